import LabelScan
import Testing

/// Bytes under an extended channel interpretation.
struct CharacterSetsTests {
  @Test(
    arguments: [
      // ISO/IEC 8859-1, by either number, and -2, -5, -7, -15; Windows 1251 and 1252.
      (3, [0x4C, 0xE9, 0xA7], "Lé§"), (1, [0xFC], "ü"), (4, [0xA3, 0xB1], "Łą"),
      (7, [0xB0, 0xD6], "Аж"), (9, [0xE1, 0xF9], "αω"), (17, [0xA4], "€"), (22, [0xC6], "Ж"),
      (23, [0x80, 0x99], "€™"),
      // UTF-8, UTF-16 high and low byte first, ASCII.
      (26, [0xC3, 0x9F, 0xE2, 0x82, 0xAC], "ß€"), (25, [0x20, 0xAC, 0xD8, 0x34, 0xDD, 0x1E], "€𝄞"),
      (33, [0xAC, 0x20], "€"), (27, [0x41, 0x7F], "A\u{7F}"), (26, [], ""),
      // No text: a byte past ASCII, half a unit, a lone surrogate, broken UTF-8, not defined, not known.
      (27, [0x80], nil), (25, [0x20], nil), (25, [0xD8, 0x34], nil), (26, [0xC3], nil),
      (5, [0xA5], nil), (9999, [0x41], nil), (-1, [0x41], nil),
    ] as [(Int, [UInt8], String?)])
  func `bytes are text under their number, or none`(eci: Int, bytes: [UInt8], text: String?) {
    #expect(CharacterSets.text(bytes[...], eci: eci) == text)
  }
}
