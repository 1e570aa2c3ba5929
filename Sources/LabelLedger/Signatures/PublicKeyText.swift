/// An Ed25519 public key as people hand it on.
public enum PublicKeyText {
  /// The bytes before a public key in SubjectPublicKeyInfo, RFC 8410 4.
  private static let prefix: [UInt8] = [
    0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
  ]

  /// The key in a text: 64 hexadecimal digits, or PEM with one PUBLIC KEY; `nil` for others.
  public static func key(in text: String) -> [UInt8]? {
    if let bytes = PEMText.bytes(of: text, label: "PUBLIC KEY"), bytes.starts(with: prefix),
      bytes.count == prefix.count + EventSignature.keyCount
    {
      return Array(bytes.dropFirst(prefix.count))
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let key = Hexadecimal.bytes(of: String(words[0])),
      key.count == EventSignature.keyCount
    else { return nil }
    return key
  }
}
