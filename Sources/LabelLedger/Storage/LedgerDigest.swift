#if Ledger
  #if canImport(CryptoKit)
    internal import CryptoKit
  #else
    internal import CCrypto
  #endif

  /// SHA-256, FIPS 180-4, of bytes in pieces.
  #if canImport(CryptoKit)
    struct LedgerDigest: ~Copyable {
      private var state = SHA256()

      init() throws(LedgerError) {}

      mutating func update(_ bytes: [UInt8]) throws(LedgerError) { state.update(data: bytes) }

      /// The digest of the bytes so far; the next begins anew.
      mutating func finish() throws(LedgerError) -> [UInt8] {
        defer { state = SHA256() }
        return Array(state.finalize())
      }
    }
  #else
    @safe struct LedgerDigest: ~Copyable {
      private let context: OpaquePointer

      /// Creates a context with `EVP_MD_CTX_new`.
      init() throws(LedgerError) {
        guard let context = unsafe EVP_MD_CTX_new() else { throw Self.failure }
        guard unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
          unsafe EVP_MD_CTX_free(context)
          throw Self.failure
        }
        unsafe self.context = unsafe context
      }

      deinit { unsafe EVP_MD_CTX_free(context) }

      mutating func update(_ bytes: [UInt8]) throws(LedgerError) {
        guard unsafe EVP_DigestUpdate(context, bytes, bytes.count) == 1 else { throw Self.failure }
      }

      /// The digest of the bytes so far; the next begins anew.
      mutating func finish() throws(LedgerError) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Self.count)
        guard unsafe EVP_DigestFinal_ex(context, &digest, nil) == 1,
          unsafe EVP_DigestInit_ex(context, nil, nil) == 1
        else { throw Self.failure }
        return digest
      }

      private static var failure: LedgerError {
        LedgerError(.failed, "libcrypto gives no SHA-256")
      }
    }
  #endif

  extension LedgerDigest {
    /// Bytes of a digest.
    static let count = 32

    /// The hash of an event: over the hash before it, then the event's JSON.
    mutating func hash(of event: LedgerEvent, after previous: [UInt8]) throws(LedgerError)
      -> [UInt8]
    {
      try update(previous)
      try update(event.json)
      return try finish()
    }
  }
#endif
