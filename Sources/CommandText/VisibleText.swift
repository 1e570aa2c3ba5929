/// Text in which nothing is hidden and nothing drives a terminal.
package enum VisibleText {
  /// `text` in one line: control characters become their pictures (U+2400 and on), what else
  /// would not show becomes its number.
  package static func line(_ text: String) -> String {
    var output = text
    let isPlain = output.withUTF8 { utf8 in
      for unsafebyte in unsafe utf8 where byte < 0x20 || byte >= 0x7F { return false }
      return true
    }
    if isPlain { return text }
    output = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00...0x1F:
        output.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
      case 0x7F: output += "\u{2421}"
      // C1 controls, and what changes the direction or the lines of the text around it.
      case 0x80...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF,
        0xFFF9...0xFFFB, 0xE0000...0xE007F:
        output += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
