/// The bits of mode and character count indicators: ISO/IEC 18004, tables 2 and 3.
struct QRIndicators {
  let mode: Int
  let numeric: Int
  let alphanumeric: Int
  let byte: Int
  /// Of Kanji, and of Hanzi.
  let kanji: Int
  let isMicro: Bool

  /// Those of QR Code, versions 1 to 40.
  init(version: Int) {
    mode = 4
    isMicro = false
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
    isMicro = true
    (numeric, alphanumeric, byte, kanji) = (version + 2, version + 1, version + 1, version)
  }
}
