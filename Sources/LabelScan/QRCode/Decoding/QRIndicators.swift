/// The bits of mode and character count indicators: ISO/IEC 18004, tables 2 and 3; ISO/IEC 23941,
/// tables 2 and 3.
struct QRIndicators {
  let mode: Int
  let numeric: Int
  let alphanumeric: Int
  let byte: Int
  /// Of Kanji, and of Hanzi.
  let kanji: Int
  let isMicro: Bool
  let isRectangular: Bool

  /// Those of QR Code, versions 1 to 40.
  init(version: Int) {
    mode = 4
    (isMicro, isRectangular) = (false, false)
    (numeric, alphanumeric, byte, kanji) =
      switch version {
      case ..<10: (10, 9, 8, 8)
      case ..<27: (12, 11, 16, 10)
      default: (14, 13, 16, 12)
      }
  }

  /// Those of Micro QR Code, M1 to M4; M1 has numeric mode alone, M2 no bytes.
  init(micro version: Int) {
    mode = version - 1
    (isMicro, isRectangular) = (true, false)
    (numeric, alphanumeric, byte, kanji) = (version + 2, version + 1, version + 1, version)
  }

  /// Those of rMQR, by the number of its size, 0 to 31.
  init(rectangular number: Int) {
    mode = 3
    (isMicro, isRectangular) = (false, true)
    func bits(_ table: [Int]) -> Int { table.indices.contains(number) ? table[number] : 0 }
    numeric = bits(Self.rectangularNumeric)
    alphanumeric = bits(Self.rectangularAlphanumeric)
    byte = bits(Self.rectangularByte)
    kanji = bits(Self.rectangularKanji)
  }

  private static let rectangularNumeric = [
    4, 5, 6, 7, 7, 5, 6, 7, 7, 8, 4, 6, 7, 7, 8, 8, 5, 6, 7, 7, 8, 8, 7, 7, 8, 8, 9, 7, 8, 8, 8, 9,
  ]
  private static let rectangularAlphanumeric = [
    3, 5, 5, 6, 6, 5, 5, 6, 6, 7, 4, 5, 6, 6, 7, 7, 5, 6, 6, 7, 7, 8, 6, 7, 7, 7, 8, 6, 7, 7, 8, 8,
  ]
  private static let rectangularByte = [
    3, 4, 5, 5, 6, 4, 5, 5, 6, 6, 3, 5, 5, 6, 6, 7, 4, 5, 6, 6, 7, 7, 6, 6, 7, 7, 7, 6, 6, 7, 7, 8,
  ]
  private static let rectangularKanji = [
    2, 3, 4, 5, 5, 3, 4, 5, 5, 6, 2, 4, 5, 5, 6, 6, 3, 5, 5, 6, 6, 7, 5, 5, 6, 6, 7, 5, 6, 6, 6, 7,
  ]
}
