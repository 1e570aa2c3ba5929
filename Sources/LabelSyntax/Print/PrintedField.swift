/// A key and a value that stand in print, which no symbol may give.
package struct PrintedField: Hashable, Sendable {
  /// The key.
  package var key: PrintedKey
  /// The value as printed.
  package var text: String
  /// The index of its line of print.
  package var line: Int
  /// How surely the least sure of its characters was read, 0 to 1.
  package var certainty: Double

  /// Creates a field of print.
  package init(_ key: PrintedKey, _ text: String, line: Int, certainty: Double) {
    self.key = key
    self.text = text
    self.line = line
    self.certainty = certainty
  }
}
