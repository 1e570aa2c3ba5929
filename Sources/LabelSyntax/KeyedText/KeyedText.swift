/// Text with named fields, as labels print it: `SERIAL: A1 LOT: 7`.
enum KeyedText {
  /// Reads `payload` where it names a known field; `nil` where it names none.
  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
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
    DistributorQuirks.nameKeyed(&fields)
    return fields.hasKnownKey ? fields.finished() : nil
  }
}
