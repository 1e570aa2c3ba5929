/// The pair of check characters of alphanumeric keys, GS1 General Specifications 7.9.5.
enum GS1CheckCharacters {
  private static let primes: [UInt64] = [
    2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
    101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193,
    197, 199, 211, 223, 227, 229, 233, 239, 241, 251, 257, 263, 269, 271, 277, 281, 283, 293, 307,
    311, 313, 317, 331, 337, 347, 349, 353, 359, 367, 373, 379, 383, 389, 397, 401, 409, 419, 421,
    431, 433, 439, 443, 449, 457, 461, 463, 467, 479, 487, 491, 499, 503, 509,
  ]
  private static let letters: [UInt8] = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

  static func fault(_ data: Span<UInt8>, _ range: Range<Int>) -> GS1Fault? {
    guard range.count >= 2, range.count - 2 <= primes.count else {
      return GS1Fault(.checkCharacters, range)
    }
    let pair = range.upperBound - 2
    var sum: UInt64 = 0
    for index in range.lowerBound..<pair {
      sum += position(of: data[index]) * primes[pair - 1 - index]
    }
    sum %= 1021
    guard data[pair] == letters[Int(sum >> 5)], data[pair + 1] == letters[Int(sum & 31)] else {
      return GS1Fault(.checkCharacters, pair..<range.upperBound)
    }
    return nil
  }

  /// The position of a character in CSET 82, which is in ASCII order.
  private static func position(of byte: UInt8) -> UInt64 {
    switch byte {
    case 0x21...0x22: UInt64(byte) - 0x21
    case 0x25...0x3F: UInt64(byte) - 0x25 + 2
    case 0x41...0x5A: UInt64(byte) - 0x41 + 29
    case 0x5F: 55
    case 0x61...0x7A: UInt64(byte) - 0x61 + 56
    default: 0
    }
  }
}
