/// Writes XML 1.0 in UTF-8, one element a line.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []
  private var depth: Int

  /// Creates a writer whose first element stands so deep.
  init(depth: Int) {
    self.depth = depth
  }

  /// Writes an element with text.
  mutating func element(_ name: String, _ text: String) {
    indent()
    bytes += "<\(name)>\(Self.escaped(text))</\(name)>\n".utf8
  }

  /// Writes an element with elements; without any it is empty.
  mutating func element(_ name: String, _ body: (inout XMLWriter) -> Void) {
    var inner = XMLWriter(depth: depth + 1)
    body(&inner)
    indent()
    if inner.bytes.isEmpty {
      bytes += "<\(name)/>\n".utf8
      return
    }
    bytes += "<\(name)>\n".utf8 + inner.bytes
    indent()
    bytes += "</\(name)>\n".utf8
  }

  private mutating func indent() {
    bytes += [UInt8](repeating: 0x20, count: 2 * depth)
  }

  /// A text for an element or attribute; what XML cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "\t", "\n", "\r": output += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
