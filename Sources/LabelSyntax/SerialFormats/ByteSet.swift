/// A set of bytes.
struct ByteSet: Hashable, Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init() {}

  init(_ ranges: ClosedRange<UInt8>...) {
    for range in ranges {
      for byte in range { insert(byte) }
    }
  }

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { insert(byte) }
  }

  mutating func insert(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    let bit = UInt64(1) << UInt64(byte & 63)
    return switch byte >> 6 {
    case 0: words.0 & bit != 0
    case 1: words.1 & bit != 0
    case 2: words.2 & bit != 0
    default: words.3 & bit != 0
    }
  }

  func union(_ other: ByteSet) -> ByteSet {
    var set = self
    set.words.0 |= other.words.0
    set.words.1 |= other.words.1
    set.words.2 |= other.words.2
    set.words.3 |= other.words.3
    return set
  }

  /// The bytes of text that are not in the set.
  var inverted: ByteSet {
    var set = ByteSet()
    for byte in UInt8.min...UInt8.max where Self.text.contains(byte) && !contains(byte) {
      set.insert(byte)
    }
    return set
  }

  /// Whether there is one byte in it.
  var isSingle: Bool {
    words.0.nonzeroBitCount + words.1.nonzeroBitCount + words.2.nonzeroBitCount
      + words.3.nonzeroBitCount == 1
  }

  static func == (a: ByteSet, b: ByteSet) -> Bool { a.words == b.words }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }

  static let digits = ByteSet(ASCII.digits)
  static let upper = ByteSet(ASCII.uppercase)
  static let letters = ByteSet(ASCII.uppercase, ASCII.lowercase)
  static let alphanumeric = digits.union(upper)
  static let word = digits.union(letters).union(ByteSet([ASCII.underscore]))
  static let hexadecimal = ByteSet(
    ASCII.digits, UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"))
  /// Everything but control characters.
  static let text = ByteSet(ASCII.printable, 0x80...0xFF)

  /// The set that a format names.
  static func named(_ name: String) -> ByteSet? {
    switch name {
    case "digits": digits
    case "upper": upper
    case "letters": letters
    case "alphanumeric": alphanumeric
    case "hex": hexadecimal
    case "any": text
    default: nil
    }
  }
}
