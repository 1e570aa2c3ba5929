#if Ledger
  internal import GRDB

  extension LedgerError {
    /// What an error of a ledger's file comes to.
    init(_ error: any Error, path: String) {
      switch error {
      case let error as LedgerError: self = error
      case let error as DatabaseError: self.init(error, path: path)
      case is RowDecodingError:
        self.init(.damaged, "\(path): the file is damaged: a value is not of its column's kind")
      default: self.init(.failed, "\(path): \(error)")
      }
    }

    private init(_ error: DatabaseError, path: String) {
      let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
      switch error.resultCode {
      case .SQLITE_FULL:
        self.init(.full, "\(path): the disk is full; the last labels were not recorded")
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        self.init(.busy, "\(path): another process keeps the ledger locked")
      case .SQLITE_NOTADB: self.init(.notALedger, "\(path): not a ledger")
      // What the ledger says is right for the tables that it makes: where it is an error, or where
      // they do not take it, they are others, or contradict each other.
      case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH:
        self.init(.damaged, "\(path): the file is damaged: \(detail)")
      case .SQLITE_NOMEM: self.init(.failed, "\(path): there is not enough memory")
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
        self.init(.notPermitted, "\(path): cannot be opened for writing: \(detail)")
      case .SQLITE_IOERR:
        self.init(
          .failed, "\(path): the disk refuses to read or write, it may be full: \(detail)")
      default: self.init(.failed, "\(path): \(detail)")
      }
    }
  }
#endif
