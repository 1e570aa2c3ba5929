/// What rules ask of medicine packs.
enum MedicineRequirements {
  /// The product identifier of the Drug Supply Chain Security Act.
  static func dscsa(_ check: LabelCheck) -> [Requirement] {
    [
      ndc(check), check.serial(), check.lot(), check.expiry(),
      // Cases may carry a linear symbol instead.
      check.dataMatrix(for: .serial, otherwise: .notDecidable),
      Requirement(
        name: "humanReadable", state: .notDecidable,
        message: "What is printed is not known: NDC, SERIAL, LOT and EXP must be"),
    ]
  }

  /// The unique identifier of the Falsified Medicines Directive.
  static func fmd(_ check: LabelCheck) -> [Requirement] {
    [
      productCode(check), check.serial(), check.lot(), check.expiry(), nationalNumber(check),
      check.dataMatrix(for: .serial, otherwise: .missing), codingScheme(check),
    ]
  }

  /// The NDC, or the GTIN that contains it; both must agree.
  private static func ndc(_ check: LabelCheck) -> Requirement {
    let gtin = check.label[.gtin].flatMap(NationalDrugCode.init(gtin:))
    guard let text = check.label[.ndc] else {
      guard let gtin else {
        return Requirement(
          name: "ndc", state: .missing, message: "No National Drug Code, and no GTIN with one")
      }
      guard check.isTrusted(.gtin) else {
        return Requirement(
          name: "ndc", state: .malformed, message: "The GTIN with the NDC fails its check")
      }
      return Requirement(
        name: "ndc", state: .satisfied, message: "\(gtin.digits) in the GTIN")
    }
    guard let code = NationalDrugCode(text) else {
      return Requirement(
        name: "ndc", state: .malformed, message: "\(text) is no National Drug Code")
    }
    if check.label[.gtin] != nil, code.digits.utf8.count == 10, gtin?.digits != code.digits {
      return Requirement(
        name: "ndc", state: .malformed, message: "The GTIN is not that of the NDC \(text)")
    }
    return Requirement(name: "ndc", state: .satisfied, message: text)
  }

  private static func productCode(_ check: LabelCheck) -> Requirement {
    for field in [FieldName.gtin, .ppn] {
      guard let value = check.label[field] else { continue }
      let isRight = check.isTrusted(field)
      return Requirement(
        name: "productCode", state: isRight ? .satisfied : .malformed,
        message: isRight ? value : "\(value) fails its check")
    }
    return Requirement(
      name: "productCode", state: .missing, message: "No GTIN and no Pharmacy Product Number")
  }

  /// A national number, which some member states ask for.
  private static func nationalNumber(_ check: LabelCheck) -> Requirement {
    let field = check.label.fields.first {
      $0.name == .pzn || $0.name == .ppn || $0.name.rawValue.hasPrefix("nhrn")
    }
    return Requirement(
      name: "nationalNumber", state: field == nil ? .notDecidable : .satisfied,
      message: field?.value ?? "Only some member states ask for it")
  }

  private static func codingScheme(_ check: LabelCheck) -> Requirement {
    guard let syntax = check.reading(of: .serial)?.syntax else {
      return Requirement(
        name: "codingScheme", state: .notDecidable, message: "No symbol gives the serial number")
    }
    let isRight =
      [.gs1, .gs1DigitalLink].contains(syntax) || syntax.rawValue.hasPrefix("iso15434-")
    return Requirement(
      name: "codingScheme", state: isRight ? .satisfied : .missing,
      message: isRight ? syntax.rawValue : "No application or data identifiers")
  }
}
