/// Something that a rule asks of a label.
public struct Requirement: Hashable, Sendable {
  /// Whether a label does what is asked.
  public enum State: String, Hashable, Sendable {
    /// It does.
    case satisfied
    /// It does not say it.
    case missing
    /// It says it wrongly.
    case malformed
    /// Its symbols do not tell.
    case notDecidable
  }

  /// What is asked: a field's name, or a name such as `productionIdentifier`.
  public var name: String
  /// Whether the label does it.
  public var state: State
  /// One phrase in English: what was found, or what is asked.
  public var message: String

  /// Creates a requirement.
  public init(name: String, state: State, message: String) {
    self.name = name
    self.state = state
    self.message = message
  }

  /// Whether the label fails it.
  public var isFailed: Bool { state == .missing || state == .malformed }

  /// The issue of a failed requirement: `missing:serial`, `malformed:ndc`; `nil` for others.
  public var issue: Issue? {
    guard isFailed else { return nil }
    return Issue(
      code: Issue.Code(rawValue: "\(state.rawValue):\(name)"), severity: .error, message: message)
  }
}
