/// Base64 with padding, RFC 4648 section 4.
package enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text of some bytes.
  package static func text(of bytes: [UInt8]) -> String {
    let digits = digits.span
    let bytes = bytes.span
    let output = [UInt8](capacity: (bytes.count + 2) / 3 * 4) { output in
      var start = 0
      while start < bytes.count {
        let left = bytes.count - start
        let group =
          Int(bytes[start]) << 16 | (left > 1 ? Int(bytes[start + 1]) << 8 : 0)
          | (left > 2 ? Int(bytes[start + 2]) : 0)
        output.append(digits[group >> 18])
        output.append(digits[group >> 12 & 63])
        output.append(left > 1 ? digits[group >> 6 & 63] : 0x3D)
        output.append(left > 2 ? digits[group & 63] : 0x3D)
        start += 3
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
