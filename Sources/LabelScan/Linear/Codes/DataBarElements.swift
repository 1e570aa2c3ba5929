/// The elements of a GS1 DataBar Omnidirectional symbol, to hold a payload against those that gave it.
///
/// Its check is modulo 79 alone, and of a symbol that is cut through zbar may take the half that is left
/// for both. ISO/IEC 24724, clause 5.
package struct DataBarElements {
  /// The widths of 46 elements in modules, the first a space.
  package let widths: [Int]
  /// Most root mean square error of edge-to-similar-edge distances, in modules.
  ///
  /// Three wrong payloads of 7,500 worn symbols without the check (2026-11-21); larger accepts more worn symbols.
  package static let mostMisfit: Float = 0.55

  /// Creates the pattern of a payload "01" and 14 digits; `nil` for any other.
  package init?(payload: [UInt8]) {
    let digits = payload.map { Int($0) - 48 }
    guard digits.count == 16, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let value = digits[2..<15].reduce(0) { 10 * $0 + $1 }
    let (left, right) = value.quotientAndRemainder(dividingBy: 4_537_077)
    let values = [left / 1597, left % 1597, right / 1597, right % 1597]
    guard values[0] < 2841, values[2] < 2841 else { return nil }
    let characters = values.enumerated().map { index, value in
      Self.character(value, isOutside: index % 2 == 0)
    }
    var check = 0
    var weight = 1
    for element in characters.joined() {
      check = (check + weight * element) % 79
      weight = weight * 3 % 79
    }
    if check >= 8 { check += 1 }
    if check >= 72 { check += 1 }
    widths =
      [1, 1] + characters[0] + Self.finders[check / 9] + characters[1].reversed() + characters[3]
      + Self.finders[check % 9].reversed() + characters[2].reversed() + [1, 1]
  }

  /// True where elements from bar to bar hold those of the symbol, read either way.
  ///
  /// One half of a symbol that is cut through may be taken for both.
  package func agrees(with elements: [Float]) -> Bool {
    misfit(in: elements) <= Self.mostMisfit || misfit(in: elements.reversed()) <= Self.mostMisfit
  }

  /// Least root mean square error of edge-to-similar-edge distances, in modules, of any stretch of some
  /// elements against the symbol without its guards.
  package func misfit(in elements: [Float]) -> Float {
    let inner = widths[2..<44].map { Float($0) }
    guard elements.count >= inner.count else { return .infinity }
    let modules = inner.reduce(0, +)
    var best = Float.infinity
    for start in 0...elements.count - inner.count {
      let part = elements[start..<start + inner.count]
      let scale = modules / max(part.reduce(0, +), ElementCheckTuning.minLength)
      var sum: Float = 0
      for k in 1..<inner.count {
        // From edge to edge of one kind ink spread does not show.
        let off = (part[start + k - 1] + part[start + k]) * scale - (inner[k - 1] + inner[k])
        sum += off * off
      }
      best = min(best, (sum / Float(inner.count - 1)).squareRoot())
    }
    return best
  }

  /// A group of values and the modules of its odd and even elements; ISO/IEC 24724 tables 2 and 3.
  private struct Group {
    var first: Int
    var divisor: Int
    var oddModules: Int
    var evenModules: Int
    var widestOdd: Int
    var widestEven: Int
  }

  private static let outside = [
    Group(first: 0, divisor: 1, oddModules: 12, evenModules: 4, widestOdd: 8, widestEven: 1),
    Group(first: 161, divisor: 10, oddModules: 10, evenModules: 6, widestOdd: 6, widestEven: 3),
    Group(first: 961, divisor: 34, oddModules: 8, evenModules: 8, widestOdd: 4, widestEven: 5),
    Group(first: 2015, divisor: 70, oddModules: 6, evenModules: 10, widestOdd: 3, widestEven: 6),
    Group(first: 2715, divisor: 126, oddModules: 4, evenModules: 12, widestOdd: 1, widestEven: 8),
  ]
  private static let inside = [
    Group(first: 0, divisor: 4, oddModules: 5, evenModules: 10, widestOdd: 2, widestEven: 7),
    Group(first: 336, divisor: 20, oddModules: 7, evenModules: 8, widestOdd: 4, widestEven: 5),
    Group(first: 1036, divisor: 48, oddModules: 9, evenModules: 6, widestOdd: 6, widestEven: 3),
    Group(first: 1516, divisor: 81, oddModules: 11, evenModules: 4, widestOdd: 8, widestEven: 1),
  ]
  /// The finder patterns, ISO/IEC 24724 table 4.
  private static let finders = [
    [3, 8, 2, 1, 1], [3, 5, 5, 1, 1], [3, 3, 7, 1, 1], [3, 1, 9, 1, 1], [2, 7, 4, 1, 1],
    [2, 5, 6, 1, 1], [2, 3, 8, 1, 1], [1, 5, 7, 1, 1], [1, 3, 9, 1, 1],
  ]

  /// The eight elements of a data character.
  private static func character(_ value: Int, isOutside: Bool) -> [Int] {
    let groups = isOutside ? outside : inside
    guard let group = groups.last(where: { $0.first <= value }) else { return [] }
    let (quotient, remainder) = (value - group.first)
      .quotientAndRemainder(dividingBy: group.divisor)
    let odd = elements(
      isOutside ? quotient : remainder, modules: group.oddModules, widest: group.widestOdd,
      needsNarrow: !isOutside)
    let even = elements(
      isOutside ? remainder : quotient, modules: group.evenModules, widest: group.widestEven,
      needsNarrow: isOutside)
    return zip(odd, even).flatMap { [$0, $1] }
  }

  /// The four widths of a value, ISO/IEC 24724 annex B: those of `modules` modules in order, none
  /// over `widest`, and one of a single module among them where that is needed.
  private static func elements(
    _ value: Int, modules: Int, widest: Int, needsNarrow: Bool
  ) -> [Int] {
    var place = 0
    for a in 1...widest {
      for b in 1...widest {
        for c in 1...widest {
          let d = modules - a - b - c
          guard d >= 1, d <= widest, !needsNarrow || min(a, b, c, d) == 1 else { continue }
          if place == value { return [a, b, c, d] }
          place += 1
        }
      }
    }
    return []
  }
}
