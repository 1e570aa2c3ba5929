/// Rows of comma-separated values, RFC 4180 with line feeds.
package struct CSVRow {
  /// Whether cells are written as they are.
  package var isRaw: Bool

  /// Creates the form of rows.
  package init(isRaw: Bool) {
    self.isRaw = isRaw
  }

  /// One row with its line end.
  package func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\n"
  }

  private func cell(_ text: String) -> String {
    let text = isRaw ? text : Self.guarded(text)
    guard text.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// `text` as a spreadsheet shows it and never runs it.
  ///
  /// What begins like a formula gets an apostrophe before it, after a semicolon too, which is a
  /// spreadsheet's separator where the comma is the decimal one. Space before it is skipped, as
  /// programs do that trim cells; wide forms count, as they do with East Asian settings.
  private static func guarded(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    var isAtStart = true
    for scalar in text.unicodeScalars {
      if isAtStart {
        if isFormulaStart(scalar) || (output.isEmpty && "\t\r\n".unicodeScalars.contains(scalar)) {
          output.append("'")
          isAtStart = false
        } else {
          isAtStart = scalar.properties.isWhitespace || VisibleText.isHidden(scalar)
        }
      }
      if scalar == ";" { isAtStart = true }
      output.append(scalar)
    }
    return VisibleText.line(String(output))
  }

  private static func isFormulaStart(_ scalar: Unicode.Scalar) -> Bool {
    "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\u{FE66}\u{FE62}\u{FE63}\u{FE6B}".unicodeScalars
      .contains(scalar)
  }
}
