#if Ledger
  internal import GRDB

  /// The record of what a station has taken in: one SQLite file.
  ///
  /// Several processes may write to one file at once. What a call has recorded survives the end of
  /// the process and a loss of power: each commit waits for the disk.
  public final class Ledger: Sendable {
    /// What is done with the file.
    public enum Opening: Sendable {
      /// It is read and written; a missing file is an error.
      case existing
      /// It is read and written; a missing or empty file becomes a new ledger.
      case creating
      /// It is read only, also where nothing may be written; a missing file is an error.
      case reading
    }

    /// The file's path.
    public let path: String
    /// What tells this ledger from all others, 16 bytes.
    public let id: [UInt8]
    let queue: DatabaseQueue
    /// The time by which events are recorded.
    let clock: @Sendable () -> UTCTime
    private let place: LedgerPlaceOnDisk
    /// The key that signs what is recorded, or `nil`.
    let signer: SigningKey?

    /// Opens a ledger; what is recorded is signed where a key is given.
    public convenience init(
      path: String, opening: Opening = .existing, signer: SigningKey? = nil
    ) throws(LedgerError) {
      try self.init(path: path, opening: opening, id: nil, created: nil, signer: signer)
    }

    /// Opens a ledger with a clock of its own; a new one gets the id given.
    package init(
      path: String, opening: Opening, id newID: [UInt8]? = nil, created: UTCTime? = nil,
      signer: SigningKey? = nil,
      clock: @escaping @Sendable () -> UTCTime = { SystemClock.now }
    ) throws(LedgerError) {
      self.path = path
      self.clock = clock
      self.signer = signer
      do {
        guard !path.isEmpty, !path.utf8.contains(0) else {
          throw LedgerError(.missing, "the ledger's path is empty or holds a NUL character")
        }
        if opening != .creating, !FilePath(path).exists {
          throw LedgerError(.missing, "\(path): no such ledger")
        }
        queue = try LedgerOpening(
          path: path, opening: opening, id: newID, created: created ?? clock()
        ).queue()
        let (id, place) = try queue.inDatabase { db in
          let row = try Row.fetchOne(db, sql: "SELECT id FROM ledger")
          guard let id = try row?.bytes(0), id.count == LedgerSchema.idCount else {
            throw LedgerError.damaged(event: nil, column: "id")
          }
          return (id, LedgerPlaceOnDisk(path, db))
        }
        self.id = id
        self.place = place
      } catch {
        throw LedgerError(error, path: path)
      }
    }

    /// The date, UTC, by which events are recorded.
    public var today: String { clock().date }

    /// The time by which events are recorded.
    package var now: UTCTime { clock() }

    /// Reads the ledger as it is at one moment.
    func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
      do {
        return try queue.read(body)
      } catch {
        throw LedgerError(error, path: path)
      }
    }

    /// Checks that the file is the one its path names still: what is written to a file that was
    /// removed, renamed or replaced is lost to whoever opens the path next.
    func checkPlace(_ db: Database) throws(LedgerError) {
      guard place.isKept(db) else {
        throw LedgerError(
          .moved,
          "\(path): the file was removed, renamed or replaced; the last labels were not recorded")
      }
    }
  }
#endif
