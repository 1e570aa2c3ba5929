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
    if let code = identifier(in: printed), printed == code || printed == "(\(code))" { return nil }
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

  /// The data identifier that a caption names: `S`, `(S)`, `(1T) LOT`; `nil` where it names none.
  static func identifier(in caption: String) -> String? {
    let bytes = Array(caption.utf8)
    if bytes.first == 0x28, let close = bytes.firstIndex(of: 0x29) {
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
      case 0x20, 0x09, 0x0A, 0x0D, 0x1D, 0x5F: nil
      case 0x61...0x7A: byte - 0x20
      default: byte
      }
    }
    if bytes.count > 2, bytes.first == 0x2A, bytes.last == 0x2A {
      bytes.removeFirst()
      bytes.removeLast()
    }
    return bytes
  }

  /// Takes characters that look alike in print as one.
  private static func fold(_ text: [UInt8]) -> [UInt8] {
    text.map { byte in
      switch byte {
      case 0x4F, 0x51, 0x44: 0x30  // O Q D
      case 0x49, 0x4C: 0x31  // I L
      case 0x5A: 0x32  // Z
      case 0x53: 0x35  // S
      case 0x47: 0x36  // G
      case 0x42: 0x38  // B
      default: byte
      }
    }
  }
}
