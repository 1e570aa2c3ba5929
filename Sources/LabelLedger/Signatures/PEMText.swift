internal import LabelSyntax

/// Bytes between a line that begins them and one that ends them, RFC 7468.
enum PEMText {
  /// Characters of a line, RFC 7468 2.
  private static let width = 64

  /// The text of some bytes.
  static func text(of bytes: [UInt8], label: String) -> String {
    var rest = Base64.text(of: bytes)[...]
    var lines = ["-----BEGIN \(label)-----"]
    while !rest.isEmpty {
      lines.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    return (lines + ["-----END \(label)-----", ""]).joined(separator: "\n")
  }

  /// The bytes of the first such text with a label, or `nil`.
  static func bytes(of text: String, label: String) -> [UInt8]? {
    guard let start = text.firstRange(of: "-----BEGIN \(label)-----"),
      let end = text[start.upperBound...].firstRange(of: "-----END \(label)-----")
    else { return nil }
    let body = text[start.upperBound..<end.lowerBound].filter { !$0.isWhitespace }
    return Base64.bytes(of: body)
  }
}
