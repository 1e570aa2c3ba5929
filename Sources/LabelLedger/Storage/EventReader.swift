#if Ledger
  internal import Foundation
  internal import GRDB

  /// Reads events from the ledger's file.
  struct EventReader {
    /// An event as the file holds it.
    struct Stored {
      var event: LedgerEvent
      var unit: Int?
      var lot: Int?
      var hash: [UInt8]
    }

    /// The columns that ``stored(_:_:)`` takes, in its order.
    static let columns = """
      event.id, event.time, event.kind, event.location, event.station, event.operator,
      event.unit, event.lot, event.content, event.hash
      """

    let names: NameReader

    init(names: NameReader = NameReader()) {
      self.names = names
    }

    /// One event by its number, or `nil`.
    func event(_ id: Int, _ db: Database) throws -> LedgerEvent? {
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT \(Self.columns) FROM event WHERE id = ?"),
        arguments: [id])
      return try row.map { try stored($0, db).event }
    }

    /// The event in a row; what the ledger cannot have written there is an error.
    func stored(_ row: Row, _ db: Database) throws -> Stored {
      let id = try row.number(0)
      guard let kind = LedgerEvent.Content.Kind(rawValue: try row.value(2, event: id)) else {
        throw row.damaged(2, event: id)
      }
      let name = { (column: Int) throws -> String? in
        guard let name: Int = try row.optional(column, event: id) else { return nil }
        guard let text = names.text(name, db) else { throw row.damaged(column, event: id) }
        return text
      }
      let content: LedgerEvent.Content
      let marks: [Anomaly]
      let signature: EventSignature?
      do throws(PackReader.Failure) {
        (content, marks, signature) = try ContentPacking.unpack(bytes(row, 8, id), kind: kind) {
          names.text($0, db)
        }
      } catch {
        throw row.damaged(8, event: id)
      }
      let event = LedgerEvent(
        id: id, time: try row.time(1, event: id),
        place: LedgerPlace(
          location: try name(3), station: try name(4), operator: try name(5)),
        content: content, marks: marks, signature: signature)
      return Stored(
        event: event, unit: try row.optional(6, event: id), lot: try row.optional(7, event: id),
        hash: try row.bytes(9, count: LedgerDigest.count, event: id))
    }

    private func bytes(
      _ row: Row, _ column: Int, _ event: Int
    ) throws(PackReader.Failure) -> [UInt8] {
      do throws(LedgerError) {
        return try row.bytes(column, event: event)
      } catch {
        throw PackReader.Failure()
      }
    }
  }
#endif
