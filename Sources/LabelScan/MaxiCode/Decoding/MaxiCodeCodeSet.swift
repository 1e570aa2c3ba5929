/// The five code sets of MaxiCode: ISO/IEC 16023, table 2.
enum MaxiCodeCodeSet: Int, Hashable {
  case a, b, c, d, e

  /// What `codeword`, 0 to 63, stands for.
  func character(_ codeword: Int) -> MaxiCodeCharacter? {
    let characters = Self.characters[rawValue]
    return characters.indices.contains(codeword) ? characters[codeword] : nil
  }

  private static let characters: [[MaxiCodeCharacter]] = [
    bytes([0x0D]) + bytes(0x41...0x5A) + separators + [.byte(0x20), .pad] + bytes(0x22...0x3A)
      + [.shift(.b, count: 1), shiftC, shiftD, shiftE, .latch(.b)],
    bytes(0x60...0x7A) + separators + [.byte(0x7B), .pad]
      + bytes([0x7D, 0x7E, 0x7F, 0x3B, 0x3C, 0x3D, 0x3E, 0x3F, 0x5B, 0x5C, 0x5D, 0x5E, 0x5F, 0x20])
      + bytes([0x2C, 0x2E, 0x2F, 0x3A, 0x40, 0x21, 0x7C])
      + [.pad, .shift(.a, count: 2), .shift(.a, count: 3), .pad, .shift(.a, count: 1)]
      + [shiftC, shiftD, shiftE, .latch(.a)],
    bytes(0xC0...0xDA) + separators + bytes(0xDB...0xDF)
      + bytes([0xAA, 0xAC, 0xB1, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC, 0xBD, 0xBE])
      + bytes(0x80...0x89) + [.latch(.a), .byte(0x20), .latch(.c), shiftD, shiftE, .latch(.b)],
    bytes(0xE0...0xFA) + separators + bytes(0xFB...0xFF)
      + bytes([0xA1, 0xA8, 0xAB, 0xAF, 0xB0, 0xB4, 0xB7, 0xB8, 0xBB, 0xBF])
      + bytes(0x8A...0x94) + [.latch(.a), .byte(0x20), shiftC, .latch(.d), shiftE, .latch(.b)],
    bytes(0x00...0x1A) + [.eci, .pad, .pad, .byte(0x1B), .numericShift] + bytes(0x1C...0x1F)
      + bytes([0x9F, 0xA0, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA9, 0xAD, 0xAE, 0xB6])
      + bytes(0x95...0x9E) + [.latch(.a), .byte(0x20), shiftC, shiftD, .latch(.e), .latch(.b)],
  ]

  private static let shiftC = MaxiCodeCharacter.shift(.c, count: 1)
  private static let shiftD = MaxiCodeCharacter.shift(.d, count: 1)
  private static let shiftE = MaxiCodeCharacter.shift(.e, count: 1)
  /// Codewords 27 to 31 of sets A to D: ECI, FS, GS, RS, numeric shift.
  private static let separators: [MaxiCodeCharacter] =
    [.eci] + bytes(0x1C...0x1E) + [.numericShift]

  private static func bytes(_ values: some Sequence<UInt8>) -> [MaxiCodeCharacter] {
    values.map { .byte($0) }
  }
}
