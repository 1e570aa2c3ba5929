#if Ledger
  #if canImport(CryptoKit)
    internal import CryptoKit
  #else
    internal import CCrypto
  #endif

  // The one file that imports libcrypto, or CryptoKit in its place.

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

  /// Ed25519, RFC 8032: of messages that are digests.
  enum Ed25519 {
    #if canImport(CryptoKit)
      /// The public key of a private one, or `nil` where that is none.
      static func publicKey(of seed: [UInt8]) -> [UInt8]? {
        (try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)).map {
          Array($0.publicKey.rawRepresentation)
        }
      }

      /// The signature of a message, or `nil` where the key is none.
      static func signature(of message: [UInt8], by seed: [UInt8]) -> [UInt8]? {
        (try? Curve25519.Signing.PrivateKey(rawRepresentation: seed).signature(for: message))
          .map { Array($0) }
      }

      /// Whether a signature is that of a message.
      static func isValid(_ signature: EventSignature, of message: [UInt8]) -> Bool {
        let key = try? Curve25519.Signing.PublicKey(rawRepresentation: signature.key)
        return key?.isValidSignature(signature.bytes, for: message) ?? false
      }
    #else
      /// The public key of a private one, with `EVP_PKEY_get_raw_public_key`, or `nil`.
      static func publicKey(of seed: [UInt8]) -> [UInt8]? {
        guard
          let key = unsafe EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count)
        else { return nil }
        defer { unsafe EVP_PKEY_free(key) }
        var count = EventSignature.keyCount
        var bytes = [UInt8](repeating: 0, count: count)
        let code = unsafe EVP_PKEY_get_raw_public_key(key, &bytes, &count)
        return code == 1 && count == bytes.count ? bytes : nil
      }

      /// The signature of a message, with `EVP_DigestSign`, or `nil` where the key is none.
      static func signature(of message: [UInt8], by seed: [UInt8]) -> [UInt8]? {
        guard
          let key = unsafe EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count)
        else { return nil }
        defer { unsafe EVP_PKEY_free(key) }
        guard let context = unsafe EVP_MD_CTX_new() else { return nil }
        defer { unsafe EVP_MD_CTX_free(context) }
        var count = EventSignature.count
        var bytes = [UInt8](repeating: 0, count: count)
        guard unsafe EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
          unsafe EVP_DigestSign(context, &bytes, &count, message, message.count) == 1,
          count == bytes.count
        else { return nil }
        return bytes
      }

      /// Whether a signature is that of a message, with `EVP_DigestVerify`.
      static func isValid(_ signature: EventSignature, of message: [UInt8]) -> Bool {
        let (own, bytes) = (signature.key, signature.bytes)
        guard
          let key = unsafe EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, own, own.count)
        else { return false }
        defer { unsafe EVP_PKEY_free(key) }
        guard let context = unsafe EVP_MD_CTX_new() else { return false }
        defer { unsafe EVP_MD_CTX_free(context) }
        return unsafe EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
          && EVP_DigestVerify(context, bytes, bytes.count, message, message.count) == 1
      }
    #endif
  }

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

    /// What a signature of an event covers: the digest as of an event that has none.
    mutating func signedMessage(of event: LedgerEvent, after previous: [UInt8])
      throws(LedgerError) -> [UInt8]
    {
      try update(previous)
      try update(event.json(signature: nil))
      return try finish()
    }
  }
#endif
