/// Writes GS1 elements in every form that they are carried in.
public struct GS1Writer: Hashable, Sendable {
  /// One element to write.
  public struct Element: Hashable, Sendable {
    /// The AI's digits.
    public var code: String
    /// The value.
    public var value: String

    /// Creates an element.
    public init(code: String, value: String) {
      self.code = code
      self.value = value
    }
  }

  /// The elements in their order.
  public var elements: [Element]

  /// Creates a writer of elements.
  public init(elements: [Element]) {
    self.elements = elements
  }

  /// Creates a writer of what a reading has.
  public init(_ reading: Reading) {
    elements = reading.elements.filter { $0.kind == .ai }.map {
      Element(code: $0.code, value: $0.value)
    }
  }

  /// The element string without its first FNC1; U+001D is every later one.
  public var elementString: String { joined(separator: "\u{1D}") }

  /// The element string with `^` for each FNC1, the first among them.
  public var notation: String { "^" + joined(separator: "^") }

  /// Bracketed text; a bracket of the data is `\(`.
  public var bracketed: String {
    elements.map { "(\($0.code))\(Self.escaped($0.value))" }.joined()
  }

  /// Human-readable interpretation, GS1 General Specifications 4.15: one line an element, with its
  /// data title or without.
  public func lines(withTitles: Bool = false) -> [String] {
    elements.map { element in
      let line = "(\(element.code)) \(Self.escaped(element.value))"
      guard withTitles, let title = ApplicationIdentifier(element.code)?.title else { return line }
      return "\(title) \(line)"
    }
  }

  private func joined(separator: String) -> String {
    var text = ""
    for (place, element) in elements.enumerated() {
      text += element.code + element.value
      let isPredefined = ApplicationIdentifier(element.code)?.hasPredefinedLength ?? false
      if !isPredefined, place + 1 < elements.count { text += separator }
    }
    return text
  }

  /// A value with its brackets escaped.
  private static func escaped(_ value: String) -> String {
    var result: [UInt8] = []
    for byte in value.utf8 {
      if byte == ASCII.leftParenthesis { result.append(ASCII.backslash) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
