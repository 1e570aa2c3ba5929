#if Ledger
  /// SHA-256 of whole messages, and what vouches for one with a key that both sides have.
  package enum MessageDigest {
    /// Bytes of a block of SHA-256, FIPS 180-4 1.
    private static let block = 64

    /// The SHA-256 of a message in parts.
    package static func sha256(_ parts: [[UInt8]]) throws(LedgerError) -> [UInt8] {
      var digest = try LedgerDigest()
      for part in parts { try digest.update(part) }
      return try digest.finish()
    }

    /// HMAC-SHA256 of a message, RFC 2104.
    package static func hmac(_ message: [UInt8], key: [UInt8]) throws(LedgerError) -> [UInt8] {
      var key = key.count > block ? try sha256([key]) : key
      key += [UInt8](repeating: 0, count: block - key.count)
      let inner = try sha256([key.map { $0 ^ 0x36 }, message])
      return try sha256([key.map { $0 ^ 0x5C }, inner])
    }
  }
#endif
