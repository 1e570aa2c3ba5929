/// The GTIN of DataBar Omnidirectional, stacked or not, and of Limited: ISO/IEC 24724, clause 5.
package enum DataBarNumber {
  /// What the left half counts, and the left character of a half.
  private static let (half, character) = (4_537_077, 1597)
  /// What is added to the number where a composite component goes with the symbol.
  private static let linkage = 10_000_000_000_000

  /// The sum of widths times the powers of 3, modulo a prime number.
  package static func checksum(_ widths: [Int], modulo prime: Int) -> Int {
    var sum = 0
    var weight = 1
    for width in widths {
      sum = (sum + weight * width) % prime
      weight = weight * 3 % prime
    }
    return sum
  }

  /// The finders that go with two halves, 9 times the left one plus the right one; `nil` where there are
  /// no such characters.
  package static func finders(left: (Int, Int), right: (Int, Int)) -> Int? {
    // Counted from the left half on, the outer character first.
    let characters: [[Int]?] = [
      DataBarCharacterSet.outside.widths(of: left.0),
      DataBarCharacterSet.inside.widths(of: left.1),
      DataBarCharacterSet.outside.widths(of: right.0),
      DataBarCharacterSet.inside.widths(of: right.1),
    ]
    var widths: [Int] = []
    for character in characters {
      guard let character else { return nil }
      widths += character
    }
    var check = checksum(widths, modulo: 79)
    // Two combinations are left out.
    if check >= 8 { check += 1 }
    if check >= 72 { check += 1 }
    return check
  }

  /// The number of two halves, each as its outer and inner character, and whether a composite component
  /// goes with it; `nil` where there is none.
  package static func number(
    left: (Int, Int), right: (Int, Int)
  ) -> (number: Int, isLinked: Bool)? {
    let value =
      (left.0 * character + left.1) * half + right.0 * character + right.1
    let isLinked = value >= linkage
    let number = isLinked ? value - linkage : value
    return number < linkage ? (number, isLinked) : nil
  }

  /// The element string of a number of 13 digits: AI 01 and the GTIN with its check digit.
  package static func elementString(_ number: Int) -> [UInt8] {
    var digits = [UInt8](repeating: 0, count: 13)
    var rest = number
    for place in digits.indices.reversed() {
      digits[place] = UInt8(rest % 10)
      rest /= 10
    }
    return [0x30, 0x31] + (digits + [checkDigit(digits)]).map { $0 + 0x30 }
  }

  /// The check digit of the 13 digits of a GTIN before it: GS1 General Specifications 7.9.
  package static func checkDigit(_ digits: [UInt8]) -> UInt8 {
    var sum = 0
    for (place, digit) in digits.enumerated() { sum += Int(digit) * (place % 2 == 0 ? 3 : 1) }
    return UInt8((10 - sum % 10) % 10)
  }
}
