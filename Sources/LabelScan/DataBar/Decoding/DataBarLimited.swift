/// The check character and the number of DataBar Limited: ISO/IEC 24724, clause 6.
package enum DataBarLimited {
  /// The modules of the check character.
  static let modules = 18
  private static let prime = 89
  /// What the left character counts.
  private static let factor = 2_013_571
  /// What is added to the number where a composite component goes with the symbol.
  private static let linkage = 2_015_133_531_096

  /// The numbers of the check characters among all such patterns, table 6.
  private static let numbers: [Int] =
    Array(0...43) + [45, 52, 57] + Array(63...66) + Array(73...79) + [82] + Array(126...130)
    + [132] + Array(141...146) + Array(210...217) + [220] + Array(316...320) + [322, 323, 326, 337]

  /// The widths of the check characters in modules.
  package static let patterns: [[Int]] = {
    let subset = DataBarSubset(elements: 6, modules: 8, widest: 3, needsNarrow: false)
    return numbers.map { number in
      let odd = subset.widths(of: number / subset.count) ?? []
      let even = subset.widths(of: number % subset.count) ?? []
      return zip(odd, even).flatMap { [$0, $1] } + [1, 1]
    }
  }()

  private static let distances: [[Float]] = patterns.map { pattern in
    zip(pattern, pattern.dropFirst()).map { Float($0 + $1) }
  }

  /// The value of the check character of which distances from edge to like edge are, in modules.
  package static func check(_ measured: [Float]) -> Int? {
    distances.firstIndex { pattern in
      zip(pattern, measured).allSatisfy { abs($0 - $1) < DataBarTuning.mostDeviation }
    }
  }

  /// The check value of two characters; `nil` where there are no such.
  package static func check(left: Int, right: Int) -> Int? {
    guard let left = DataBarCharacterSet.limited.widths(of: left),
      let right = DataBarCharacterSet.limited.widths(of: right)
    else { return nil }
    return DataBarNumber.checksum(left + right, modulo: prime)
  }

  /// The number that two characters stand for, and whether a composite component goes with it; `nil`
  /// where there is none.
  package static func number(left: Int, right: Int) -> (number: Int, isLinked: Bool)? {
    guard left >= 0, right >= 0, right < factor else { return nil }
    let value = left * factor + right
    let isLinked = value >= linkage
    let number = isLinked ? value - linkage : value
    // The first digit of a GTIN is 0 or 1 here.
    return number < 2_000_000_000_000 ? (number, isLinked) : nil
  }
}
