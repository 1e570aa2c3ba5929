/// The Ed25519 signature of an event, RFC 8032.
///
/// It covers the SHA-256 over the hash of the event before it and the event's JSON without the
/// signature: neither the event nor its place in the ledger can be another.
public struct EventSignature: Hashable, Sendable {
  /// Bytes of a public key.
  public static let keyCount = 32
  /// Bytes of a signature.
  public static let count = 64

  /// The public key, 32 bytes.
  public var key: [UInt8]
  /// The signature, 64 bytes.
  public var bytes: [UInt8]

  /// Creates a signature.
  public init(key: [UInt8], bytes: [UInt8]) {
    self.key = key
    self.bytes = bytes
  }
}
