/// Text in which nothing is hidden and nothing drives a terminal.
package enum VisibleText {
  /// `text` in one line: control characters become their pictures (U+2400 and on), what else
  /// would not show becomes its number.
  package static func line(_ text: String) -> String {
    guard !isPlain(text.utf8.span) else { return text }
    var output = ""
    for scalar in text.unicodeScalars {
      if !isHidden(scalar) {
        output.unicodeScalars.append(scalar)
      } else if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
        output.unicodeScalars.append(picture)
      } else if scalar.value == 0x7F {
        output += "\u{2421}"
      } else {
        output += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return output
  }

  /// `text` with its line ends, each line as ``line(_:)`` has it.
  package static func lines(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  /// Whether a scalar is a control character or would not show: what changes the direction or the
  /// lines of the text around it, what has no width, what is no character.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }

  /// Whether all characters are ASCII and none controls anything.
  private static func isPlain(_ utf8: Span<UInt8>) -> Bool {
    for index in utf8.indices where utf8[index] < 0x20 || utf8[index] >= 0x7F { return false }
    return true
  }
}
