/// Data identifiers with spaces between, in a matrix symbol without an envelope, as a seller of
/// electronics printed them: `PWBP-302 1PMPNWBP-302 Q1`.
enum SpacedIdentifiers {
  /// Reads `payload` where every word is a known identifier with a value that fits, no identifier
  /// occurs twice, and a part number by the supplier and one more are among them.
  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    let separators: [UInt8] = [0x20, 0x1D]
    let parts = LinkText.split(payload.bytes, 0..<payload.bytes.count) { separators.contains($0) }
      .filter { !$0.isEmpty }
    guard parts.count >= 3 || parts.count == 2 && payload.bytes.contains(0x1D), parts.count <= 40
    else { return nil }
    var codes: Set<String> = []
    for part in parts {
      guard let word = LinearIdentifier(Payload(bytes: Array(payload.bytes[part]))),
        codes.insert(word.identifier.code).inserted
      else { return nil }
    }
    guard codes.contains("1P") || codes.contains("1T") else { return nil }
    var fields = DataIdentifierFields(payload, syntax: .linearDataIdentifier, options: options)
    for part in parts { fields.add(part) }
    DistributorQuirks.nameSpaced(&fields)
    fields.note(
      .missingEnvelope, .info, "Data identifiers without an ISO/IEC 15434 envelope",
      0..<payload.bytes.count)
    return fields.finished()
  }
}
