/// A place in a Netpbm file's header or plain samples.
struct NetpbmCursor {
  /// The byte to read next.
  var position: Int
  /// How long it may go on.
  let time: DecodingTime

  /// Bytes between two looks at the clock; some milliseconds.
  private static let lookCount = 1 << 20

  /// Reads a decimal number after white space and comments, and stops behind its last digit.
  mutating func number(in bytes: Span<UInt8>) throws(ImageError) -> Int {
    var inComment = false
    while position < bytes.count {
      let byte = bytes[position]
      if inComment {
        inComment = byte != 0x0A && byte != 0x0D
      } else if byte == 0x23 {
        inComment = true
      } else if !ImageKind.isSpace(byte) {
        break
      }
      position += 1
      if position % Self.lookCount == 0 { try time.check() }
    }
    guard position < bytes.count else {
      throw ImageError(.truncated, "The Netpbm file ends inside its header or samples.")
    }
    var value = 0
    var digits = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      guard digits < 10 else {
        throw ImageError(.malformed, "The Netpbm file has a number of more than ten digits.")
      }
      value = value * 10 + Int(bytes[position] - 0x30)
      digits += 1
      position += 1
    }
    guard digits > 0 else {
      throw ImageError(.malformed, "The Netpbm file has something else where a number belongs.")
    }
    return value
  }
}
