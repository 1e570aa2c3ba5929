/// Finds parts of DataBar symbols among the edges of a line.
package struct DataBarLine: ~Copyable {
  private var mirrored: [Float] = []
  /// What the line shows.
  package private(set) var hits: [DataBarHit] = []

  package init() {}

  /// Finds the parts on a line whose edges are `edges`, dark from the first on.
  package mutating func find(in edges: [Float], readsLimited: Bool, readsPairs: Bool) {
    hits.removeAll(keepingCapacity: true)
    guard edges.count > DataBarTuning.fewestEdges else { return }
    mirrored.removeAll(keepingCapacity: true)
    for edge in edges.reversed() { mirrored.append(-edge) }
    // What lies between the last two edges is dark where there is an even number of them.
    let isDark = edges.count % 2 == 0
    if readsPairs {
      findPairs(edges, startsDark: true, isReversed: false)
      findPairs(mirrored, startsDark: isDark, isReversed: true)
    }
    if readsLimited {
      findLimited(edges, startsDark: true, isReversed: false)
      findLimited(mirrored, startsDark: isDark, isReversed: true)
    }
  }

  // MARK: Pairs

  private mutating func findPairs(_ edges: [Float], startsDark: Bool, isReversed: Bool) {
    // A bar or more stands before the left character.
    guard edges.count > 15 else { return }
    for first in 9..<edges.count - 6 {
      let finder = edges[first + 5] - edges[first]
      let last = edges[first + 5] - edges[first + 3]
      // Two modules of fifteen.
      guard DataBarTuning.finderEnd.contains(last / finder) else {
        let begin = edges[first + 2] - edges[first]
        guard DataBarTuning.finderEnd.contains(begin / finder) else { continue }
        let isDark = (first % 2 == 0) == startsDark
        if isDark { readPair(edges, first, isMirrored: true, isReversed: isReversed) }
        continue
      }
      let isDark = (first % 2 == 0) == startsDark
      if !isDark { readPair(edges, first, isMirrored: false, isReversed: isReversed) }
    }
  }

  /// Reads the pair whose finder pattern begins at an edge.
  private mutating func readPair(
    _ edges: [Float], _ first: Int, isMirrored: Bool, isReversed: Bool
  ) {
    let left = edges[first] - edges[first - 8]
    let finder = edges[first + 5] - edges[first]
    let right = first + 13 < edges.count ? edges[first + 13] - edges[first + 5] : nil
    // A half of DataBar Omnidirectional.
    let isOutsideLeft = !isMirrored
    if let right {
      let (leftModules, rightModules): (Float, Float) = isOutsideLeft ? (16, 15) : (15, 16)
      let module = (left + finder + right) / 46
      if isLike(left, leftModules * module), isLike(right, rightModules * module),
        abs(finder - 15 * module) < DataBarTuning.mostSpread * module,
        let pattern = match(
          edges, first, (left + right) / 31, DataBarFinder.omnidirectional, isMirrored),
        hasGuard(edges, first, isLeft: isOutsideLeft, module: module),
        let leftValue = value(
          edges, first - 8, isOutsideLeft ? .outside : .inside, isMirrored: false),
        let rightValue = value(
          edges, first + 5, isOutsideLeft ? .inside : .outside, isMirrored: true)
      {
        hits.append(
          hit(
            isOutsideLeft ? .left : .right, finder: pattern, isReversed, leftValue, rightValue,
            begin: edges[first - 8], end: edges[first + 13], module: module))
      }
    }
    // A pair of DataBar Expanded.
    let module = right.map { (left + finder + $0) / 49 } ?? left / 17
    let isPair =
      right.map { isLike(left, 17 * module) && isLike($0, 17 * module) } ?? false
    let unit = isPair ? (left + (right ?? left)) / 34 : left / 17
    guard abs(finder - 15 * unit) < DataBarTuning.mostSpread * unit,
      let letter = match(edges, first, unit, DataBarFinder.expanded, isMirrored),
      let leftValue = value(edges, first - 8, .expanded, isMirrored: false)
    else { return }
    let number = 2 * letter + (isMirrored ? 1 : 0)
    if isPair, let rightValue = value(edges, first + 5, .expanded, isMirrored: true) {
      hits.append(
        hit(
          .expanded, finder: number, isReversed, leftValue, rightValue, begin: edges[first - 8],
          end: edges[first + 13], module: module))
    } else {
      // The last of an odd number of characters: the guard follows.
      let bar = edges[first + 6] - edges[first + 5]
      guard DataBarTuning.guardModules.contains(bar / unit) else { return }
      hits.append(
        hit(
          .expanded, finder: number, isReversed, leftValue, nil, begin: edges[first - 8],
          end: edges[first + 5], module: unit))
    }
  }

  private func hit(
    _ kind: DataBarHit.Kind, finder: Int, _ isReversed: Bool, _ left: Int, _ right: Int?,
    begin: Float, end: Float, module: Float
  ) -> DataBarHit {
    DataBarHit(
      kind: kind, finder: finder, isReversed: isReversed, left: left, right: right,
      begin: isReversed ? -begin : begin, end: isReversed ? -end : end, module: module)
  }

  private func isLike(_ width: Float, _ expected: Float) -> Bool {
    abs(width - expected) < DataBarTuning.mostModuleDifference * expected
  }

  /// The finder pattern that begins at an edge.
  private func match(
    _ edges: [Float], _ first: Int, _ module: Float, _ patterns: [[Int]], _ isMirrored: Bool
  ) -> Int? {
    guard module > 0 else { return nil }
    var distances = (0..<4).map { (edges[first + $0 + 2] - edges[first + $0]) / module }
    if isMirrored { distances.reverse() }
    return DataBarFinder.match(distances, of: patterns)
  }

  /// The value of the character whose elements begin at an edge.
  private func value(
    _ edges: [Float], _ first: Int, _ set: DataBarCharacterSet, isMirrored: Bool
  ) -> Int? {
    let module = (edges[first + set.elements] - edges[first]) / Float(set.modules)
    guard module > 0 else { return nil }
    var distances = (0..<set.elements - 1).map {
      (edges[first + $0 + 2] - edges[first + $0]) / module
    }
    if isMirrored { distances.reverse() }
    guard let read = set.value(ofDistances: distances),
      read.deviation < DataBarTuning.mostDeviation
    else { return nil }
    return read.value
  }

  /// Whether the guard at the outer end of a half shows: two elements of one module.
  private func hasGuard(
    _ edges: [Float], _ first: Int, isLeft: Bool, module: Float
  ) -> Bool {
    if isLeft {
      // What lies beside a label may be as dark as the bar.
      return edges[first - 8] - edges[first - 9] > DataBarTuning.guardModules.lowerBound * module
    }
    guard first + 15 < edges.count else { return false }
    return DataBarTuning.guardModules.contains((edges[first + 14] - edges[first + 13]) / module)
      && edges[first + 15] - edges[first + 14] > DataBarTuning.guardModules.lowerBound * module
  }

  // MARK: Limited

  private mutating func findLimited(_ edges: [Float], startsDark: Bool, isReversed: Bool) {
    let set = DataBarCharacterSet.limited
    let count = set.elements
    guard edges.count > 3 * count + 2 else { return }
    for first in 1..<edges.count - 3 * count - 2 {
      // A guard bar stands before, a guard space and bar behind.
      guard (first % 2 == 0) != startsDark else { continue }
      let (check, right, end) = (first + count, first + 2 * count, first + 3 * count)
      let module = (edges[end] - edges[first]) / 70
      guard isLike(edges[check] - edges[first], 26 * module),
        isLike(edges[right] - edges[check], 18 * module),
        isLike(edges[end] - edges[right], 26 * module),
        [
          edges[first] - edges[first - 1], edges[end + 1] - edges[end],
          edges[end + 2] - edges[end + 1],
        ]
        .allSatisfy({ DataBarTuning.guardModules.contains($0 / module) }),
        let leftValue = value(edges, first, set, isMirrored: false),
        let rightValue = value(edges, right, set, isMirrored: false),
        let number = DataBarLimited.check(
          (0..<count - 1).map {
            18 * (edges[check + $0 + 2] - edges[check + $0]) / (edges[right] - edges[check])
          }),
        DataBarLimited.check(left: leftValue, right: rightValue) == number
      else { continue }
      hits.append(
        hit(
          .limited, finder: number, isReversed, leftValue, rightValue, begin: edges[first],
          end: edges[end], module: module))
    }
  }
}
