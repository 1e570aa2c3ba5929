/// Folds one character for key search.
enum ScalarFold {
  /// The folded character; 0 where it does not count.
  static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x61...0x7A: scalar - 0x20
    case 0..<0x80: scalar
    case 0x85, 0x2028, 0x2029: 0x0A
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 0x20
    case 0x200B...0x200D, 0x2060, 0xFEFF, 0xAD, 0x300...0x36F, 0xFF9E, 0xFF9F: 0
    case 0xAA: 0x41
    case 0xB0, 0xBA: 0x4F
    case 0x2018, 0x2019, 0x2BC, 0xB4: 0x27
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: 0x2D
    case 0x2236, 0xFE55, 0xA789: 0x3A
    case 0x3001, 0xFF64: 0x2C
    case 0xC0...0x17F: UInt32(latin[Int(scalar - 0xC0)])
    case 0x218...0x219: 0x53
    case 0x21A...0x21B: 0x54
    case 0x3B1...0x3C9: scalar - 0x20
    case 0x419, 0x439: 0x418
    case 0x401, 0x451: 0x415
    case 0x430...0x44F: scalar - 0x20
    case 0x450...0x45F: scalar - 0x50
    case 0xFF41...0xFF5A: scalar - 0xFF00
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0xFF66...0xFF9D: katakana[Int(scalar - 0xFF66)]
    default: scalar
    }
  }

  /// Whether a folded character is a letter or digit.
  static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A: true
    case 0..<0xC0: false
    case 0x2000...0x206F, 0x2190...0x2BFF, 0x3000...0x3020, 0xFF00...0xFF0F: false
    case 0xFE30...0xFE6F, 0xFFFD: false
    default: true
    }
  }

  /// Whether a folded character belongs to a script that writes no space between words.
  static func isUnspaced(_ scalar: UInt32) -> Bool { scalar >= 0x2E80 && scalar != 0xFFFD }

  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// The base letters of U+00C0 to U+017F.
  private static let latin = Array(
    """
    AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO/OUUUUYTY
    AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIIIIIJJKKKLLLLLLL
    LLLNNNNNNNNNOOOOOOOORRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS
    """.utf8.filter { $0 != 0x0A })

  /// The full forms of U+FF66 to U+FF9D.
  private static let katakana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
    .unicodeScalars.map({ $0.value })
}
