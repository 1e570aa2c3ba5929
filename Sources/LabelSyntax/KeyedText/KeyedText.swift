/// Text with named fields, as labels print it: `SERIAL: A1 LOT: 7`.
enum KeyedText {
  /// Reads `payload` where it names a known field; `nil` where it names none.
  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    guard !isOther(payload.bytes) else { return nil }
    let text = FoldedText(payload.bytes[...])
    let tokens = KeyedTokenizer.tokens(in: text)
    var fields = KeyedFields(payload, syntax: .keyed, options: options)
    for token in tokens {
      let key = text.bytes(token.key)
      let range = text.bytes(token.value)
      var entry = KeyedFields.Entry(
        key: String(decoding: payload.bytes[key], as: UTF8.self), meaning: nil,
        value: String(decoding: payload.bytes[range], as: UTF8.self), range: range)
      switch token.meaning {
      case .key(let meaning):
        entry.meaning = meaning
        fields.add(entry)
      case .combined: fields.addCombined(entry)
      case .unknown: fields.add(entry)
      case .end: break
      }
    }
    SellerProfile.nameKeyed(&fields)
    return fields.hasKnownKey ? fields.reading : nil
  }

  /// Whether a payload is for phones and homes, in a notation of its own whose keys mean other things.
  private static func isOther(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(10).map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    if others.contains(where: { start.starts(with: $0.utf8) }) { return true }
    // The onboarding payload of Matter, in base 38.
    return bytes.count >= 19 && start.starts(with: "MT:".utf8)
      && bytes.dropFirst(3).allSatisfy {
        HIBCCharacters.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E
      }
  }

  private static let others = [
    "BEGIN:V", "MECARD:", "BIZCARD:", "WIFI:", "MATMSG:", "OTPAUTH:", "MAILTO:", "SMSTO:",
  ]
}
