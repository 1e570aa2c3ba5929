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

  /// The bytes of a text; `nil` where it is not base64 with its padding.
  package static func bytes(of text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count % 4 == 0 else { return nil }
    let padding = digits.suffix(2).reversed().prefix { $0 == 0x3D }.count
    var output: [UInt8] = []
    output.reserveCapacity(digits.count / 4 * 3)
    var group: UInt32 = 0
    for index in 0..<digits.count - padding {
      guard let value = value(of: digits[index]) else { return nil }
      group = group << 6 | value
      if index % 4 == 3 {
        output.append(UInt8(truncatingIfNeeded: group >> 16))
        output.append(UInt8(truncatingIfNeeded: group >> 8))
        output.append(UInt8(truncatingIfNeeded: group))
      }
    }
    // What is left over of the last group's bits must be zero, or two texts had one meaning.
    switch padding {
    case 1:
      guard group & 3 == 0 else { return nil }
      output.append(UInt8(truncatingIfNeeded: group >> 10))
      output.append(UInt8(truncatingIfNeeded: group >> 2))
    case 2:
      guard group & 15 == 0 else { return nil }
      output.append(UInt8(truncatingIfNeeded: group >> 4))
    default: break
    }
    return output
  }

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case 0x41...0x5A: UInt32(digit - 0x41)
    case 0x61...0x7A: UInt32(digit - 0x61 + 26)
    case 0x30...0x39: UInt32(digit - 0x30 + 52)
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
