/// A payload's characters, folded for key search, each with its bytes in the payload.
///
/// Case, accents, width and the kind of dash or space do not count in keys. Values are cut from the
/// payload itself, never from here.
struct FoldedText {
  /// The folded characters.
  private(set) var scalars: [UInt32] = []
  /// Where each character's bytes begin in the payload; one more than there are characters.
  private(set) var offsets: [Int] = []
  private let source: ArraySlice<UInt8>

  /// Folds UTF-8; a byte that is none becomes U+FFFD.
  init(_ bytes: ArraySlice<UInt8>) {
    source = bytes
    scalars.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count + 1)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let (scalar, length) = Self.decode(bytes, at: index)
      switch scalar {
      case 0x2116:
        append(0x4E, at: index)
        append(0x4F, at: index)
      case 0xFF9E, 0xFF9F: voice(scalar)
      default:
        let folded = ScalarFold.fold(scalar)
        if folded != 0 { append(folded, at: index) }
      }
      index += length
    }
    offsets.append(bytes.endIndex)
  }

  /// Folds a key of the table.
  init(_ text: Substring) {
    self.init(Array(text.utf8)[...])
  }

  /// The number of characters.
  var count: Int { scalars.count }

  /// The payload bytes of a range of characters.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// Whether the payload has a small Latin, Greek or Cyrillic letter at `index`.
  func isSmall(_ index: Int) -> Bool {
    let start = offsets[index]
    let byte = source[start]
    if byte < 0x80 { return (0x61...0x7A).contains(byte) }
    guard start + 1 < source.endIndex else { return false }
    return switch byte {
    case 0xC3: source[start + 1] >= 0x9F
    case 0xC4...0xC5: scalars[index] < 0x80 && source[start + 1] & 1 == 1
    case 0xCE, 0xD0: source[start + 1] >= 0xB0
    case 0xCF: true
    case 0xD1: source[start + 1] < 0xA0
    default: false
    }
  }

  private mutating func append(_ scalar: UInt32, at index: Int) {
    scalars.append(scalar)
    offsets.append(index)
  }

  /// Joins a half-width voiced mark with the kana before it.
  private mutating func voice(_ mark: UInt32) {
    guard let last = scalars.last, (0x30AB...0x30DB).contains(last) else { return }
    scalars[scalars.count - 1] = last + (mark == 0xFF9E ? 1 : 2)
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let length: Int
    var scalar: UInt32
    switch first {
    case 0xC2...0xDF: (length, scalar) = (2, first & 0x1F)
    case 0xE0...0xEF: (length, scalar) = (3, first & 0x0F)
    case 0xF0...0xF4: (length, scalar) = (4, first & 0x07)
    default: return (0xFFFD, 1)
    }
    guard bytes.endIndex - index >= length else { return (0xFFFD, 1) }
    for next in index + 1..<index + length {
      guard bytes[next] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(bytes[next] & 0x3F)
    }
    return Unicode.Scalar(scalar) == nil ? (0xFFFD, 1) : (scalar, length)
  }
}
