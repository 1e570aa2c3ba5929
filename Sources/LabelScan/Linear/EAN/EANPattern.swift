package import LabelSyntax

/// The modules of an EAN or UPC symbol, to hold a payload against the bars that gave it.
///
/// zbar joins the halves of a symbol from different scan lines; the joint payload has one check
/// digit to vouch for it. Here each digit must look like itself more than like any other.
package struct EANPattern {
  /// One digit's or guard's stretch of the symbol.
  private struct Part {
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
  private var margin = EANTuning.minDigitMargin

  private var parts: [Part] = []
  private var darkness = DigitInkCoverage()
  private var count = 0
  private var elementCount = 0

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

  private static let alternatives = [1: 7, 7: 1, 2: 8, 8: 2]

  private static func modules(_ widths: [Int], darkFirst: Bool) -> [Float] {
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
  private static let setC = digitWidths.map { modules($0, darkFirst: true) }

  private static func darkModules(_ set: [[Float]]) -> [Int] { set.map { $0.count { $0 > 0 } } }
  private static let darkA = darkModules(setA)
  private static let darkB = darkModules(setB)
  private static let darkC = darkModules(setC)

  /// True for the symbologies whose halves zbar joins from different lines.
  package static func applies(to payload: Payload) -> Bool {
    [.ean8, .ean13, .upca].contains(payload.symbology)
  }

  /// Digits of set B of a UPC-E symbol by the check digit, for number system 0.
  ///
  /// For 1 it is the others.
  private static let zeroSuppressedParities = [
    0b111000, 0b110100, 0b110010, 0b110001, 0b101100, 0b100110, 0b100011, 0b101010, 0b101001,
    0b100101,
  ]

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

  /// The stretches of a line's edges that may be this symbol's, each from its left to its right: as many
  /// edges, and every part about as long as its modules.
  package func places(in edges: [Float], isReversed: Bool) -> [ArraySlice<Float>] {
    let all = isReversed ? edges.reversed() : edges
    let count = elementCount + 1
    // Dark begins at the even ones; seen from the other end, at those that an even number precedes.
    let first = isReversed ? all.count % 2 : 0
    guard all.count >= first + count else { return [] }
    return stride(from: first, through: all.count - count, by: 2).compactMap { start in
      let module = (all[start + count - 1] - all[start]) / Float(self.count)
      var edge = start
      for part in parts {
        let length = (all[edge + part.elements] - all[edge]) / module
        let modules = Float(part.modules.count)
        guard abs(length - modules) < EANTuning.maxPartDeviation * modules else { return nil }
        edge += part.elements
      }
      return all[start..<start + count]
    }
  }

  /// True where a profile shows this pattern at its edges, from the symbol's left to its right.
  ///
  /// With every edge found, curved symbols match as well as flat ones.
  package func matches(_ profile: [Float], edges: [Float]) -> Bool {
    guard edges.count == elementCount + 1 else { return false }
    var first = 0
    var stretches: [(from: Float, to: Float)] = []
    for part in parts {
      let from = edges[first]
      if !part.rivals.isEmpty { stretches.append((from, edges[first + part.elements])) }
      let module = (edges[first + part.elements] - from) / Float(part.modules.count)
      first += part.elements
      let own = Self.agreement(part.modules, profile, from, module)
      for rival in part.rivals
      where Self.agreement(rival, profile, from, module) > own - margin {
        return false
      }
    }
    return isMostLikely(profile, stretches)
  }

  /// True where a profile shows this pattern between two of its samples, `from` the symbol's left; the
  /// parts are aligned by dynamic programming (dynamic time warping in quarters of a module).
  package func matches(_ profile: [Float], from: Float, to: Float) -> Bool {
    let module = (to - from) / Float(count)
    guard abs(module) >= 1 else { return false }
    // A module's place may stray from even spacing by up to `reach` steps of a quarter module.
    let reach = 24
    let places = 2 * reach + 1
    var scores = [[Float]]()
    for part in parts {
      scores.append(
        (0..<places).map { place in
          Self.agreement(
            part.modules, profile, from + (Float(part.start) + Float(place - reach) / 4) * module,
            module)
        })
    }
    // The best way through, two steps from part to part at the most.
    var best = scores[0]
    var cameFrom: [[Int]] = []
    for index in 1..<parts.count {
      var next = [Float](repeating: 0, count: places)
      var steps = [Int](repeating: 0, count: places)
      for place in 0..<places {
        var from = place
        for near in max(0, place - 2)...min(places - 1, place + 2) where best[near] > best[from] {
          from = near
        }
        next[place] = best[from] + scores[index][place]
        steps[place] = from
      }
      best = next
      cameFrom.append(steps)
    }
    var place = best.indices.max { best[$0] < best[$1] } ?? reach
    var path = [Float](repeating: 0, count: parts.count)
    for index in parts.indices.reversed() {
      path[index] = Float(place - reach) / 4
      if index > 0 { place = cameFrom[index - 1][place] }
    }
    var total: Float = 0
    var stretches: [(from: Float, to: Float)] = []
    for (index, part) in parts.enumerated() {
      // The true places lie on a smooth curve; only there is it fair to compare with rivals.
      let near = path[max(0, index - 2)...min(path.count - 1, index + 2)]
      let shift = near.reduce(0, +) / Float(near.count)
      let at = from + (Float(part.start) + shift) * module
      let own = Self.agreement(part.modules, profile, at, module)
      total += own
      if !part.rivals.isEmpty {
        stretches.append((at, at + Float(part.modules.count) * module))
      }
      var strongest: Float = -1
      for rival in part.rivals {
        strongest = max(strongest, Self.agreement(rival, profile, at, module))
      }
      guard own > strongest + margin else { return false }
    }
    return total / Float(parts.count) > EANTuning.minMeanCorrelation
      && isMostLikely(profile, stretches)
  }

  /// True where the digits' ink coverage supports this payload against those that spread makes of it.
  private func isMostLikely(_ profile: [Float], _ stretches: [(from: Float, to: Float)]) -> Bool {
    guard let first = stretches.first, let last = stretches.last else { return true }
    let ends = [first.from, last.to].map { min(max(Int($0), 0), profile.count - 1) }.sorted()
    let shown = profile[ends[0]...ends[1]]
    guard let lightest = shown.max(), let darkest = shown.min() else { return true }
    let shares = stretches.map { stretch in
      // At quarters of a module.
      (0..<28).reduce(Float(0)) { sum, part in
        let place = stretch.from + (Float(part) + 0.5) / 28 * (stretch.to - stretch.from)
        let low = min(max(Int(place), 0), profile.count - 2)
        let fraction = place - Float(low)
        return sum + lightest - profile[low] * (1 - fraction) - profile[low + 1] * fraction
      } / 28
    }
    return darkness.isMostLikely(given: shares, contrast: lightest - darkest)
  }

  /// Normalised correlation of modules with the profile that they lie on, two samples a module.
  private static func agreement(
    _ modules: [Float], _ profile: [Float], _ start: Float, _ module: Float
  ) -> Float {
    var sum: Float = 0
    var squares: Float = 0
    var product: Float = 0
    var mean: Float = 0
    for index in modules.indices { mean += modules[index] }
    mean /= Float(modules.count)
    var power: Float = 0
    for index in modules.indices {
      for part in 0..<2 {
        let place = start + (Float(index) + 0.25 + 0.5 * Float(part)) * module
        let low = Int(place.rounded(.down))
        guard low >= 0, low + 1 < profile.count else { return -1 }
        let fraction = place - Float(low)
        let value = -(profile[low] * (1 - fraction) + profile[low + 1] * fraction)
        let model = modules[index] - mean
        sum += value
        squares += value * value
        product += value * model
        power += model * model
      }
    }
    let variance = squares - sum * sum / Float(2 * modules.count)
    guard variance > 0 else { return -1 }
    return product / (power * variance).squareRoot()
  }
}
