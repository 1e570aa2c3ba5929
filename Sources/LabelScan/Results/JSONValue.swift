/// A JSON value whose objects keep the order of their keys, RFC 8259.
package enum JSONValue: Hashable, Sendable {
  /// One key of an object with its value.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSONValue

    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  case null
  case bool(Bool)
  case int(Int)
  /// A number with at most so many decimals.
  case decimal(Double, digits: Int)
  /// A number as it was written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case members([Member])

  /// Creates an object; keys come in the order given.
  package static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .members(members.map { Member(key: $0.key, value: $0.value) })
  }

  /// Creates a string, or null for none.
  package static func optional(_ text: String?) -> JSONValue {
    text.map { .string($0) } ?? .null
  }

  /// Creates an array of two numbers for a range: its start, and its end, which is not in it.
  package static func range(_ range: Range<Int>) -> JSONValue {
    .array([.int(range.lowerBound), .int(range.upperBound)])
  }

  /// The value in one line.
  package var text: String {
    var output = ""
    write(to: &output)
    return output
  }

  private func write(to output: inout String) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .int(let value): output += String(value)
    case .decimal(let value, let digits): output += Self.decimal(value, digits: digits)
    case .number(let text): output += text
    case .string(let value): Self.write(value, to: &output)
    case .array(let values):
      output += "["
      for (index, value) in values.enumerated() {
        if index > 0 { output += ", " }
        value.write(to: &output)
      }
      output += "]"
    case .members(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { output += ", " }
        Self.write(member.key, to: &output)
        output += ": "
        member.value.write(to: &output)
      }
      output += "}"
    }
  }

  /// Writes a string in quotes, every control character escaped: C1 controls drive terminals too.
  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }

  /// A number as it is written with at most `digits` decimals.
  static func rounded(_ value: Double, digits: Int) -> Double {
    let (scaled, scale) = scaled(value, digits: digits)
    return Double(scaled) / Double(scale)
  }

  /// A number in units of its last decimal, and how many of them make one; 0 for what is no number.
  private static func scaled(_ value: Double, digits: Int) -> (value: Int, scale: Int) {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = (value * Double(scale)).rounded()
    return (scaled.magnitude < 1e15 ? Int(scaled) : 0, scale)
  }

  /// A number with at most `digits` decimals, without trailing zeros.
  private static func decimal(_ value: Double, digits: Int) -> String {
    let (whole, scale) = scaled(value, digits: digits)
    let integer = whole.magnitude / UInt(scale)
    var fraction = whole.magnitude % UInt(scale)
    var text = (whole < 0 ? "-" : "") + String(integer)
    guard fraction > 0 else { return text }
    var width = digits
    while fraction % 10 == 0 {
      fraction /= 10
      width -= 1
    }
    let tail = String(fraction)
    text += "." + String(repeating: "0", count: width - tail.count) + tail
    return text
  }
}
