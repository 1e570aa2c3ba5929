import LabelScan
import Testing

/// The character set of bytes that name none.
struct CharacterSetGuessTests {
  @Test(
    arguments: [
      (Array("Größe Ж 日本".utf8), false, CharacterSets.utf8),
      (Array("plain".utf8), false, CharacterSets.utf8),
      // "Größe", "créée", "é", "Île d'Oléron"
      ([0x47, 0x72, 0xF6, 0xDF, 0x65], false, CharacterSets.latin1),
      ([0x63, 0x72, 0xE9, 0xE9, 0x65], false, CharacterSets.latin1),
      ([0xE9], false, CharacterSets.latin1),
      (
        [0xCE, 0x6C, 0x65, 0x20, 0x64, 0x27, 0x4F, 0x6C, 0xE9, 0x72, 0x6F, 0x6E], false,
        CharacterSets.latin1
      ),
      // "élan": also one kanji and two letters of Shift-JIS
      ([0xE9, 0x6C, 0x61, 0x6E], false, CharacterSets.latin1),
      // "日本", "カタカナ", "ひらがな"
      ([0x93, 0xFA, 0x96, 0x7B], false, CharacterSets.shiftJIS),
      ([0x83, 0x4A, 0x83, 0x5E, 0x83, 0x4A, 0x83, 0x69], false, CharacterSets.shiftJIS),
      ([0x82, 0xD0, 0x82, 0xE7, 0x82, 0xAA, 0x82, 0xC8], false, CharacterSets.shiftJIS),
      // "ﾃﾞｻﾞｲﾝQR", which is also hanzi of GB 2312, and a voiced mark out of its place
      (
        [0xC3, 0xDE, 0xBB, 0xDE, 0xB2, 0xDD, 0x51, 0x52], false,
        CharacterSets.shiftJIS
      ),
      ([0xB0, 0xDE, 0xBB, 0xDE], false, CharacterSets.gb18030),
      // one kanji beside Kanji segments
      ([0x93, 0xFA], true, CharacterSets.shiftJIS),
      // "你好", "中文 ABC 测试"
      ([0xC4, 0xE3, 0xBA, 0xC3], false, CharacterSets.gb18030),
      ([0xD6, 0xD0, 0xCE, 0xC4, 0x20, 0x41, 0xB2, 0xE2, 0xCA, 0xD4], false, CharacterSets.gb18030),
      // no text: control characters, bytes that no set has
      ([0x80, 0xFF, 0x00, 0xE9, 0x41], false, nil),
      ([0x41, 0x90], false, nil),
      ([0x01, 0xE9], false, nil),
    ] as [([UInt8], Bool, Int?)])
  func guess(bytes: [UInt8], isJapanese: Bool, expected: Int?) {
    #expect(CharacterSets.guess(bytes, isJapanese: isJapanese) == expected)
  }

  @Test(
    arguments: [
      ([0x93, 0xFA], 20, "日"), ([0xC4, 0xE3], 29, "你"), ([0xA7, 0x41], 28, "你"),
      ([0xB0, 0xA1], 30, "가"), ([0, 0, 0x4E, 0], 34, "一"), ([0, 0x4E, 0, 0], 35, "一"),
      ([0x81, 0x30, 0x81, 0x30], 32, "\u{80}"), ([], 20, ""),
      ([0x93], 20, nil), ([0x82, 0x20], 20, nil), ([0xFF], 20, nil), ([0, 0, 0], 34, nil),
      ([0, 0, 0xD8, 0], 34, nil), ([0xB0], 30, nil), ([0x41], 899, nil), ([0x41], 999_999, nil),
    ] as [([UInt8], Int, String?)])
  func text(bytes: [UInt8], eci: Int, expected: String?) {
    #expect(CharacterSets.text(bytes[...], eci: eci) == expected)
  }
}
