import CommandText

/// Text for XML and HTML.
enum Markup {
  /// `text` in one line, nothing of it markup, nothing hidden.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in VisibleText.line(text).unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private static let controls = [
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR",
    "SO", "SI", "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC",
    "FS", "GS", "RS", "US",
  ]

  /// A payload for HTML, its control characters by the names that label standards give them.
  static func payload(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      if controls.indices.contains(Int(scalar.value)) {
        output += "<abbr>\(controls[Int(scalar.value)])</abbr>"
      } else {
        output += escaped(String(scalar))
      }
    }
    return output
  }

  /// A length in pixels, to a tenth.
  static func number(_ value: Double) -> String {
    let tenths = (value.isFinite ? max(-1e12, min(1e12, value)) * 10 : 0).rounded()
    let whole = Int(tenths)
    let sign = whole < 0 ? "-" : ""
    let tail = whole.magnitude % 10
    return "\(sign)\(whole.magnitude / 10)" + (tail == 0 ? "" : ".\(tail)")
  }
}
