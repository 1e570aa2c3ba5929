/// A seller of electronic parts, known by how it bends data identifiers.
///
/// The fields stay what the identifiers say; what the seller means instead is a candidate.
enum DistributorQuirks {
  /// Names the seller of a format 06 envelope where its habits show.
  static func name(_ message: ISO15434Message, _ fields: inout DataIdentifierFields) {
    let elements = fields.reading.elements.filter { $0.kind == .di }
    func value(_ code: String) -> Reading.Element? { elements.first { $0.code == code } }
    let zeros = value("20Z").map { $0.value.utf8.count >= 10 && isZero($0.value) } ?? false
    let part = value("P") ?? value("30P")
    if zeros || part?.value.hasSuffix("-ND") == true {
      note("DigiKey", zeros ? "zeros in 20Z" : "a part number that ends with -ND", &fields)
      if let part, !part.value.isEmpty {
        fields.suggest(
          .supplierPartNumber, part.value, "DigiKey writes its own part number under \(part.code)")
      }
    } else if message.hasExtraMark || isBareLine(value("14K")) {
      note(
        "Mouser", message.hasExtraMark ? "a header with one > more" : "a 14K without +", &fields)
    } else if let code = value("3P"), code.value.utf8.count == 7, isDigits(code.value) {
      note("Farnell", "an order code of 7 digits under 3P", &fields)
      fields.suggest(.supplierPartNumber, code.value, "Farnell writes its order code under 3P")
    } else if value("1T").map({ $0.value.utf8.count == 15 && isZero($0.value) }) == true
      || value("16D")?.value == "00010101"
    {
      note("Wuerth Elektronik", "its values for none", &fields)
    }
  }

  /// Names the seller of identifiers with spaces between.
  static func nameSpaced(_ fields: inout DataIdentifierFields) {
    let elements = fields.reading.elements
    guard let order = elements.first(where: { $0.code == "K" }), order.value.utf8.contains(0x2F),
      let part = elements.first(where: { $0.code == "P" })
    else { return }
    note("TME", "identifiers with spaces between, an order and line under K", &fields)
    fields.suggest(.supplierPartNumber, part.value, "TME writes its own part number under P")
  }

  /// Names the seller of keyed text.
  static func nameKeyed(_ fields: inout KeyedFields) {
    let reading = fields.reading
    guard reading.details.contains(where: { $0.key == "CPO" }),
      reading.payload.text.split(separator: "/").contains(where: { $0.hasSuffix("tme.eu") })
    else { return }
    fields.note(
      .sellerProfile, .info, "The label is laid out as those of TME: its keys and its link",
      0..<reading.payload.bytes.count)
    for (key, field) in [("PN", FieldName.supplierPartNumber), ("PO", .salesOrder)] {
      guard let detail = reading.details.first(where: { $0.key == key }) else { continue }
      fields.suggest(field, detail.value, "TME writes its own number under \(key)")
    }
  }

  private static func note(
    _ name: String, _ evidence: String, _ fields: inout DataIdentifierFields
  ) {
    fields.note(
      .sellerProfile, .info, "The label is laid out as those of \(name): \(evidence)",
      0..<fields.reading.payload.bytes.count)
  }

  private static func isBareLine(_ element: Reading.Element?) -> Bool {
    guard let element else { return false }
    return !element.value.isEmpty && isDigits(element.value)
  }

  private static func isZero(_ text: String) -> Bool { text.utf8.allSatisfy { $0 == 0x30 } }
  private static func isDigits(_ text: String) -> Bool { CheckSum.digits(text.utf8) != nil }
}
