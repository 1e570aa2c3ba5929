extension CharacterSets {
  /// The character set of bytes of which a symbol names none; `nil` where they are hardly text.
  ///
  /// UTF-8 where the bytes are that. Else, where no control character is among them: Shift-JIS where all
  /// bytes above ASCII are katakana of one byte with voiced marks in their places; GB 18030 where bytes
  /// above 0xA0 stand in pairs, half of them common hanzi; Shift-JIS where it is defined for all bytes
  /// and kana or two kanji are among them; ISO/IEC 8859-1. In a message with Kanji segments Shift-JIS
  /// comes before all.
  package static func guess(_ bytes: [UInt8], isJapanese: Bool) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return utf8 }
    guard bytes.allSatisfy(isTextByte) else { return nil }
    let japanese = JapaneseShare(bytes)
    if isJapanese, japanese != nil, text(bytes[...], eci: shiftJIS) != nil { return shiftJIS }
    if isKatakana(bytes) { return shiftJIS }
    if isChinese(bytes), text(bytes[...], eci: gb18030) != nil { return gb18030 }
    if let japanese, japanese.isPlausible, text(bytes[...], eci: shiftJIS) != nil {
      return shiftJIS
    }
    return bytes.contains { (0x80...0x9F).contains($0) } ? nil : latin1
  }

  /// True for bytes that text has: no control characters but those of lines and of ISO/IEC 15434.
  private static func isTextByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x04, 0x09, 0x0A, 0x0D, 0x1C...0x1F, 0x20...0x7E, 0x80...0xFE: true
    default: false
    }
  }

  /// True for katakana of one byte, JIS X 0201, with voiced marks that each follow a kana that can have
  /// one: half as many bytes of Chinese text would pass for each further character.
  private static func isKatakana(_ bytes: [UInt8]) -> Bool {
    var voiced = 0
    var before: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0xDE, 0xDF:
        // Ka to to, ha to ho, and u.
        guard [0xB6...0xC4, 0xCA...0xCE, 0xB3...0xB3].contains(where: { $0.contains(before) })
        else { return false }
        voiced += 1
      case 0..<0x80, 0xA1...0xDF: break
      default: return false
      }
      before = byte
    }
    return voiced > 0
  }

  /// True where bytes above 0xA0 stand in pairs, half of which at least are hanzi of the first level
  /// of GB 2312 (rows 0xB0 to 0xD7), and two of them in a row.
  private static func isChinese(_ bytes: [UInt8]) -> Bool {
    var pairs = 0
    var common = 0
    var longest = 0
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
      let run = bytes[index..<end]
      guard run.count.isMultiple(of: 2), run.allSatisfy({ $0 >= 0xA1 }) else { return false }
      longest = max(longest, run.count)
      for first in stride(from: index, to: end, by: 2) {
        pairs += 1
        if (0xB0...0xD7).contains(bytes[first]) { common += 1 }
      }
      index = end + 1
    }
    return longest >= 4 && 2 * common >= pairs
  }

  /// The characters of bytes under Shift-JIS: JIS X 0208 in two bytes, katakana in one.
  private struct JapaneseShare {
    private var kana = 0
    private var kanji = 0
    private var katakana = 0

    /// Fails where bytes end within a character.
    init?(_ bytes: [UInt8]) {
      var index = 0
      while index < bytes.count {
        let first = bytes[index]
        index += 1
        switch first {
        case 0x81...0x9F, 0xE0...0xFC:
          guard index < bytes.count, bytes[index] >= 0x40, bytes[index] != 0x7F else { return nil }
          index += 1
          if first <= 0x83 { kana += 1 } else { kanji += 1 }
        case 0xA1...0xDF: katakana += 1
        case 0x80, 0xA0, 0xFD...0xFF: return nil
        default: break
        }
      }
    }

    /// True where two-byte characters outnumber the lone katakana, which bytes of other sets are
    /// taken for, and kana or two kanji at least are among them.
    var isPlausible: Bool {
      kana + kanji > katakana && (kana > 0 || kanji >= 2)
    }
  }
}
