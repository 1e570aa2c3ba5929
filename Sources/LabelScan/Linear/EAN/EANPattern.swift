package import LabelSyntax

/// The modules of an EAN or UPC symbol, to hold a payload against the bars that gave it.
///
/// zbar joins the halves of a symbol from different scan lines; the joint payload has one check
/// digit to vouch for it. Here each digit must look like itself more than like any other.
package struct EANPattern {
  /// One digit's or guard's stretch of the symbol.
  struct Part {
    /// Its first module.
    var start: Int
    /// Its modules, 1 dark and -1 light.
    var modules: [Float]
    /// Its bars and spaces.
    var elements: Int
    /// The other digits that could stand there; none for a guard.
    var rivals: [[Float]]
    /// The digit that 1 and 7, 2 and 8 are mistaken for.
    var alternative: [Float]?
  }

  /// A stretch of the symbol, from its left to its right.
  package struct Stretch {
    /// Its modules, 1 dark and -1 light.
    package var modules: [Float]
    /// Its bars and spaces.
    package var elements: Int
    /// True for a guard, false for a digit.
    package var isGuard: Bool
    /// The modules of the digit that bars of another width make of it.
    package var alternative: [Float]?
    /// The modules of the other digits that could stand there.
    package var rivals: [[Float]] = []
  }

  /// The guards and digits of the symbol.
  package var stretches: [Stretch] {
    parts.map {
      Stretch(
        modules: $0.modules, elements: $0.elements, isGuard: $0.rivals.isEmpty,
        alternative: $0.alternative, rivals: $0.rivals)
    }
  }

  /// Least lead in correlation of each digit with its stretch before every other digit.
  private(set) var margin = EANTuning.minDigitMargin

  private(set) var parts: [Part] = []
  private(set) var darkness = DigitInkCoverage()
  private(set) var count = 0
  private(set) var elementCount = 0

  /// True for the symbologies whose halves zbar joins from different lines.
  package static func applies(to payload: Payload) -> Bool {
    [.ean8, .ean13, .upca].contains(payload.symbology)
  }

  /// Creates the pattern of an EAN or UPC payload of 8, 12 or 13 digits; `nil` for any other.
  package init?(_ payload: Payload) {
    var digits = payload.bytes.map { Int($0) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    if payload.symbology == .upce {
      self.init(zeroSuppressed: digits)
      return
    }
    if digits.count == 12 { digits.insert(0, at: 0) }
    self.init(digits, payload.symbology)
  }

  private init?(_ digits: [Int], _ symbology: Symbology?) {
    let left: ArraySlice<Int>
    let parity: Int
    switch (symbology, digits.count) {
    case (.ean8, 8):
      left = digits[0..<4]
      parity = 0
    case (.ean13, 13), (.upca, 13):
      left = digits[1..<7]
      parity = Self.parities[digits[0]]
    default: return nil
    }
    func weight(_ index: Int) -> Int { (digits.count - index) % 2 == 0 ? 3 : 1 }
    add([1, -1, 1], rivals: [])
    for (index, digit) in left.enumerated() {
      let isB = parity >> (left.count - 1 - index) & 1 == 1
      darkness.add(
        digit, weight: weight(left.startIndex + index), darkModules: isB ? Self.darkB : Self.darkA)
      let set = isB ? Self.setB : Self.setA
      let own = set[digit]
      add(
        own, rivals: (Self.setA + (left.count == 6 ? Self.setB : [])).filter { $0 != own },
        alternative: Self.alternatives[digit].map { set[$0] })
    }
    add([-1, 1, -1, 1, -1], rivals: [])
    for index in left.endIndex..<digits.count {
      let digit = digits[index]
      darkness.add(digit, weight: weight(index), darkModules: Self.darkC)
      let own = Self.setC[digit]
      add(
        own, rivals: Self.setC.filter { $0 != own },
        alternative: Self.alternatives[digit].map { Self.setC[$0] })
    }
    add([1, -1, 1], rivals: [])
  }

  /// Creates the pattern of a UPC-E symbol from the 13 digits that it stands for.
  private init?(zeroSuppressed digits: [Int]) {
    guard digits.count == 13, digits[0] == 0, digits[1] < 2 else { return nil }
    let (maker, item) = (Array(digits[2..<7]), Array(digits[7..<12]))
    let shown: [Int]
    if maker[2] < 3, maker[3...] == [0, 0], item[..<2] == [0, 0] {
      shown = maker[..<2] + item[2...] + [maker[2]]
    } else if maker[3...] == [0, 0], item[..<3] == [0, 0, 0] {
      shown = maker[..<3] + item[3...] + [3]
    } else if maker[4] == 0, item[..<4] == [0, 0, 0, 0] {
      shown = maker[..<4] + [item[4], 4]
    } else if item[..<4] == [0, 0, 0, 0], item[4] > 4 {
      shown = maker + [item[4]]
    } else {
      return nil
    }
    margin = EANTuning.minUPCEDigitMargin
    let parity = Self.zeroSuppressedParities[digits[12]] ^ (digits[1] == 1 ? 0b111111 : 0)
    add([1, -1, 1], rivals: [])
    for (index, digit) in shown.enumerated() {
      let own = parity >> (5 - index) & 1 == 1 ? Self.setB[digit] : Self.setA[digit]
      add(own, rivals: (Self.setA + Self.setB).filter { $0 != own })
    }
    add([-1, 1, -1, 1, -1, 1], rivals: [])
  }

  private mutating func add(_ modules: [Float], rivals: [[Float]], alternative: [Float]? = nil) {
    let elements = 1 + zip(modules, modules.dropFirst()).count { $0 != $1 }
    parts.append(
      Part(
        start: count, modules: modules, elements: elements, rivals: rivals, alternative: alternative
      ))
    count += modules.count
    elementCount += elements
  }
}
