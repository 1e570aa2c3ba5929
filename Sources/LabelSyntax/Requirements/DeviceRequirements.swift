/// What rules ask of medical devices.
enum DeviceRequirements {
  /// The Unique Device Identification.
  static func udi(_ check: LabelCheck) -> [Requirement] {
    [
      deviceIdentifier(check), productionIdentifier(check),
      Requirement(
        name: "printedIdentifiers", state: .notDecidable,
        message: "What is printed is not known: each production identifier in print must be encoded"
      ),
    ]
  }

  private static func deviceIdentifier(_ check: LabelCheck) -> Requirement {
    for field in [FieldName.udiDI, .gtin, .ppn] {
      guard let value = check.label[field] else { continue }
      let isRight = check.isTrusted(field) && (1...25).contains(value.utf8.count)
      return Requirement(
        name: "deviceIdentifier", state: isRight ? .satisfied : .malformed,
        message: isRight ? value : "\(value) fails its check")
    }
    return Requirement(
      name: "deviceIdentifier", state: .missing,
      message: "No device identifier of GS1, HIBCC, ICCBBA or IFA")
  }

  private static func productionIdentifier(_ check: LabelCheck) -> Requirement {
    let known: [FieldName] = [
      .serial, .lot, .expirationDate, .productionDate, .softwareVersion, .donationId,
    ]
    let found = known.filter { check.label[$0] != nil }
    let dates = [FieldName.expirationDate, .productionDate].compactMap { check.label[$0] }
    let hasBroken = dates.contains { !isDate($0, check) }
    if hasBroken {
      return Requirement(
        name: "productionIdentifier", state: .malformed, message: "A date is not one day or month")
    }
    return Requirement(
      name: "productionIdentifier", state: found.isEmpty ? .missing : .satisfied,
      message: found.isEmpty
        ? "No serial number, lot or date" : found.map({ $0.rawValue }).joined(separator: ", "))
  }

  /// HIBC knows hours too.
  private static func isDate(_ value: String, _ check: LabelCheck) -> Bool {
    check.isDate(String(value.prefix { $0 != "T" }))
  }
}
