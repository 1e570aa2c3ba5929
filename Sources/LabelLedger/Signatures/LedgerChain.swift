#if Ledger
  /// How events hang together.
  package enum LedgerChain {
    /// The hash of an event that follows the event with a hash, or the ledger's id.
    package static func hash(
      of event: LedgerEvent, after previous: [UInt8]
    ) throws(LedgerError) -> [UInt8] {
      var digest = try LedgerDigest()
      return try digest.hash(of: event, after: previous)
    }

    /// The SHA-256 of some bytes.
    package static func digest(of bytes: [UInt8]) throws(LedgerError) -> [UInt8] {
      var digest = try LedgerDigest()
      try digest.update(bytes)
      return try digest.finish()
    }
  }
#endif
