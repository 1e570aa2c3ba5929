#if Ledger
  internal import GRDB

  extension SignaturePolicy {
    /// Reads the policy that the tables have.
    init(_ db: Database) throws {
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT key, name, roles, revoked FROM operator"))
      for row in rows {
        keys[try row.value(0)] = Key(
          name: try row.value(1), roles: Self.roles(try row.value(2)),
          revoked: try row.optional(3))
      }
      let value = try String.fetchOne(
        db.cachedStatement(sql: "SELECT value FROM policy WHERE name = ?"),
        arguments: [Self.signatures])
      isRequired = value == Self.required
    }

    /// Why an event may not follow the event with a hash, or `nil`.
    func fault(
      _ event: LedgerEvent, after previous: [UInt8], _ digest: inout LedgerDigest
    ) throws(LedgerError) -> String? {
      guard let signature = event.signature else { return fault(event) }
      let message = try digest.signedMessage(of: event, after: previous)
      guard Ed25519.isValid(signature, of: message) else { return "its signature is false" }
      return fault(event)
    }
  }
#endif
