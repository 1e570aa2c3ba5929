/// A row of a table: values by their columns' names.
package struct TableRow {
  /// Other names that people give to columns.
  private static let aliases = [
    "manufacturer": "maker", "count": "quantity", "expiry": "expirationDate",
    "description": "name",
  ]

  private let columns: [String]
  private let cells: [String]

  init(columns: [String], cells: [String]) {
    self.columns = columns
    self.cells = cells
  }

  /// The name by which a column is known here.
  static func name(of column: String) -> String { aliases[column] ?? column }

  /// The value of a column, or `nil` where there is none or nothing in it.
  package subscript(_ name: String) -> String? {
    for (place, column) in columns.enumerated() where column == name && place < cells.count {
      return cells[place].isEmpty ? nil : cells[place]
    }
    return nil
  }
}
