#if Ledger
  /// The rows of a file: CSV with a header row, RFC 4180, JSON objects one a line, or a JSON array of
  /// objects.
  ///
  /// CSV and lines are read as they come, so that a file may be of any size; a cell of CSV has no line
  /// end in it.
  package final class TableFile {
    /// The most bytes of a file that is one JSON value.
    private static let mostJSON = 256 << 20
    /// Members of an object whose array has the rows.
    private static let lists: Set<String> = ["lines", "rows", "products", "issued", "items"]

    private enum Form {
      case csv([String])
      case lines
      case rows([TableRow])
    }

    private let path: String
    private var lines: FileLines
    private var form = Form.lines
    private var pending: [UInt8]?
    private var row = 0
    /// The number of the last row that was read: that of its line, where rows are lines.
    package var number: Int { row > 0 ? row : lines.number }

    /// Opens a file.
    package init(path: String) throws(LedgerError) {
      self.path = path
      lines = try FileLines(path: path)
      guard var first = nextLine() else {
        throw LedgerError(.refused, "\(path): the file is empty")
      }
      if first.starts(with: [0xEF, 0xBB, 0xBF]) { first.removeFirst(3) }
      switch first.first {
      case 0x7B where (try? Self.object(first)) != nil: pending = first
      case 0x7B, 0x5B: form = .rows(try wholeRows())
      default:
        form = .csv((CSVTable(first)?.columns ?? []).map { TableRow.name(of: $0) })
      }
    }

    /// The next row, or `nil` at the end.
    package func next() throws(LedgerError) -> TableRow? {
      if case .rows(let rows) = form {
        guard row < rows.count else { return nil }
        row += 1
        return rows[row - 1]
      }
      guard let line = pending ?? nextLine() else { return nil }
      pending = nil
      guard case .csv(let columns) = form else {
        do throws(JSONReader.Failure) {
          return try Self.object(line)
        } catch {
          throw failure("expected \(error.message) at byte \(error.offset)")
        }
      }
      return TableRow(columns: columns, cells: CSVTable(line)?.columns ?? [])
    }

    /// What is thrown where the last row cannot be used.
    package func failure(_ reason: String) -> LedgerError {
      LedgerError(.refused, "\(path): \(row > 0 ? "row" : "line") \(number): \(reason)")
    }

    private func nextLine() -> [UInt8]? {
      while let line = lines.next() {
        if line.contains(where: { $0 != 0x20 && $0 != 0x09 }) { return line }
      }
      return nil
    }

    private func wholeRows() throws(LedgerError) -> [TableRow] {
      guard var bytes = lines.whole(limit: Self.mostJSON) else {
        throw LedgerError(
          .refused, "\(path): more than \(Self.mostJSON >> 20) MiB of JSON: one object a line")
      }
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      var rows: [TableRow]?
      do throws(JSONReader.Failure) {
        var reader = JSONReader(bytes)
        if reader.isObject() {
          try reader.members { (reader, key) throws(JSONReader.Failure) in
            guard Self.lists.contains(key) else { return try reader.skip() }
            rows = try Self.rows(&reader)
          }
        } else {
          rows = try Self.rows(&reader)
        }
        try reader.end()
      } catch {
        throw LedgerError(
          .refused, "\(path): expected \(error.message) at byte \(error.offset)")
      }
      guard let rows else {
        throw LedgerError(.refused, "\(path): neither an array of objects nor one in `lines`")
      }
      return rows
    }

    private static func rows(
      _ reader: inout JSONReader
    ) throws(JSONReader.Failure) -> [TableRow] {
      var rows: [TableRow] = []
      try reader.items { (reader) throws(JSONReader.Failure) in
        rows.append(try row(&reader))
      }
      return rows
    }

    private static func object(_ line: [UInt8]) throws(JSONReader.Failure) -> TableRow {
      var reader = JSONReader(line)
      let found = try row(&reader)
      try reader.end()
      return found
    }

    private static func row(_ reader: inout JSONReader) throws(JSONReader.Failure) -> TableRow {
      var (columns, cells): ([String], [String]) = ([], [])
      try reader.members { (reader, key) throws(JSONReader.Failure) in
        guard let cell = try reader.scalar() else { return }
        columns.append(TableRow.name(of: key))
        cells.append(cell)
      }
      return TableRow(columns: columns, cells: cells)
    }
  }
#endif
