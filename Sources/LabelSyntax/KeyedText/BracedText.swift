/// Keys and values in braces that are not JSON: `{pbn:PICK2009,pc:C312270,pm:AB-1,qty:2}`,
/// `{SN: A1, PN: '77'}`, `{sn=A1; lot=7}`.
struct BracedText {
  private struct Pair {
    var key: Range<Int>
    var value: Range<Int>
  }

  private let text: FoldedText
  private var index = 0
  private var pairs: [Pair] = []

  private init(_ text: FoldedText) {
    self.text = text
  }

  /// Reads `payload` where it is such a list; `nil` where it is not.
  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    guard payload.bytes.first == 0x7B || payload.bytes.starts(with: fullWidthBrace) else {
      return nil
    }
    var text = BracedText(FoldedText(payload.bytes[...]))
    guard text.readAll() else { return nil }
    let keys = text.pairs.map { text.string($0.key, of: payload) }
    // The names that sellers and cameras have are short.
    let names = keys.map { $0.utf8.count > 3 ? $0 : $0.lowercased() }
    let isSeller = names.contains("pm") || names.contains("pc")
    var fields = KeyedFields(payload, syntax: .bracedKeys, options: options)
    for (place, pair) in text.pairs.enumerated() {
      let value = text.string(pair.value, of: payload)
      var meaning = KeyNames.key(keys[place])
      if isSeller {
        meaning = seller[names[place]].map(Self.key)
      } else if let type = KeyNames.deviceType(names[place], beside: names) {
        meaning = type
      }
      if value.isEmpty { meaning = nil }
      fields.add(
        KeyedFields.Entry(
          key: keys[place], meaning: meaning, value: value, range: text.text.bytes(pair.value)))
    }
    guard keys.count > 1 || fields.hasKnownKey else { return nil }
    if isSeller {
      fields.note(
        .sellerProfile, .info, "The keys are those of LCSC", 0..<payload.bytes.count)
    }
    return fields.finished()
  }

  private static func key(_ field: FieldName) -> KeyTrie.Key {
    KeyTrie.Key(field: field, language: "en", needsSeparator: false, ambiguous: nil)
  }

  private func string(_ range: Range<Int>, of payload: Payload) -> String {
    String(decoding: payload.bytes[text.bytes(range)], as: UTF8.self)
  }

  /// Reads one list or several, one after the other, to the end of the text.
  private mutating func readAll() -> Bool {
    skipBlank()
    while index < text.count {
      guard readList(depth: 0) else { return false }
      skipBlank()
    }
    return !pairs.isEmpty
  }

  private mutating func readList(depth: Int) -> Bool {
    // Lists in lists are read four deep.
    guard depth < 4, take(0x7B) else { return false }
    while true {
      skipBlank()
      while index < text.count, isSeparator(text.scalars[index]) {
        index += 1
        skipBlank()
      }
      if take(0x7D) { return true }
      guard index < text.count, readPair(depth: depth) else { return false }
    }
  }

  private mutating func readPair(depth: Int) -> Bool {
    guard let key = readKey() else {
      // A comma inside a value.
      guard let last = pairs.last else { return false }
      let end = plainValue()
      guard end > last.value.upperBound else { return false }
      pairs[pairs.count - 1].value = last.value.lowerBound..<end
      return true
    }
    skipBlank()
    if index < text.count, text.scalars[index] == 0x7B { return readList(depth: depth + 1) }
    if let quoted = readQuoted() {
      pairs.append(Pair(key: key, value: quoted))
      return true
    }
    let start = index
    let end = max(start, plainValue())
    // Spaces part the keys: that is keyed text.
    guard !hasKey(start..<end) else { return false }
    pairs.append(Pair(key: key, value: start..<end))
    return true
  }

  /// A key and its `:` or `=`; `nil`, and nothing taken, where none stands there.
  private mutating func readKey() -> Range<Int>? {
    let start = index
    if let quoted = readQuoted() {
      skipBlank()
      if takeColon(), !quoted.isEmpty { return quoted }
      index = start
      return nil
    }
    // Longer keys than of 40 characters are in no table.
    while index < text.count, index - start <= 40 {
      let scalar = text.scalars[index]
      if scalar == 0x3A || scalar == 0x3D {
        let end = trimmed(start..<index)
        if end > start, takeColon() { return start..<end }
        break
      }
      guard isKey(scalar) else { break }
      index += 1
    }
    index = start
    return nil
  }

  private mutating func takeColon() -> Bool {
    guard take(0x3A) || take(0x3D) else { return false }
    _ = take(0x3E)
    return true
  }

  private func isKey(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x23, 0x2D, 0x2E, 0x2F, 0x5F: true
    default: ScalarFold.isWord(scalar)
    }
  }

  /// Text in quotes that the list goes on after.
  private mutating func readQuoted() -> Range<Int>? {
    guard index < text.count, [0x22, 0x27, 0x60].contains(text.scalars[index]) else { return nil }
    let quote = text.scalars[index]
    var end = index + 1
    while end < text.count, text.scalars[end] != quote || !isAfterQuote(end + 1) { end += 1 }
    guard end < text.count else { return nil }
    defer { index = end + 1 }
    return index + 1..<end
  }

  private func isAfterQuote(_ place: Int) -> Bool {
    guard let next = text.scalars[place...].first(where: { !isBlank($0) }) else { return false }
    return isSeparator(next) || [0x7D, 0x3A, 0x3D].contains(next)
  }

  /// Passes a value without quotes; returns where it ends.
  private mutating func plainValue() -> Int {
    let start = index
    while index < text.count, !isSeparator(text.scalars[index]), text.scalars[index] != 0x7D {
      index += 1
    }
    return trimmed(start..<index)
  }

  /// Whether a space and a `key:` stand inside a value.
  private func hasKey(_ range: Range<Int>) -> Bool {
    var letters = 0
    var isAfterSpace = false
    for scalar in text.scalars[range] {
      if (0x41...0x5A).contains(scalar) || scalar > 0x7F && ScalarFold.isWord(scalar) {
        letters += 1
      } else {
        if isAfterSpace, letters > 0, scalar == 0x3A || scalar == 0x3D { return true }
        isAfterSpace = isBlank(scalar) || isAfterSpace && scalar == 0x2F
        letters = 0
      }
    }
    return false
  }

  private mutating func take(_ scalar: UInt32) -> Bool {
    guard index < text.count, text.scalars[index] == scalar else { return false }
    index += 1
    return true
  }

  private mutating func skipBlank() {
    while index < text.count, isBlank(text.scalars[index]) { index += 1 }
  }

  private func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(text.scalars[end - 1]) { end -= 1 }
    return end
  }

  private func isBlank(_ scalar: UInt32) -> Bool {
    KeyedTokenizer.isSpace(scalar) || scalar == 0x0A || scalar == 0x0D
  }

  private func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == 0x2C || scalar == 0x3B || scalar == 0x3001
  }

  private static let fullWidthBrace: [UInt8] = [0xEF, 0xBD, 0x9B]
  private static let seller: [String: FieldName] = [
    "pc": .supplierPartNumber, "pm": .mpn, "qty": .quantity, "on": .salesOrder,
  ]
}
