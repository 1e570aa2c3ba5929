import LabelScan
import LabelSyntax

extension JSONText {
  /// True where every number of the value is one of RFC 8259, 6: no zero before other digits.
  var isStrict: Bool {
    switch self {
    case .number(let text, _):
      let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
      guard digits.first == UInt8(ascii: "0"), let next = digits.dropFirst().first else {
        return true
      }
      return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
    case .array(let items, _): return items.allSatisfy(\.isStrict)
    case .object(let members, _): return members.allSatisfy(\.value.isStrict)
    case .string, .bool, .null: return true
    }
  }
}

extension JSONWriter {
  /// Writes a value that was read.
  mutating func value(_ text: JSONText) {
    switch text {
    case .string(let text, _): string(text)
    case .number(let text, _): number(text)
    case .bool(let value, _): bool(value)
    case .null: null()
    case .array(let items, _): array { writer in for item in items { writer.value(item) } }
    case .object(let members, _):
      object { writer in
        for member in members {
          writer.key(name: member.name)
          writer.value(member.value)
        }
      }
    }
  }
}
