#if Postgres
  internal import GRDB

  /// Events of a ledger as rows for the server, one batch at a time.
  struct SyncRows {
    /// Bytes of rows after which a batch is closed.
    private static let byteLimit = 8 << 20

    private let ledger: Ledger
    private let id: String
    private var bytes: [UInt8] = []
    /// Events in the batch.
    private(set) var count = 0
    /// The last event of the batch, and its hash.
    private(set) var last = 0
    private(set) var lastHash: [UInt8] = []

    /// Creates an empty batch of a ledger, whose id the server has as a UUID.
    init(_ ledger: Ledger, id: String) {
      self.ledger = ledger
      self.id = id
    }

    /// Reads the events after one, at most so many, and gives how many there are.
    mutating func read(after event: Int, limit: Int) throws(SyncError) -> Int {
      bytes.removeAll(keepingCapacity: true)
      count = 0
      var batch = self
      try SyncError.ofFile { () throws(LedgerError) in
        try ledger.read { db in
          var digest = try LedgerDigest()
          let reader = EventReader()
          let cursor = try Row.fetchCursor(
            db, sql: "SELECT \(EventReader.columns) FROM event WHERE id > ? ORDER BY id LIMIT ?",
            arguments: [event, limit])
          while batch.bytes.count < Self.byteLimit, let row = try cursor.next() {
            let stored = try reader.stored(row, db)
            batch.bytes += try SyncRow.bytes(
              RecordedEvent(event: stored.event, hash: stored.hash), ledger: id, &digest)
            batch.count += 1
            batch.last = stored.event.id
            batch.lastHash = stored.hash
          }
        }
      }
      self = batch
      return count
    }

    /// Gives the batch to the server, within a transaction.
    func copy(_ connection: borrowing PostgresConnection) throws(SyncError) {
      guard count > 0 else { return }
      try connection.copy("COPY labelscan.event (\(SyncSchema.columns)) FROM STDIN", bytes)
    }
  }

  extension SyncError {
    /// What an error of the ledger's file comes to.
    static func ofFile<Value>(
      _ body: () throws(LedgerError) -> Value
    ) throws(SyncError) -> Value {
      do throws(LedgerError) {
        return try body()
      } catch {
        throw SyncError(.ledger, "\(error.message) [\(error.code.rawValue)]")
      }
    }
  }
#endif
