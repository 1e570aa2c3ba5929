/// A MAC address: EUI-48 or EUI-64, IEEE 802.
struct HardwareAddress: Hashable {
  /// Its 6 or 8 bytes.
  let bytes: [UInt8]
  /// Whether separators stood between its digits.
  let isSeparated: Bool

  /// Reads `00:1A:2B:3C:4D:5E`, `00-1A-...`, `001A.2B3C.4D5E` or bare hexadecimal digits.
  init?(_ text: String) {
    var digits: [UInt8] = []
    var separator: UInt8?
    var group = 0
    var groups: [Int] = []
    for byte in text.utf8 {
      if let digit = Self.digit(byte) {
        digits.append(digit)
        group += 1
        continue
      }
      guard [ASCII.colon, ASCII.hyphen, ASCII.fullStop].contains(byte), separator ?? byte == byte
      else { return nil }
      separator = byte
      groups.append(group)
      group = 0
    }
    groups.append(group)
    guard digits.count == 12 || digits.count == 16 else { return nil }
    if separator != nil {
      let size = separator == ASCII.fullStop ? 4 : 2
      guard groups.allSatisfy({ $0 == size }) else { return nil }
    }
    isSeparated = separator != nil
    bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// The bytes in upper-case hexadecimal with colons.
  var text: String {
    let digits = Array("0123456789ABCDEF".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      if !text.isEmpty { text.append(ASCII.colon) }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether all bytes are 00, or all are FF.
  var isEmpty: Bool {
    bytes.allSatisfy { $0 == 0 } || bytes.allSatisfy { $0 == 0xFF }
  }

  /// Whether every character is a hexadecimal digit.
  static func isHexadecimal(_ text: String) -> Bool { text.utf8.allSatisfy { digit($0) != nil } }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case ASCII.digits: byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "7")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "W")
    default: nil
    }
  }
}
