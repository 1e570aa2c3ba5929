#if Ledger
  internal import GRDB

  extension Ledger {
    /// Makes an operator's key known.
    public func addOperator(
      _ name: String, key: [UInt8], roles: [OperatorRole], at place: LedgerPlace = LedgerPlace()
    ) throws(LedgerError) -> Int {
      guard !name.isEmpty, key.count == EventSignature.keyCount, !roles.isEmpty else {
        throw LedgerError(.refused, "an operator has a name, a key and roles")
      }
      let text = Hexadecimal.text(of: key)
      return try say(.operator, at: place) { db in
        let known = try Self.operators(db)
        if let other = known.first(where: { $0.key == key }) {
          throw LedgerError(.refused, "the key is \(other.name)'s, event \(other.event)")
        }
        return LedgerStatement([
          "name": name.withoutNUL, "publicKey": text,
          "roles": roles.map(\.rawValue).joined(separator: " "),
        ])
      }
    }

    /// Ends a key, or all that an operator has; gives the events.
    public func revokeOperator(
      _ name: String, key: [UInt8]? = nil, note: String = "",
      at place: LedgerPlace = LedgerPlace()
    ) throws(LedgerError) -> [Int] {
      let writer = try LedgerWriter(self)
      return try writer.write { db in
        let known = try Self.operators(db)
        let chosen = known.filter {
          $0.name == name && $0.revoked == nil && (key == nil || $0.key == key)
        }
        guard !chosen.isEmpty else {
          throw LedgerError(.unknown, "\(name) has no such key that is good")
        }
        let isRequired = try SignaturePolicy(db).isRequired
        let rest = known.filter { other in !chosen.contains { $0.key == other.key } }
        guard !isRequired || rest.contains(where: \.isAdministrator) else {
          throw LedgerError(
            .refused, "signatures are required, and nobody would be left who may add operators")
        }
        let recorder = EventRecorder(writer)
        return try chosen.map { entry in
          let statement = LedgerStatement([
            "name": entry.name, "publicKey": Hexadecimal.text(of: entry.key), "note": note,
          ])
          let event = writer.event(.statement(.revoke, statement), at: place)
          _ = try recorder.record(event, db)
          return event.id
        }
      }
    }

    /// Requires that each event is signed, from here on, or no longer; the event itself must be.
    public func requireSignatures(
      _ isRequired: Bool, at place: LedgerPlace = LedgerPlace()
    ) throws(LedgerError) -> Int {
      guard let signer else {
        throw LedgerError(.refused, "what the ledger requires is said with a signature")
      }
      return try say(.policy, at: place) { db in
        guard
          try Self.operators(db).contains(where: {
            $0.key == signer.publicKey && $0.isAdministrator
          })
        else { throw LedgerError(.refused, "the key is none of an operator with the role admin") }
        return LedgerStatement([
          "name": SignaturePolicy.signatures,
          "value": isRequired ? SignaturePolicy.required : "optional",
        ])
      }
    }

    /// All keys, in the order in which they became known.
    public func operators() throws(LedgerError) -> [LedgerOperator] {
      try read { try Self.operators($0) }
    }

    /// Whether each event must be signed.
    public func requiresSignatures() throws(LedgerError) -> Bool {
      try read { try SignaturePolicy($0).isRequired }
    }

    private func say(
      _ kind: LedgerStatement.Kind, at place: LedgerPlace,
      _ statement: (Database) throws -> LedgerStatement
    ) throws(LedgerError) -> Int {
      let writer = try LedgerWriter(self)
      return try writer.write { db in
        let event = writer.event(.statement(kind, try statement(db)), at: place)
        _ = try EventRecorder(writer).record(event, db)
        return event.id
      }
    }

    private static func operators(_ db: Database) throws -> [LedgerOperator] {
      try Row.fetchAll(
        db, sql: "SELECT name, key, roles, event, revoked FROM operator ORDER BY event, key"
      ).map { row in
        let roles = SignaturePolicy.roles(try row.value(2))
        return LedgerOperator(
          name: try row.value(0), key: Hexadecimal.bytes(of: try row.value(1)) ?? [],
          roles: OperatorRole.allCases.filter(roles.contains), event: try row.number(3),
          revoked: try row.optional(4))
      }
    }
  }

  extension LedgerOperator {
    /// Whether the key is good for adding operators.
    fileprivate var isAdministrator: Bool { revoked == nil && roles.contains(.admin) }
  }
#endif
