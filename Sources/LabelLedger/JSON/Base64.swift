/// Base64 with padding, RFC 4648 section 4.
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text of some bytes.
  static func text(of bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).reduce(0) { value, index in
        value << 8 | (start + index < bytes.count ? Int(bytes[start + index]) : 0)
      }
      for index in 0..<4 {
        output.append(start + index > bytes.count ? 0x3D : digits[group >> (18 - 6 * index) & 63])
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The bytes of a text, or `nil` where it is not Base64 as ``text(of:)`` writes it.
  static func bytes(of text: String) -> [UInt8]? {
    let characters = Array(text.utf8)
    guard characters.count % 4 == 0 else { return nil }
    var output: [UInt8] = []
    for start in stride(from: 0, to: characters.count, by: 4) {
      var group = 0
      var padding = 0
      for character in characters[start..<start + 4] {
        if character == 0x3D, start + 4 == characters.count {
          padding += 1
          group <<= 6
        } else if padding == 0, let digit = digits.firstIndex(of: character) {
          group = group << 6 | digit
        } else {
          return nil
        }
      }
      guard padding < 3 else { return nil }
      let three = [UInt8(group >> 16 & 255), UInt8(group >> 8 & 255), UInt8(group & 255)]
      output += three.dropLast(padding)
    }
    return output
  }
}
