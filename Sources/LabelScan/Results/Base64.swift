/// Base64 with padding, RFC 4648 section 4.
package enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text of some bytes.
  package static func text(of bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).reduce(0) { value, index in
        value << 8 | (start + index < bytes.count ? Int(bytes[start + index]) : 0)
      }
      for index in 0..<4 {
        let isPadding = start + index > bytes.count
        output.append(isPadding ? 0x3D : digits[group >> (18 - 6 * index) & 63])
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
