/// Data identifiers with `+` between, in a matrix symbol without an envelope, as radio devices carry
/// them: `30S0000A1B2+1P000B00000001+S07`.
enum JoinedIdentifiers {
  /// Reads `payload` where every part is a known identifier with a value, none of them twice, and one
  /// has digits before its letter.
  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    let bytes = payload.bytes
    guard bytes.contains(ASCII.plusSign), let first = bytes.first, first != ASCII.plusSign,
      bytes.count <= 512
    else {
      return nil
    }
    let parts = LinkText.split(bytes, 0..<bytes.count) { $0 == ASCII.plusSign }
    guard (2...20).contains(parts.count) else { return nil }
    var codes: Set<String> = []
    for part in parts {
      guard let length = DataIdentifier.length(prefixOf: bytes[part]), length < part.count,
        bytes[part].allSatisfy({ (ASCII.exclamationMark...ASCII.tilde).contains($0) })
      else { return nil }
      let code = String(decoding: bytes[part].prefix(length), as: UTF8.self)
      guard code == key || DataIdentifierTable.identifier(code) != nil,
        codes.insert(code).inserted
      else { return nil }
    }
    guard codes.contains(where: evidence.contains) else { return nil }
    var fields = DataIdentifierFields(payload, syntax: .linearDataIdentifier, options: options)
    for part in parts { fields.add(part) }
    return fields.finished()
  }

  /// The key of a radio device: a secret, which gives no field.
  private static let key = "Z"
  /// Identifiers that name a device, a product or a lot, and that no word begins with.
  private static let evidence: Set<String> = [
    "30S", "1P", "30P", "25S", "25P", "18S", "1T", "23S", "22S",
  ]
}
