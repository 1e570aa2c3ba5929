/// The bars of an EAN or UPC-A symbol set to whole modules, for zbar.
///
/// zbar tells digits by sums of a bar and a space, and some by their bars' width, which ink and blur
/// change. Here the guards tell how much, and each digit is the one of its set that is nearest.
package struct EANWidthNormalizer: Sendable {
  /// The widths from quiet zone to quiet zone, for zbar.
  package let widths: [UInt32]

  /// Edges of a symbol of so many digits on either side.
  package static func edges(digits: Int) -> Int { 12 + 8 * digits }

  /// Reads the symbol whose first bar begins at `edges[first]`; `nil` where none does.
  ///
  /// `digits` is how many a half has, 6 or 4.
  package init?(_ edges: [Float], first: Int, digits: Int) {
    let last = first + Self.edges(digits: digits) - 1
    guard first >= 0, last < edges.count else { return nil }
    let total = edges[last] - edges[first]
    let module = total / Float(11 + 14 * digits)
    guard Self.isEnd(edges, first, -1, module), Self.isEnd(edges, last, 1, module) else {
      return nil
    }
    let middle = first + 3 + 4 * digits
    let right = middle + 5
    func span(_ from: Int, _ count: Int) -> Float { edges[from + count] - edges[from] }
    let deviation = EANTuning.maxGuardDeviation
    guard abs(span(first, 3) / module - 3) < deviation,
      abs(span(middle, 5) / module - 5) < deviation,
      abs(span(last - 3, 3) / module - 3) < deviation
    else { return nil }
    // The guards' bars and spaces have one module each.
    var bars: Float = 0
    var spaces: Float = 0
    for (start, isDark) in [(first, true), (middle, false), (last - 3, true)] {
      for element in 0..<(start == middle ? 5 : 3) {
        let width = span(start + element, 1)
        if (element % 2 == 0) == isDark { bars += width } else { spaces += width }
      }
    }
    let spread = (bars / 6 - spaces / 5) / 2
    guard abs(spread) < EANTuning.maxInkSpread * module else { return nil }

    var modules = [1, 1, 1]
    let sets = EANPattern.digitWidths
    let left = digits == 6 ? sets + sets.map { $0.reversed() } : sets
    for digit in 0..<2 * digits {
      let isLeft = digit < digits
      let start = isLeft ? first + 3 + 4 * digit : right + 4 * (digit - digits)
      let sum = span(start, 4)
      guard abs(sum / module - 7) < 2 else { return nil }
      let measured = (0..<4).map { element in
        let isDark = (element % 2 == 0) != isLeft
        return (span(start + element, 1) + (isDark ? -spread : spread)) * 7 / sum
      }
      guard let nearest = Self.nearest(to: measured, of: isLeft ? left : sets) else { return nil }
      if digit == digits { modules += [1, 1, 1, 1, 1] }
      modules += nearest
    }
    modules += [1, 1, 1]
    widths = ([12] + modules + [12]).map { UInt32(64 * $0) }
  }

  /// True where a symbol of `module` may end at an edge, seen toward `step`.
  ///
  /// Within a symbol no space has more than four modules. A narrower quiet zone will do where what
  /// lies beyond is no symbol's: nothing, or a bar too wide for one.
  private static func isEnd(_ edges: [Float], _ edge: Int, _ step: Int, _ module: Float) -> Bool {
    guard edges.indices.contains(edge + step) else { return true }
    let quiet = abs(edges[edge + step] - edges[edge])
    if quiet > EANTuning.minQuietZone * module { return true }
    guard quiet > 2 * module, edges.indices.contains(edge + 2 * step) else { return false }
    let isLast = !edges.indices.contains(edge + 3 * step)
    return isLast
      || abs(edges[edge + 2 * step] - edges[edge + step]) > EANTuning.minQuietZone * module
  }

  /// The pattern nearest to four widths; `nil` where it is not near or another is nearly as near.
  private static func nearest(to measured: [Float], of patterns: [[Int]]) -> [Int]? {
    var best = Float.infinity
    var second = Float.infinity
    var nearest: [Int]?
    for pattern in patterns {
      var distance: Float = 0
      for element in 0..<4 { distance += abs(measured[element] - Float(pattern[element])) }
      if distance < best {
        second = best
        best = distance
        nearest = pattern
      } else {
        second = min(second, distance)
      }
    }
    return best < EANTuning.maxDigitDistance && second - best > EANTuning.minDigitLead
      ? nearest : nil
  }
}
