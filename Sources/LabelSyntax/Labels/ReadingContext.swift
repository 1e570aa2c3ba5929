/// What the caller knows about a payload beside its bytes.
public struct ReadingContext: Hashable, Sendable {
  /// The ids of the user-defined formats to try; `nil` for all.
  public var formats: [String]?
  /// What is printed beside the symbol: a data identifier such as `S` or `(S)`, or its text.
  public var printed: String?
  /// The HIBC primary symbol that a secondary symbol belongs to.
  public var primary: Payload?
  /// What the print of the label says that the payload is, where it was read.
  package var name: PrintedName?

  /// Creates a context.
  public init(formats: [String]? = nil, printed: String? = nil, primary: Payload? = nil) {
    self.formats = formats
    self.printed = printed
    self.primary = primary
  }
}
