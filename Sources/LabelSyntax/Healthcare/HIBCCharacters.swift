/// The character set of HIBC, ANSI/HIBC 2, and its check character.
enum HIBCCharacters {
  /// The weight of a character, 0 to 42; `nil` for one that HIBC does not have.
  static func weight(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x5A: Int(byte) - 0x37
    case ASCII.hyphen: 36
    case ASCII.fullStop: 37
    case ASCII.space: 38
    case ASCII.dollarSign: 39
    case ASCII.slash: 40
    case ASCII.plusSign: 41
    case ASCII.percentSign: 42
    default: nil
    }
  }

  /// The check character of `bytes`; `nil` when a character has no weight.
  static func check(_ bytes: ArraySlice<UInt8>) -> UInt8? {
    var sum = 0
    for byte in bytes {
      guard let weight = weight(byte) else { return nil }
      sum = (sum + weight) % 43
    }
    return characters[sum]
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (ASCII.digits).contains(byte) || (ASCII.uppercase).contains(byte)
  }

  private static let characters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%".utf8)
}
