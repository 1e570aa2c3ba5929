import LabelScan
import LabelSyntax

/// What a command that records labels answered about one.
struct IntakeAnswer: Sendable {
  /// The members of the answer, without its line and file.
  private var members: [JSONText.Member]
  /// What was done, such as `received`.
  var outcome: String
  /// Whether the label is recorded and was not refused.
  var isRecorded: Bool
  /// The answer for people.
  var text: String

  /// Reads the answer to the line with a number; `nil` where the text is none.
  init?(_ bytes: [UInt8], line number: Int) {
    guard String(validating: bytes, as: UTF8.self) != nil,
      case .object(let members, _)? = try? JSONText(bytes)
    else { return nil }
    var kept: [JSONText.Member] = []
    var isItsLine = false
    var outcome: String?
    var isRefused = false
    var texts: [String] = []
    for member in members {
      switch (member.name, member.value) {
      case ("line", .number(let text, _)): isItsLine = Int(text) == number
      case ("line", _), ("file", _): break
      default:
        guard member.value.isStrict else { return nil }
        kept.append(member)
        switch (member.name, member.value) {
        case ("outcome", .string(let text, _)):
          outcome = text
          texts.append(text)
        case ("refused", .bool(let value, _)): isRefused = value
        case ("event", .number(let text, _)): texts.append("event \(text)")
        case ("reason", .string(let text, _)): texts.append(text)
        default: break
        }
      }
    }
    guard isItsLine, let outcome else { return nil }
    self.members = kept
    self.outcome = outcome
    text = texts.joined(separator: ", ")
    isRecorded = outcome == "received" || outcome == "known" && !isRefused
  }

  /// The answer of a command that does not live to give one.
  init(endedBy signal: Int32) {
    outcome = "crashed"
    isRecorded = false
    text = "the command that records it was ended by signal \(signal), each time that it was sent"
    members = []
  }

  /// Writes the answer, without its line and file.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for member in members {
        writer.key(name: member.name)
        writer.value(member.value)
      }
      if members.isEmpty {
        writer.member("outcome", outcome)
        writer.member("reason", text)
      }
    }
  }
}
