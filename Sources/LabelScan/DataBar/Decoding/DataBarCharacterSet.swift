/// The symbol characters of one kind: how a value is written as the widths of elements.
///
/// ISO/IEC 24724, tables 2 and 3 (Omnidirectional), 5 (Limited) and 7 (Expanded).
package struct DataBarCharacterSet: Sendable {
  /// Values that share the modules of odd and of even elements.
  private struct Group: Sendable {
    var first: Int
    var odd: DataBarSubset
    var even: DataBarSubset
    /// The numbers of either that are used: not all that there are.
    var odds: Int
    var evens: Int
  }

  /// The modules of a character.
  package let modules: Int
  /// Its elements.
  package let elements: Int
  private let groups: [Group]
  /// Whether the number of the odd elements counts before that of the even ones.
  private let isOddFirst: Bool
  /// Whether it is the odd elements that have a narrow one always.
  private let isOddNarrow: Bool

  private init(
    modules: Int, elements: Int, isOddFirst: Bool, isOddNarrow: Bool,
    _ groups: [(odd: Int, widestOdd: Int, widestEven: Int, odds: Int, evens: Int)]
  ) {
    self.modules = modules
    self.elements = elements
    self.isOddFirst = isOddFirst
    self.isOddNarrow = isOddNarrow
    var first = 0
    var made: [Group] = []
    for group in groups {
      let odd = DataBarSubset(
        elements: elements / 2, modules: group.odd, widest: group.widestOdd,
        needsNarrow: isOddNarrow)
      let even = DataBarSubset(
        elements: elements / 2, modules: modules - group.odd, widest: group.widestEven,
        needsNarrow: !isOddNarrow)
      made.append(
        Group(first: first, odd: odd, even: even, odds: group.odds, evens: group.evens))
      first += group.odds * group.evens
    }
    self.groups = made
    count = first
  }

  /// How many values there are.
  package let count: Int

  /// The outer characters of DataBar Omnidirectional.
  package static let outside = DataBarCharacterSet(
    modules: 16, elements: 8, isOddFirst: true, isOddNarrow: false,
    [
      (12, 8, 1, 161, 1), (10, 6, 3, 80, 10), (8, 4, 5, 31, 34), (6, 3, 6, 10, 70),
      (4, 1, 8, 1, 126),
    ])
  /// Its inner characters.
  package static let inside = DataBarCharacterSet(
    modules: 15, elements: 8, isOddFirst: false, isOddNarrow: true,
    [(5, 2, 7, 4, 84), (7, 4, 5, 20, 35), (9, 6, 3, 48, 10), (11, 8, 1, 81, 1)])
  /// The characters of DataBar Expanded.
  package static let expanded = DataBarCharacterSet(
    modules: 17, elements: 8, isOddFirst: true, isOddNarrow: true,
    [
      (12, 7, 2, 87, 4), (10, 5, 4, 52, 20), (8, 4, 5, 30, 52), (6, 3, 6, 10, 104),
      (4, 1, 8, 1, 204),
    ])
  /// The characters of DataBar Limited.
  package static let limited = DataBarCharacterSet(
    modules: 26, elements: 14, isOddFirst: true, isOddNarrow: false,
    [
      (17, 6, 3, 6538, 28), (13, 5, 4, 875, 728), (9, 3, 6, 28, 6454), (15, 5, 4, 2415, 203),
      (11, 4, 5, 203, 2408), (19, 8, 1, 17094, 1), (7, 1, 8, 1, 16632),
    ])

  /// The widths of a value in modules; `nil` where there is none.
  package func widths(of value: Int) -> [Int]? {
    guard value >= 0, value < count, let group = groups.last(where: { $0.first <= value })
    else { return nil }
    let number = value - group.first
    let (odd, even) =
      isOddFirst
      ? (number / group.evens, number % group.evens)
      : (number % group.odds, number / group.odds)
    guard let odds = group.odd.widths(of: odd), let evens = group.even.widths(of: even) else {
      return nil
    }
    return zip(odds, evens).flatMap { [$0, $1] }
  }

  /// The value of some widths in modules; `nil` where they are no character.
  package func value(of widths: [Int]) -> Int? {
    guard widths.count == elements else { return nil }
    let odds = stride(from: 0, to: elements, by: 2).map { widths[$0] }
    let evens = stride(from: 1, to: elements, by: 2).map { widths[$0] }
    let sum = odds.reduce(0, +)
    guard let group = groups.first(where: { $0.odd.modules == sum }),
      let odd = group.odd.number(of: odds), let even = group.even.number(of: evens),
      odd < group.odds, even < group.evens
    else { return nil }
    return group.first
      + (isOddFirst ? odd * group.evens + even : even * group.odds + odd)
  }

  /// The value of a character by the distances from edge to like edge, which ink spread leaves as they
  /// are; `nil` where they are no character's.
  ///
  /// - Parameter distances: In modules, one fewer than there are elements: from each edge of the
  ///   character but the last two to the next but one.
  /// - Returns: The value, and the largest deviation of a distance in modules.
  package func value(ofDistances distances: [Float]) -> (value: Int, deviation: Float)? {
    guard distances.count == elements - 1 else { return nil }
    var whole: [Int] = []
    var sum = 0
    for (index, distance) in distances.enumerated() {
      guard distance > 1, distance < Float(modules) else { return nil }
      whole.append(max(2, Int(distance.rounded())))
      if index % 2 == 0 { sum += whole[index] }
    }
    // The first, third, ... distance together are the character.
    if sum != modules {
      guard abs(sum - modules) == 1 else { return nil }
      let step = modules - sum
      var best = (gain: -Float.infinity, index: 0)
      for index in stride(from: 0, to: distances.count, by: 2) {
        let gain = (distances[index] - Float(whole[index])) * Float(step)
        if gain > best.gain { best = (gain, index) }
      }
      whole[best.index] += step
      guard whole[best.index] >= 2 else { return nil }
    }
    var deviation: Float = 0
    for (index, distance) in distances.enumerated() {
      deviation = max(deviation, abs(distance - Float(whole[index])))
    }
    // The widths up to what the odd ones have more and the even ones less.
    var widths = [0]
    for distance in whole { widths.append(distance - widths[widths.count - 1]) }
    var (leastOdd, leastEven) = (Int.max, Int.max)
    for (index, width) in widths.enumerated() {
      if index % 2 == 0 {
        leastOdd = min(leastOdd, width)
      } else {
        leastEven = min(leastEven, width)
      }
    }
    let shift = isOddNarrow ? 1 - leastOdd : leastEven - 1
    for index in widths.indices { widths[index] += index % 2 == 0 ? shift : -shift }
    return value(of: widths).map { ($0, deviation) }
  }
}
