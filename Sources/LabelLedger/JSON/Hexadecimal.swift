/// Bytes as hexadecimal text.
package enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  /// The lower case text of some bytes.
  package static func text(of bytes: some Sequence<UInt8>) -> String {
    var output: [UInt8] = []
    for byte in bytes {
      output.append(digits[Int(byte >> 4)])
      output.append(digits[Int(byte & 15)])
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The text of 16 bytes as a UUID has it, RFC 9562 4.
  package static func uuid(of bytes: some Sequence<UInt8>) -> String {
    var output = ""
    for (place, digit) in text(of: bytes).enumerated() {
      if [8, 12, 16, 20].contains(place) { output += "-" }
      output.append(digit)
    }
    return output
  }

  /// The bytes of a text of whole pairs of digits, or `nil`.
  package static func bytes(of text: String) -> [UInt8]? {
    var output: [UInt8] = []
    var high: UInt8?
    for byte in text.utf8 {
      guard let digit = value(of: byte) else { return nil }
      if let first = high {
        output.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return high == nil ? output : nil
  }

  /// The value of a digit, or `nil`.
  static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
