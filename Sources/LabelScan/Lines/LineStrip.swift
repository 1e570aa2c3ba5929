internal import Foundation

/// Scan lines across a ``LinearRegion``, side by side along its bars, resampled to one grid.
///
/// Column c of every line lies at the same t, so lines can be averaged along the bars without
/// sampling again. Samples are luma times 16.
package struct LineStrip: ~Copyable {
  /// The most samples that one strip holds.
  package static let maxSamples = 1 << 18

  /// Scan lines.
  package private(set) var lines = 0
  /// Samples on a line.
  package private(set) var columns = 0
  /// The t of column 0.
  package private(set) var firstT = 0.0
  /// The t from column to column, in pixels of the stored image.
  package private(set) var step = 1.0
  /// The s of line 0.
  package private(set) var firstS = 0.0
  /// The s from line to line.
  package private(set) var spacing = 1.0
  private var samples: [UInt16] = []
  /// The columns of each line that lie on the plane; `nil` where it is not sampled.
  private var insides: [Range<Int>?] = []
  /// The level of the image that is sampled.
  package private(set) var level = 0
  private var region: LinearRegion?
  private static let light: UInt16 = 255 * 16

  package init() {}

  /// Samples `plane`, the level `level` of an image, over the region's height and `span` of its t.
  package mutating func sample(
    _ plane: borrowing LumaView, level: Int, region: LinearRegion, span: ClosedRange<Double>,
    step: Double, lines wanted: Int
  ) {
    prepare(level: level, region: region, span: span, step: step, lines: wanted)
    fill(from: plane, lines: 0..<lines)
  }

  /// Lays out the lines over the region's height and `span` of its t, without a sample.
  package mutating func prepare(
    level: Int, region: LinearRegion, span: ClosedRange<Double>, step: Double, lines wanted: Int
  ) {
    self.level = level
    self.region = region
    self.step = step
    firstT = span.lowerBound
    columns = max(2, Int((span.upperBound - span.lowerBound) / step))
    lines = max(1, min(wanted, Self.maxSamples / columns))
    spacing = 2 * region.halfHeight / Double(lines)
    firstS = -region.halfHeight + spacing / 2
    insides.removeAll(keepingCapacity: true)
    guard columns * lines <= Self.maxSamples else {
      columns = 0
      lines = 0
      return
    }
    if samples.count < columns * lines {
      samples = [UInt16](repeating: 0, count: columns * lines)
    }
    insides.append(contentsOf: repeatElement(nil, count: lines))
  }

  /// Samples those of some lines that are not sampled yet from `plane`, which is ``level`` of the
  /// image.
  package mutating func fill(from plane: borrowing LumaView, lines wanted: Range<Int>) {
    guard let region else { return }
    let scale = Double(1 << level)
    for line in wanted.clamped(to: 0..<lines) where insides[line] == nil {
      let s = firstS + Double(line) * spacing
      let start = region.point(firstT, s)
      let next = region.point(firstT + step, s)
      insides[line] = Self.sample(
        plane, x: start.x / scale - 0.5, y: start.y / scale - 0.5,
        stepX: (next.x - start.x) / scale, stepY: (next.y - start.y) / scale,
        into: &samples, at: line * columns, count: columns)
    }
  }

  /// The columns that lie on the plane on `count` lines from `first`.
  package borrowing func inside(lines first: Int, count: Int) -> Range<Int> {
    var range = 0..<columns
    for line in first..<min(first + count, lines) {
      range = range.clamped(to: insides[line] ?? 0..<0)
    }
    return range
  }

  /// Samples one straight line bilinearly, and says which columns lie on the plane.
  ///
  /// Past the plane's edge all is as light as the lightest sample near it, as a quiet zone is.
  private static func sample(
    _ plane: borrowing LumaView, x: Double, y: Double, stepX: Double, stepY: Double,
    into samples: inout [UInt16], at start: Int, count: Int
  ) -> Range<Int> {
    // The columns that lie inside.
    let (lowX, highX) = inside(
      x, stepX, limit: Double(plane.width) - LineStripTuning.bilinearMargin, count: count)
    let (lowY, highY) = inside(
      y, stepY, limit: Double(plane.height) - LineStripTuning.bilinearMargin, count: count)
    var low = max(lowX, lowY)
    var high = min(highX, highY)
    var target = samples.mutableSpan
    // A region bent beyond measure may step over any plane, or by no number.
    guard low < high, abs(stepX) < LineStripTuning.maxStep, abs(stepY) < LineStripTuning.maxStep
    else {
      for column in 0..<count { target[start &+ column] = light }
      return 0..<0
    }
    let one = 65536.0
    var walk = BilinearRowSampler.Walk(
      x: Int((x + Double(low) * stepX) * one), y: Int((y + Double(low) * stepY) * one),
      stepX: Int(stepX * one), stepY: Int(stepY * one))
    let lastX = (plane.width &- 2) &<< 16 &+ 65535
    let lastY = (plane.height &- 2) &<< 16 &+ 65535
    // The steps are rounded: an end may leave the plane by one or two.
    func isInside(_ steps: Int) -> Bool {
      let atX = walk.x &+ steps &* walk.stepX
      let atY = walk.y &+ steps &* walk.stepY
      return atX >= 0 && atX <= lastX && atY >= 0 && atY <= lastY
    }
    while low < high, !isInside(high &- 1 &- low) { high &-= 1 }
    while low < high, !isInside(0) {
      walk.x &+= walk.stepX
      walk.y &+= walk.stepY
      low &+= 1
    }
    guard low < high else {
      for column in 0..<count { target[start &+ column] = light }
      return 0..<0
    }
    var line = target._mutatingExtracting(start..<start &+ count)
    var sampler = BilinearRowSampler()
    for column in Swift.stride(from: low, to: high, by: BilinearRowSampler.most) {
      var part = line._mutatingExtracting(column..<min(high, column &+ BilinearRowSampler.most))
      // In bounds: both ends are in the plane's cells of 2 x 2 pixels, and so is all between them.
      unsafe sampler.blend(&walk, on: plane, into: &part)
    }
    let near = 48
    var lightest: UInt16 = 0
    for column in low..<min(low + near, high) { lightest = max(lightest, line[column]) }
    for column in 0..<low { line[column] = lightest }
    lightest = 0
    for column in max(low, high - near)..<high { lightest = max(lightest, line[column]) }
    for column in high..<count { line[column] = lightest }
    return low..<high
  }

  /// The columns c for which `start + c * step` is in 0...limit.
  private static func inside(
    _ start: Double, _ step: Double, limit: Double, count: Int
  ) -> (Int, Int) {
    guard limit >= 0 else { return (0, 0) }
    if abs(step) < LineStripTuning.minStep {
      return start >= 0 && start <= limit ? (0, count) : (0, 0)
    }
    let first = min(-start / step, (limit - start) / step)
    let last = max(-start / step, (limit - start) / step)
    guard last >= 0, first <= Double(count) else { return (0, 0) }
    // A bent region's numbers may be too large for an integer.
    return (Int(max(0, first).rounded(.up)), min(count, Int(min(last, Double(count))) + 1))
  }

  /// Averages `count` lines from `first`, all of them sampled, into `profile`, luma times 16.
  package borrowing func average(
    lines first: Int, count: Int, into profile: inout [Float]
  ) {
    if profile.count != columns { profile = [Float](repeating: 0, count: columns) }
    let source = samples.span
    var target = profile.mutableSpan
    let last = min(first + count, lines)
    let factor = 1 / Float(max(1, last - first))
    for line in first..<last {
      let row = source.extracting(line &* columns..<(line &+ 1) &* columns)
      if line == first {
        for column in row.indices { target[column] = Float(row[column]) * factor }
      } else {
        for column in row.indices { target[column] += Float(row[column]) * factor }
      }
    }
  }

  /// True where a line shows less than a quarter of the contrast that another does between two columns.
  package borrowing func isBlank(_ line: Int, beside other: Int, columns range: Range<Int>) -> Bool
  {
    let range = range.clamped(to: 0..<columns)
    func contrast(_ line: Int) -> Int {
      var lowest = UInt16.max
      var highest: UInt16 = 0
      for column in range {
        lowest = min(lowest, samples[line &* columns &+ column])
        highest = max(highest, samples[line &* columns &+ column])
      }
      return Int(highest) - Int(lowest)
    }
    guard !range.isEmpty, (0..<lines).contains(line), (0..<lines).contains(other) else {
      return false
    }
    return 4 * contrast(line) < contrast(other)
  }
}
