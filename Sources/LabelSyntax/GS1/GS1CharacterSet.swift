/// The character set of a component.
enum GS1CharacterSet: UInt8 {
  /// Digits.
  case n
  /// CSET 82.
  case x
  /// CSET 39.
  case y
  /// base64url with its padding.
  case z

  /// The letter that the dictionary has for the set.
  var letter: String {
    switch self {
    case .n: "N"
    case .x: "X"
    case .y: "Y"
    case .z: "Z"
    }
  }

  /// One bit a byte below 64, one a byte below 128.
  private var bits: (UInt64, UInt64) {
    switch self {
    case .n: (0x03FF_0000_0000_0000, 0)
    case .x: (0xFFFF_FFE6_0000_0000, 0x07FF_FFFE_87FF_FFFE)
    case .y: (0x03FF_A008_0000_0000, 0x0000_0000_07FF_FFFE)
    case .z: (0x23FF_2000_0000_0000, 0x07FF_FFFE_87FF_FFFE)
    }
  }

  /// Whether `byte` is in the set.
  func contains(_ byte: UInt8) -> Bool {
    let (low, high) = bits
    let half = byte & 0x40 == 0 ? low : high
    return byte < 0x80 && half &>> UInt64(byte & 0x3F) & 1 == 1
  }

  /// The first byte of `range` that is not in the set.
  func firstForeign(_ data: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let (low, high) = bits
    for index in range {
      let byte = data[index]
      let half = byte & 0x40 == 0 ? low : high
      if byte >= 0x80 || half &>> UInt64(byte & 0x3F) & 1 == 0 { return index }
    }
    return nil
  }
}
