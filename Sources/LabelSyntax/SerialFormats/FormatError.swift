/// Why a file of serial formats cannot be used.
public struct FormatError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  public enum Code: String, Hashable, Sendable {
    /// The file is not JSON.
    case notJSON = "formats.notJSON"
    /// Something is missing, of another type, or has an unknown name.
    case schema = "formats.schema"
    /// A pattern breaks the rules of patterns.
    case pattern = "formats.pattern"
    /// A pattern has a quantifier without an upper bound.
    case unboundedQuantifier = "formats.unboundedQuantifier"
    /// A pattern repeats what is itself repeated.
    case nestedQuantifier = "formats.nestedQuantifier"
  }

  /// The kind of trouble.
  public var code: Code
  /// One sentence in English.
  public var message: String
  /// The format's id, where one is concerned.
  public var format: String?
  /// The byte of the pattern, or of the file, that is concerned.
  public var offset: Int?

  /// Whether ``offset`` counts from the start of the pattern, not of the file.
  public var isInPattern: Bool {
    switch code {
    case .pattern, .unboundedQuantifier, .nestedQuantifier: true
    case .notJSON, .schema: false
    }
  }

  /// Creates an error.
  public init(_ code: Code, _ message: String, format: String? = nil, offset: Int? = nil) {
    self.code = code
    self.message = message
    self.format = format
    self.offset = offset
  }
}
