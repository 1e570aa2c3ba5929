#if Ledger
  internal import LabelSyntax

  /// An operator's private key: Ed25519, RFC 8032, in files as PKCS #8, RFC 8410.
  public struct SigningKey: Sendable {
    /// The bytes before a private key in PKCS #8, RFC 8410 7.
    private static let prefix: [UInt8] = [
      0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04,
      0x20,
    ]

    private let seed: [UInt8]
    /// The public key, 32 bytes.
    public let publicKey: [UInt8]

    /// Makes a key of the system's random numbers.
    public init() throws(LedgerError) {
      var generator = SystemRandomNumberGenerator()
      try self.init(
        seed: (0..<EventSignature.keyCount).map { _ in .random(in: 0...255, using: &generator) })
    }

    /// Takes a private key, 32 bytes.
    package init(seed: [UInt8]) throws(LedgerError) {
      guard seed.count == EventSignature.keyCount, let key = Ed25519.publicKey(of: seed) else {
        throw LedgerError(.refused, "the key is no Ed25519 key")
      }
      self.seed = seed
      publicKey = key
    }

    /// Reads a key file: PEM with one PRIVATE KEY.
    public init(pem: String) throws(LedgerError) {
      guard let bytes = PEMText.bytes(of: pem, label: "PRIVATE KEY"),
        bytes.starts(with: Self.prefix),
        bytes.count == Self.prefix.count + EventSignature.keyCount
      else { throw LedgerError(.refused, "the file holds no Ed25519 private key (PKCS #8, PEM)") }
      try self.init(seed: Array(bytes.dropFirst(Self.prefix.count)))
    }

    /// The text of a key file.
    public var pem: String { PEMText.text(of: Self.prefix + seed, label: "PRIVATE KEY") }

    /// Writes the key to a file that is not there yet and that its owner alone may read.
    package func write(to path: String) throws(LedgerError) {
      let file = try RawFile.new(path)
      try file.append(Array(pem.utf8))
      try file.sync()
    }

    /// The signature of an event that follows the event with a hash.
    func signature(
      of event: LedgerEvent, after previous: [UInt8], _ digest: inout LedgerDigest
    ) throws(LedgerError) -> EventSignature {
      let message = try digest.signedMessage(of: event, after: previous)
      guard let bytes = Ed25519.signature(of: message, by: seed) else {
        throw LedgerError(.failed, "libcrypto gives no Ed25519 signature")
      }
      return EventSignature(key: publicKey, bytes: bytes)
    }
  }
#endif
