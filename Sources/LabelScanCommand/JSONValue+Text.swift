import LabelScan
import LabelSyntax

extension JSONValue {
  /// The value of a text, for what is printed; `nil` where a number in it is none of RFC 8259.
  init?(_ text: JSONText) {
    switch text {
    case .string(let value, _): self = .string(value)
    case .bool(let value, _): self = .bool(value)
    case .null: self = .null
    case .number(let value, _):
      guard Self.isNumber(value) else { return nil }
      self = .number(value)
    case .array(let items, _):
      let values = items.compactMap(JSONValue.init)
      guard values.count == items.count else { return nil }
      self = .array(values)
    case .object(let members, _):
      let values = members.compactMap { member in
        JSONValue(member.value).map { Member(key: member.name, value: $0) }
      }
      guard values.count == members.count else { return nil }
      self = .members(values)
    }
  }

  /// Whether a text is a number, RFC 8259 6: no zero before other digits.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == 0x2D }
    guard digits.first == 0x30, let next = digits.dropFirst().first else { return true }
    return !(0x30...0x39).contains(next)
  }
}
