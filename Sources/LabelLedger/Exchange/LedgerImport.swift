#if Ledger
  internal import GRDB

  /// Takes over the events of another file of the same ledger.
  ///
  /// Each event must carry the hash that it has here: nothing that was changed on the way gets in.
  /// An import that was cut can be repeated, what is there already is passed.
  public final class LedgerImport {
    /// How many events were new, and how many were there.
    public struct Count: Hashable, Sendable {
      /// Events that were appended.
      public var added = 0
      /// Events that were there already.
      public var known = 0

      /// Creates a count of nothing.
      public init() {}
    }

    private let writer: LedgerWriter

    /// Creates an import into a ledger.
    public init(_ ledger: Ledger) throws(LedgerError) {
      writer = try LedgerWriter(ledger, signs: false)
    }

    /// Takes over events in one transaction: all of them, or none.
    public func take(_ events: [RecordedEvent]) throws(LedgerError) -> Count {
      try writer.write { db in
        var count = Count()
        let recorder = EventRecorder(writer)
        for recorded in events {
          let id = recorded.event.id
          if id < writer.next {
            let known = try writer.hash(ofEvent: id, db)
            guard known == recorded.hash else {
              throw LedgerError(.refused, "event \(id) differs from the one in the ledger")
            }
            count.known += 1
            continue
          }
          guard id == writer.next else {
            throw LedgerError(.refused, "event \(writer.next) is missing before event \(id)")
          }
          guard try recorder.record(recorded.event, db) == recorded.hash else {
            throw LedgerError(.refused, "event \(id) has not the hash that it carries")
          }
          count.added += 1
        }
        try recorder.finish(db)
        return count
      }
    }
  }
#endif
