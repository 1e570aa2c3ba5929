/// The digits of ISO/IEC 15420 in modules.
extension EANPattern {
  /// The element widths of each digit in set A, space first; ISO/IEC 15420 table 1.
  package static let digitWidths: [[Int]] = [
    [3, 2, 1, 1], [2, 2, 2, 1], [2, 1, 2, 2], [1, 4, 1, 1], [1, 1, 3, 2],
    [1, 2, 3, 1], [1, 1, 1, 4], [1, 3, 1, 2], [1, 2, 1, 3], [3, 1, 1, 2],
  ]
  /// Left digits of set B by the first digit, the leftmost in bit 5; ISO/IEC 15420 table 3.
  package static let parities = [
    0b000000, 0b001011, 0b001101, 0b001110, 0b010011, 0b011001, 0b011100, 0b010101, 0b010110,
    0b011010,
  ]

  static let alternatives = [1: 7, 7: 1, 2: 8, 8: 2]

  static func modules(_ widths: [Int], darkFirst: Bool) -> [Float] {
    var modules: [Float] = []
    var dark = darkFirst
    for width in widths {
      modules += [Float](repeating: dark ? 1 : -1, count: width)
      dark.toggle()
    }
    return modules
  }

  /// The modules of each digit in number set A, 1 dark and -1 light.
  package static let setA = digitWidths.map { modules($0, darkFirst: false) }
  /// The same in number set B.
  package static let setB = digitWidths.map { modules($0.reversed(), darkFirst: false) }
  /// The same in number set C, the right half.
  package static let setC = digitWidths.map { modules($0, darkFirst: true) }

  static func darkModules(_ set: [[Float]]) -> [Int] { set.map { $0.count { $0 > 0 } } }
  static let darkA = darkModules(setA)
  static let darkB = darkModules(setB)
  static let darkC = darkModules(setC)

  /// Digits of set B of a UPC-E symbol by the check digit, for number system 0.
  ///
  /// For 1 it is the others.
  static let zeroSuppressedParities = [
    0b111000, 0b110100, 0b110010, 0b110001, 0b101100, 0b100110, 0b100011, 0b101010, 0b101001,
    0b100101,
  ]
}
