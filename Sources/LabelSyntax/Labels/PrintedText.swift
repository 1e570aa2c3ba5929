/// Text printed beside a symbol, compared with what the symbol carries.
public enum PrintedText {
  /// How printed text and a value compare.
  public enum Comparison: String, Hashable, Sendable {
    /// They are the same, apart from what printing leaves out or adds.
    case equal
    /// They are the same once characters that look alike are taken as one.
    case equalAfterConfusableFold
    /// They differ.
    case different
  }

  /// Compares printed text with what a payload carries.
  ///
  /// A caption, a data identifier in parentheses or left out, asterisks around Code 39 text, spaces,
  /// and `_` for the space of HIBC do not count; case does not either.
  public static func compare(
    _ printed: String, with payload: Payload, options: SyntaxOptions
  ) -> Comparison {
    compare(printed, with: LabelReader(options: options).read(payload))
  }

  /// Compares printed text with a payload or one of the values read in it.
  public static func compare(_ printed: String, with reading: Reading) -> Comparison {
    var texts = [printed]
    if printed.first == "(", let close = printed.firstIndex(of: ")") {
      texts.append(String(printed[printed.index(after: close)...]))
    }
    let caption = KeyedText.reading(
      of: Payload(bytes: Array(printed.utf8)), options: .anyYear)
    texts += caption?.details.map({ $0.raw }) ?? []
    var values =
      [reading.payload.text] + reading.details.map({ $0.raw }) + reading.elements.map({ $0.value })
    if let found = LinearIdentifier(reading.payload) { values.append(found.value) }
    let bareTexts = texts.map(bare).filter { !$0.isEmpty }
    let bareValues = Set(values.map(bare))
    if bareTexts.contains(where: bareValues.contains) { return .equal }
    let folded = Set(bareValues.map(fold))
    return bareTexts.contains { folded.contains(fold($0)) }
      ? .equalAfterConfusableFold : .different
  }

  /// What to say about printed text beside a reading; `nil` where the text is a caption alone.
  static func issue(_ printed: String, _ reading: Reading) -> Issue? {
    if isCaption(printed) { return nil }
    let range = 0..<reading.payload.bytes.count
    switch compare(printed, with: reading) {
    case .equal: return nil
    case .equalAfterConfusableFold:
      return Issue(
        code: .printedTextEqualAfterConfusableFold, severity: .warning,
        message: "The print says \(printed), which only looks like what the symbol carries",
        range: range)
    case .different:
      return Issue(
        code: .printedTextDifferent, severity: .error,
        message: "The print says \(printed), not what the symbol carries", range: range)
    }
  }

  /// Whether printed text says what a reading does; `nil` where it is a caption alone.
  static func agrees(_ printed: String, _ reading: Reading) -> Bool? {
    if isCaption(printed) { return nil }
    return compare(printed, with: reading) == .equal
  }

  private static func isCaption(_ printed: String) -> Bool {
    guard let code = identifier(in: printed) else { return false }
    return printed == code || printed == "(\(code))"
  }

  /// The data identifier that a caption names: `S`, `(S)`, `(1T) LOT`; `nil` where it names none.
  static func identifier(in caption: String) -> String? {
    let bytes = Array(caption.utf8)
    if bytes.first == ASCII.leftParenthesis,
      let close = bytes.firstIndex(of: ASCII.rightParenthesis)
    {
      return code(bytes[1..<close])
    }
    return code(bytes[...])
  }

  private static func code(_ bytes: ArraySlice<UInt8>) -> String? {
    guard DataIdentifier.length(prefixOf: bytes) == bytes.count else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func bare(_ text: String) -> [UInt8] {
    var bytes = text.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case ASCII.space, ASCII.tab, ASCII.lineFeed, ASCII.carriageReturn, ASCII.groupSeparator,
        ASCII.underscore:
        nil
      case ASCII.lowercase: byte - 0x20
      default: byte
      }
    }
    if bytes.count > 2, bytes.first == ASCII.asterisk, bytes.last == ASCII.asterisk {
      bytes.removeFirst()
      bytes.removeLast()
    }
    return bytes
  }

  /// Takes characters that look alike in print as one.
  private static func fold(_ text: [UInt8]) -> [UInt8] {
    text.map { byte in
      switch byte {
      case UInt8(ascii: "O"), UInt8(ascii: "Q"), UInt8(ascii: "D"): UInt8(ascii: "0")  // O Q D
      case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")  // I L
      case UInt8(ascii: "Z"): UInt8(ascii: "2")  // Z
      case UInt8(ascii: "S"): UInt8(ascii: "5")  // S
      case UInt8(ascii: "G"): UInt8(ascii: "6")  // G
      case UInt8(ascii: "B"): UInt8(ascii: "8")  // B
      default: byte
      }
    }
  }
}
