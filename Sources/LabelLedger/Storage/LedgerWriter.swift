#if Ledger
  internal import Foundation
  internal import GRDB

  /// Appends events in transactions and knows the numbers of names, products and lots.
  ///
  /// Rows are never taken back, so that what was looked up once stays right; a transaction that
  /// fails forgets all of it.
  final class LedgerWriter {
    /// The last event.
    struct Head {
      var id: Int
      /// Its hash; the ledger's id before the first event.
      var hash: [UInt8]
      /// When it was recorded; `nil` before the first event.
      var time: UTCTime?
    }

    /// Texts that are kept at hand before all are forgotten: keys of labels are not bounded.
    private static let limit = 100_000

    let ledger: Ledger
    /// Reads earlier events.
    let reader = EventReader()
    private let clock: () -> UTCTime
    private var names: [ExactText: Int] = [:]
    private var products: [ProductKey: Int] = [:]
    private var head = Head(id: 0, hash: [])
    private var digest: LedgerDigest
    private let signer: SigningKey?
    /// Who may record what; read once a transaction.
    private var policy: SignaturePolicy?

    /// Creates a writer, by the ledger's clock or another; one that takes over events that others
    /// recorded signs none.
    init(
      _ ledger: Ledger, clock: (() -> UTCTime)? = nil, signs: Bool = true
    ) throws(LedgerError) {
      self.ledger = ledger
      signer = signs ? ledger.signer : nil
      self.clock = clock ?? ledger.clock
      digest = try LedgerDigest()
    }

    /// Runs `body` in one transaction; what it wrote is on the disk when this returns.
    func write<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
      do {
        return try ledger.queue.writeWithoutTransaction { db in
          var value: Value?
          try db.inTransaction(.immediate) {
            head = try Self.head(db, ledger: ledger)
            policy = nil
            value = try body(db)
            return .commit
          }
          try ledger.checkPlace(db)
          guard let value else { throw LedgerError(.failed, "\(ledger.path): nothing was done") }
          return value
        }
      } catch {
        names = [:]
        products = [:]
        reader.names.forget()
        throw LedgerError(error, path: ledger.path)
      }
    }

    /// The last event.
    private static func head(_ db: Database, ledger: Ledger) throws -> Head {
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT id, hash, time FROM event ORDER BY id DESC LIMIT 1"))
      guard let row else { return Head(id: 0, hash: ledger.id) }
      let id = try row.number(0)
      return Head(
        id: id, hash: try row.bytes(1, count: LedgerDigest.count, event: id),
        time: try row.time(2, event: id))
    }

    /// The number of the event to append next.
    var next: Int { head.id + 1 }

    /// The time of events that are recorded now.
    var now: UTCTime { clock() }

    /// What is unusual about the time of the event to append next, or `nil`.
    func clockMark(_ time: UTCTime) -> Anomaly? {
      guard let last = head.time, time < last else { return nil }
      return Anomaly(
        .clockBack,
        "the clock went back: it is \(time.text), event \(head.id) was recorded \(last.text)")
    }

    /// The event that is recorded next, now.
    func event(_ content: LedgerEvent.Content, at place: LedgerPlace) -> LedgerEvent {
      let time = now
      return LedgerEvent(
        id: next, time: time, place: place, content: content,
        marks: content.kind.hasLabel ? [] : [clockMark(time)].compactMap { $0 })
    }

    /// The event with what says who vouches for it, where the ledger's rules let it in.
    private func vouched(_ event: LedgerEvent, _ db: Database) throws -> LedgerEvent {
      var policy = try self.policy ?? SignaturePolicy(db)
      var event = event
      if let signer, event.signature == nil {
        if let key = policy.keys[Hexadecimal.text(of: signer.publicKey)] {
          event.place.operator = event.place.operator ?? key.name
        }
        event.signature = try signer.signature(of: event, after: head.hash, &digest)
      }
      let fault =
        signer == nil && event.signature != nil
        ? try policy.fault(event, after: head.hash, &digest) : policy.fault(event)
      if let fault {
        throw LedgerError(.refused, "event \(event.id) cannot be recorded: \(fault)")
      }
      policy.take(event)
      self.policy = policy
      return event
    }

    /// Appends an event and returns its hash.
    func append(_ event: LedgerEvent, unit: Int?, lot: Int?, _ db: Database) throws -> [UInt8] {
      let event = try vouched(event, db)
      guard event.id <= LedgerEvent.maxID else {
        throw LedgerError(.full, "\(ledger.path): the ledger has as many events as it can hold")
      }
      let content = try ContentPacking.pack(event) { name in try self.name(name, db) }
      let hash = try digest.hash(of: event, after: head.hash)
      try db.cachedStatement(
        sql: """
          INSERT INTO event (id, time, kind, location, station, operator, unit, lot, content, hash)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        event.id, event.time.milliseconds, event.content.kind.rawValue,
        try event.place.location.map { try name($0, db) },
        try event.place.station.map { try name($0, db) },
        try event.place.operator.map { try name($0, db) },
        unit, lot, Data(content), Data(hash),
      ])
      head = Head(id: event.id, hash: hash, time: event.time)
      return hash
    }

    /// The hash of an earlier event, or `nil`.
    func hash(ofEvent id: Int, _ db: Database) throws -> [UInt8]? {
      try Data.fetchOne(
        db.cachedStatement(sql: "SELECT hash FROM event WHERE id = ?"), arguments: [id]
      ).map { Array($0) }
    }

    /// The SHA-256 of a file, or `nil` where there is none to read.
    func hash(ofFile path: String) throws(LedgerError) -> [UInt8]? {
      try FileDigest.digest(of: path, with: &digest)
    }

    /// What stands for a label's image.
    func keys(
      of label: LabelRecord, image: [UInt8]?
    ) throws(LedgerError) -> (content: Int?, path: Int?) {
      try IntakeItem.keys(of: label, image: image, &digest)
    }

    /// The number of a name, new or known.
    func name(_ text: String, _ db: Database) throws -> Int {
      let key = ExactText(text)
      if let id = names[key] { return id }
      let known = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM name WHERE text = ?"), arguments: [text])
      let id = try known ?? insert("INSERT INTO name (text) VALUES (?)", [text], db)
      if names.count >= Self.limit { names = [:] }
      names[key] = id
      return id
    }

    /// The number of a product, new or known.
    func product(_ key: ProductKey, _ db: Database) throws -> Int {
      if let id = products[key] { return id }
      let arguments: StatementArguments = [key.gtin, key.maker, key.model]
      let known = try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT id FROM product WHERE gtin = ? AND maker = ? AND model = ?"),
        arguments: arguments)
      let id =
        try known
        ?? insert("INSERT INTO product (gtin, maker, model) VALUES (?, ?, ?)", arguments, db)
      if products.count >= Self.limit { products = [:] }
      products[key] = id
      return id
    }

    /// Inserts a row and returns its number.
    func insert(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws -> Int {
      try db.cachedStatement(sql: sql).execute(arguments: arguments)
      return Int(db.lastInsertedRowID)
    }
  }
#endif
