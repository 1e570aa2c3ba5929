/// Text in which nothing is hidden and nothing drives a terminal.
package enum VisibleText {
  /// `text` in one line: control characters become their pictures (U+2400 and on), what else
  /// would not show becomes its number.
  package static func line(_ text: String) -> String {
    guard !isPlain(text.utf8.span) else { return text }
    var output = ""
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

  /// Whether all characters are ASCII and none controls anything.
  private static func isPlain(_ utf8: Span<UInt8>) -> Bool {
    for index in utf8.indices where utf8[index] < 0x20 || utf8[index] >= 0x7F { return false }
    return true
  }
}
