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
    var text = text
    if !isRaw {
      // A spreadsheet would run such a cell as a formula: a label is not to be trusted with that.
      let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) }
      text = VisibleText.line(text)
      if isFormula ?? false { text = "'" + text }
    }
    guard text.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
