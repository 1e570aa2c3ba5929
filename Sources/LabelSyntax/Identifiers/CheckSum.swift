/// Check digits and characters of identifiers.
enum CheckSum {
  /// The digits of ASCII text, or `nil` when another character occurs.
  static func digits(_ text: some Sequence<UInt8>) -> [Int]? {
    var digits: [Int] = []
    for byte in text {
      guard (0x30...0x39).contains(byte) else { return nil }
      digits.append(Int(byte) - 0x30)
    }
    return digits
  }

  /// Whether the last digit is the Luhn check digit of those before, ISO/IEC 7812-1.
  static func luhn(_ digits: [Int], base: Int = 10) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let weighted = index % 2 == 0 ? digit : digit * 2
      sum += weighted / base + weighted % base
    }
    return !digits.isEmpty && sum % base == 0
  }

  /// Whether the last digit is the GS1 check digit of those before: weights 3 and 1.
  static func gs1(_ digits: [Int]) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      sum += index % 2 == 0 ? digit : digit * 3
    }
    return !digits.isEmpty && sum % 10 == 0
  }

  /// A number of any length, modulo a small one.
  static func remainder(_ digits: [Int], modulo: Int) -> Int {
    digits.reduce(0) { ($0 * 10 + $1) % modulo }
  }

  /// Whether the ninth character is the check digit of a vehicle identification number, 49 CFR 565.
  static func vin(_ characters: [UInt8]) -> Bool {
    guard characters.count == 17 else { return false }
    let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
    var sum = 0
    for (character, weight) in zip(characters, weights) {
      guard let value = vinValue(character) else { return false }
      sum += value * weight
    }
    let check = sum % 11
    return characters[8] == (check == 10 ? 0x58 : UInt8(0x30 + check))
  }

  private static func vinValue(_ character: UInt8) -> Int? {
    switch character {
    case 0x30...0x39: Int(character) - 0x30
    case 0x41...0x48: Int(character) - 0x40
    case 0x4A...0x4E: Int(character) - 0x49
    case 0x50: 7
    case 0x52: 9
    case 0x53...0x5A: Int(character) - 0x51
    default: nil
    }
  }
}
