/// Something about a payload or label that its reader should know.
public struct Issue: Hashable, Sendable {
  /// How much an issue matters.
  public enum Severity: String, Hashable, Sendable {
    /// The value cannot be trusted.
    case error
    /// The value can be used, but something about it is unusual.
    case warning
    /// A remark.
    case info
  }

  /// The rule's stable name, such as `gs1.checkDigit`.
  public var code: Code
  /// How much it matters.
  public var severity: Severity
  /// One sentence in English.
  public var message: String
  /// The field that it is about, where it is about one.
  public var field: FieldName?
  /// The index of the symbol on the label, in the order given; `nil` for the whole label.
  public var symbol: Int?
  /// The bytes of the payload that it is about.
  public var range: Range<Int>?

  /// Creates an issue.
  public init(
    code: Code, severity: Severity, message: String, field: FieldName? = nil,
    symbol: Int? = nil, range: Range<Int>? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.field = field
    self.symbol = symbol
    self.range = range
  }
}

#if !hasFeature(Embedded)
  extension Issue: Codable {}
  extension Issue.Severity: Codable {}
#endif
