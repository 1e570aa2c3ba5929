/// The characters that print is taken to be of.
package enum PrintedCharacters {
  /// The character of a scalar that an engine gave; 0 for none, and for what is no print: control
  /// characters, marks of direction, private use.
  ///
  /// Dashes and quotes are those of ASCII.
  package static func scalar(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2010...0x2014: 0x2D
    case 0x2018, 0x2019: 0x27
    case 0x201C, 0x201D: 0x22
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x17F, 0x20AC, 0x2122: scalar
    default: 0
    }
  }

  /// Whether a scalar is a letter or digit.
  package static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x17F: true
    default: false
    }
  }

  /// Characters that print, small or blurred, does not tell apart: each with those beside it.
  private static let groups: [StaticString] = [
    "0OQDoU@", "1Il|i!]J[}{jLtTf7/?", "2Zz", "5Ss$", "6Gb", "8B3", "9gq", "4A", "VvYyUu", "CcGOQ0",
    "Kk", "Ww", "Xx", "Pp", "MN", "EF", "RK", "71", "96", "HN",
    "MW", "PFR", "38", "5S3", "68", "4H",
  ]

  /// The groups of each ASCII character, one bit a group.
  private static let masks: [UInt32] = {
    var masks = [UInt32](repeating: 0, count: 128)
    for (index, group) in groups.enumerated() {
      for byte in group.description.utf8 where byte < 128 { masks[Int(byte)] |= 1 << index }
    }
    return masks
  }()

  /// Whether two characters look alike in print, or are one in two cases.
  package static func lookAlike(_ first: UInt32, _ second: UInt32) -> Bool {
    if isSame(first, second) { return true }
    guard first < 128, second < 128 else { return false }
    return masks[Int(first)] & masks[Int(second)] != 0
  }

  /// Whether two characters are one, whatever their case.
  package static func isSame(_ first: UInt32, _ second: UInt32) -> Bool {
    if first == second { return true }
    return first ^ second == 0x20 && (0x41...0x5A).contains(first & 0xDF)
  }
}
