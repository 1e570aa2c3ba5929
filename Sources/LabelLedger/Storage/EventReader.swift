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

    /// The event in a row.
    func stored(_ row: Row, _ db: Database) throws -> Stored {
      let id: Int = row[0]
      let damaged = LedgerError(.damaged, "event \(id) cannot be read: its content is damaged")
      guard let kind = LedgerEvent.Content.Kind(rawValue: row[2]) else { throw damaged }
      let name = { (column: Int) throws -> String? in
        guard let id: Int = row[column] else { return nil }
        guard let text = names.text(id, db) else { throw damaged }
        return text
      }
      let bytes: Data = row[8]
      let hash: Data = row[9]
      let content: LedgerEvent.Content
      do throws(PackReader.Failure) {
        content = try ContentPacking.unpack(Array(bytes), kind: kind) { names.text($0, db) }
      } catch {
        throw damaged
      }
      let event = LedgerEvent(
        id: id, time: UTCTime(milliseconds: row[1]),
        place: LedgerPlace(
          location: try name(3), station: try name(4), operator: try name(5)),
        content: content)
      return Stored(event: event, unit: row[6], lot: row[7], hash: Array(hash))
    }
  }
#endif
