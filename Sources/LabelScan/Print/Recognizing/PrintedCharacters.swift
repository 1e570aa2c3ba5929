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

  /// Characters that an engine takes for one another however surely it reads: each with those beside
  /// it.
  private static let confusable: [StaticString] = [
    "0OQDo", "1Il|i!]J[}{jLtTf7/?", "2Zz", "5Ss$", "6Gb", "8B", "9gqQ", "4A", "VvYyUu", "CcG",
  ]

  /// The groups of each ASCII character, one bit a group.
  private static let masks = masks(of: groups)
  private static let confusableMasks = masks(of: confusable)

  private static func masks(of groups: [StaticString]) -> [UInt32] {
    var masks = [UInt32](repeating: 0, count: 128)
    for (index, group) in groups.enumerated() {
      for byte in group.description.utf8 where byte < 128 { masks[Int(byte)] |= 1 << index }
    }
    return masks
  }

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

  /// Whether an engine may take one of two characters for the other however surely it reads.
  package static func isConfusable(_ first: UInt32, _ second: UInt32) -> Bool {
    if isSame(first, second) { return true }
    guard first < 128, second < 128 else { return false }
    return confusableMasks[Int(first)] & confusableMasks[Int(second)] != 0
  }

  /// Whether both are digits of round strokes, which blur makes one.
  package static func areRound(_ first: UInt32, _ second: UInt32) -> Bool {
    isRound(first) && isRound(second)
  }

  private static func isRound(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x33, 0x35, 0x36, 0x38, 0x39: true
    default: false
    }
  }

  /// A character as one of the kind of another: print shows the digit where a digit is looked for, and
  /// a letter is read.
  package static func scalar(_ scalar: UInt32, asKindOf other: UInt32) -> UInt32 {
    let digits: ClosedRange<UInt32> = 0x30...0x39
    guard digits.contains(scalar) != digits.contains(other) else { return scalar }
    switch scalar {
    case 0x4F, 0x51, 0x44, 0x6F: return 0x30  // O Q D o
    case 0x49, 0x6C: return 0x31  // I l
    case 0x5A, 0x7A: return 0x32  // Z z
    case 0x53, 0x73: return 0x35  // S s
    case 0x47: return 0x36  // G
    case 0x42: return 0x38  // B
    case 0x30: return 0x4F
    case 0x31: return 0x49
    case 0x32: return 0x5A
    case 0x35: return 0x53
    case 0x36: return 0x47
    case 0x38: return 0x42
    default: return scalar
    }
  }
}
