/// Fits a line's base line and the height of its capitals to its pieces of ink.
package enum BaseLineFit {
  private static let rounds = 5
  /// Pieces, and capitals' heights of length, from which on a base line may bend.
  private static let bendingPieces = 5
  private static let bendingLength = 5.0

  /// The line that `pieces` make; `nil` where they are too few or too flat.
  package static func line(
    of pieces: [InkPiece], ink: TextLine.Ink, tuning: PrintLocatingTuning
  ) -> TextLine? {
    let pieces = pieces.sorted { ($0.minX, $0.minY) < ($1.minX, $1.minY) }
    guard let first = pieces.first, let last = pieces.map(\.maxX).max() else { return nil }
    let heights = pieces.map { Double($0.height) }.sorted()
    let usual = heights[heights.count / 2]
    let middle = Double(first.minX + last + 1) / 2
    let length = Double(last + 1 - first.minX)
    guard length >= usual * tuning.leastLength else { return nil }
    let bends = pieces.count >= bendingPieces && length > bendingLength * usual
    let bottoms = pieces.map { piece in
      (x: Double(piece.minX + piece.maxX + 1) / 2 - middle, y: Double(piece.maxY + 1))
    }
    var base = level(bottoms, slope: slope(of: bottoms, usual: usual))
    let usualDeviation = max(0.5, usual * tuning.baseDeviation)
    for _ in 0..<rounds {
      let weights = bottoms.map { point -> Double in
        let off = (point.y - value(base, point.x)) / usualDeviation
        return 1 / (1 + off * off)
      }
      guard let next = fit(bottoms, weights, bends: bends) else { break }
      base = next
    }
    var tops = zip(pieces, bottoms).map { piece, place in
      value(base, place.x) - Double(piece.minY)
    }
    tops = tops.filter { $0 > usual * 0.5 }.sorted()
    guard let most = tops.last else { return nil }
    let capital = tops[min(tops.count - 1, Int(Double(tops.count) * tuning.capitalShare))]
    guard capital > 3, most < 4 * capital, base.allSatisfy(\.isFinite) else { return nil }
    let level = bottoms.filter { abs($0.y - value(base, $0.x)) <= tuning.levelDeviation * capital }
    guard Double(level.count) >= tuning.levelShare * Double(pieces.count) else { return nil }
    return TextLine(
      pieces: pieces, base: base, middle: middle, capital: capital, ink: ink)
  }

  private static func value(_ base: [Double], _ x: Double) -> Double {
    base[0] + x * (base[1] + x * base[2])
  }

  /// The median of the slopes between pieces that are some way apart.
  private static func slope(of points: [(x: Double, y: Double)], usual: Double) -> Double {
    var slopes: [Double] = []
    for (index, point) in points.enumerated() {
      for step in [1, 2, 4, 8] where index + step < points.count {
        let other = points[index + step]
        let across = other.x - point.x
        if across > usual { slopes.append((other.y - point.y) / across) }
      }
    }
    slopes.sort()
    return slopes.isEmpty ? 0 : slopes[slopes.count / 2]
  }

  /// The line of a slope that half the points lie below.
  private static func level(_ points: [(x: Double, y: Double)], slope: Double) -> [Double] {
    let offsets = points.map { $0.y - slope * $0.x }.sorted()
    return [offsets[offsets.count / 2], slope, 0]
  }

  private static func fit(
    _ points: [(x: Double, y: Double)], _ weights: [Double], bends: Bool
  ) -> [Double]? {
    let count = bends ? 3 : points.count > 1 ? 2 : 1
    var matrix = [Double](repeating: 0, count: count * (count + 1))
    // In units of the half length, so that the equations stay well conditioned.
    let unit = max(1, points.map { abs($0.x) }.max() ?? 1)
    for (point, weight) in zip(points, weights) {
      let x = point.x / unit
      let powers = [1, x, x * x]
      for r in 0..<count {
        for c in 0..<count { matrix[r * (count + 1) + c] += weight * powers[r] * powers[c] }
        matrix[r * (count + 1) + count] += weight * powers[r] * point.y
      }
    }
    guard var solved = LinearSystem.solve(&matrix, count: count) else { return nil }
    while solved.count < 3 { solved.append(0) }
    return [solved[0], solved[1] / unit, solved[2] / (unit * unit)]
  }
}
