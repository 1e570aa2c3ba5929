#if Ledger
  /// A file of what a maker says it made, read as it comes.
  package final class IssuedFile {
    private let table: TableFile

    /// Opens a file.
    package init(path: String) throws(LedgerError) {
      table = try TableFile(path: path)
    }

    /// The next thing, or `nil` at the end.
    package func next() throws(LedgerError) -> IssuedEntry? {
      guard let row = try table.next() else { return nil }
      guard let entry = IssuedEntry({ row[$0] }) else {
        throw table.failure(
          "a line has gtin, or maker and model, and serial, lot, or from and to of one length")
      }
      return entry
    }
  }
#endif
