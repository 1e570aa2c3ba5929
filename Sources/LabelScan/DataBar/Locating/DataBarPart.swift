/// A part of a DataBar symbol as the lines of a region show it.
///
/// A place is (t, s) of the region.
package struct DataBarPart: Hashable, Sendable {
  /// What one line shows.
  package struct Line: Hashable, Sendable {
    /// The number of the line among those of the region, and its place.
    package var number: Int
    package var s: Double
    /// The part on it, its ends in t, its module in pixels of the image.
    package var hit: DataBarHit
    package var begin, end, module: Double

    package init(
      number: Int, s: Double, hit: DataBarHit, begin: Double, end: Double, module: Double
    ) {
      self.number = number
      self.s = s
      self.hit = hit
      self.begin = begin
      self.end = end
      self.module = module
    }
  }

  /// The lines in the order of s.
  package private(set) var lines: [Line]
  /// What it is.
  package var kind: DataBarHit.Kind { lines[0].hit.kind }
  package var finder: Int { lines[0].hit.finder }
  package var isReversed: Bool { lines[0].hit.isReversed }
  /// 1 where it is read along t, -1 where against it.
  package var direction: Double { isReversed ? -1 : 1 }
  /// Its extent in s.
  package var span: ClosedRange<Double> { lines[0].s...max(lines[0].s, lines[lines.count - 1].s) }

  private init(_ line: Line) {
    lines = [line]
  }

  /// How many lines show it.
  package var count: Int { Set(lines.map(\.number)).count }

  /// The middle one of the modules' widths in pixels.
  package var module: Double { lines.map(\.module).sorted()[lines.count / 2] }

  /// Its ends on the line nearest to s.
  package func ends(at s: Double) -> (begin: Double, end: Double) {
    let nearest = lines.min { abs($0.s - s) < abs($1.s - s) } ?? lines[0]
    return (nearest.begin, nearest.end)
  }

  /// The values that most lines agree on; `nil` where there is no clear majority.
  package var values: (left: Int, right: Int?)? {
    guard let left = Self.majority(lines.map(\.hit.left)) else { return nil }
    let rights = lines.compactMap(\.hit.right)
    return (left, Self.majority(rights))
  }

  private static func majority(_ values: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    guard let best = counts.max(by: { $0.value < $1.value }) else { return nil }
    let others = values.count - best.value
    return best.value > 2 * others ? best.key : nil
  }

  /// The parts that lines show.
  ///
  /// - Parameter spacing: From one line to the next, in pixels of the image.
  package static func parts(_ lines: [Line], spacing: Double) -> [DataBarPart] {
    var parts: [DataBarPart] = []
    for line in lines.sorted(by: { $0.s < $1.s }) {
      let index = parts.lastIndex { part in
        let last = part.lines[part.lines.count - 1]
        return last.hit.kind == line.hit.kind && last.hit.finder == line.hit.finder
          && last.hit.isReversed == line.hit.isReversed
          && line.s - last.s
            <= max(DataBarTuning.mostGap * line.module, DataBarTuning.mostGapLines * spacing)
          && abs(line.begin - last.begin) <= DataBarTuning.mostOffset * line.module
      }
      if let index {
        if !parts[index].lines.contains(where: { $0.number == line.number && $0.hit == line.hit }) {
          parts[index].lines.append(line)
        }
      } else {
        parts.append(DataBarPart(line))
      }
    }
    return parts
  }

  /// Whether `other` follows in the same row.
  package func isFollowed(by other: DataBarPart) -> Bool {
    guard isReversed == other.isReversed, span.overlaps(other.span) else { return false }
    let overlap = span.clamped(to: other.span)
    let s = (overlap.lowerBound + overlap.upperBound) / 2
    return abs(other.ends(at: s).begin - ends(at: s).end) <= DataBarTuning.mostOffset * module
  }

  /// Whether the row of `other` stands right below, `down` being the sign of s along which rows follow
  /// one another.
  ///
  /// Lines `spacing` apart may have missed as much of either.
  package func isAbove(_ other: DataBarPart, down: Double, spacing: Double) -> Bool {
    let gap =
      down > 0
      ? other.span.lowerBound - span.upperBound : span.lowerBound - other.span.upperBound
    return gap >= DataBarTuning.rowGap.lowerBound * module
      && gap <= DataBarTuning.rowGap.upperBound * module + 2 * spacing
  }

  /// The s between this row and that of `other`, to hold one against the other.
  package func border(to other: DataBarPart) -> Double {
    span.upperBound <= other.span.lowerBound
      ? (span.upperBound + other.span.lowerBound) / 2
      : (span.lowerBound + other.span.upperBound) / 2
  }
}
