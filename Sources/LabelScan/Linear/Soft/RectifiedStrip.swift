/// Lines across a region laid along its bars, and their average over the height that shows the same bars.
package struct RectifiedStrip: ~Copyable {
  /// The parts of a symbol's height that are read one by one.
  package static let bands = 4
  /// The lines that the bars' shear is found on.
  private static let shearLines = 16

  private var strip = LineStrip()
  private var line: [Float] = []
  private var straight: LinearRegion?
  /// The lines that show the same bars.
  private var height = 0..<0
  /// Their average.
  package private(set) var profile: [Float] = []

  package init() {}

  /// The sample at t = 0.
  package var middle: Int { Int(-strip.firstT / strip.step) }

  /// Samples a region whose module is of about so many pixels; `false` where too few lines show the same
  /// bars.
  package mutating func rectify(
    _ region: LinearRegion, module: Double, _ image: borrowing LumaView,
    _ pyramid: borrowing LumaPyramid
  ) -> Bool {
    let level = pyramid.level(where: module, isAtLeast: 3)
    let step = max(0.25, min(1, module / Double(4 << level))) * Double(1 << level)
    let length = region.length.upperBound - region.length.lowerBound
    let scale = Double(1 << level)
    let margin = max(16, SoftDecoderTuning.marginShare * length)
    let span = region.length.lowerBound - margin...region.length.upperBound + margin
    let lines = max(8, min(48, Int(2 * region.halfHeight / scale)))
    let plane = pyramid.plane(level, of: copy image)
    strip.sample(
      plane, level: level, region: region, span: span, step: step,
      lines: min(lines, Self.shearLines))
    var straight = region
    let shear = shear()
    straight.bars = Point(
      x: region.bars.x + shear * region.axis.x, y: region.bars.y + shear * region.axis.y)
    strip.sample(plane, level: level, region: straight, span: span, step: step, lines: lines)
    guard strip.lines >= 2 * Self.bands else { return false }
    self.straight = straight
    guard let height = findHeight() else { return false }
    self.height = height
    strip.average(lines: height.lowerBound, count: height.count, into: &profile)
    return true
  }

  /// True where the lines that show the same bars leave no room for others.
  package var isFull: Bool { 10 * height.count > SoftDecoderTuning.fullTenths * strip.lines }

  /// The average of one band of the height.
  package mutating func average(band: Int) -> [Float] {
    let first = height.lowerBound + height.count * band / Self.bands
    let end = height.lowerBound + height.count * (band + 1) / Self.bands
    strip.average(lines: first, count: max(1, end - first), into: &line)
    return line
  }

  /// The corners of a symbol that begins and ends at two samples of a profile, or of one turned over.
  package func corners(from: Float, to: Float, isReversed: Bool) -> [Point] {
    guard let straight else { return [] }
    let last = Float(strip.columns - 1)
    let ends = (isReversed ? [last - from, last - to] : [from, to])
      .map { strip.firstT + Double($0) * strip.step }
    let top = strip.firstS + (Double(height.lowerBound) - 0.5) * strip.spacing
    let bottom = strip.firstS + (Double(height.upperBound) - 0.5) * strip.spacing
    // Clockwise from the symbol's own top left: down is a quarter turn right of reading.
    let turns = straight.axis.x * straight.bars.y - straight.axis.y * straight.bars.x
    let isDown = isReversed != (turns > 0)
    let (upper, lower) = isDown ? (top, bottom) : (bottom, top)
    return [
      straight.point(ends[0], upper), straight.point(ends[1], upper),
      straight.point(ends[1], lower), straight.point(ends[0], lower),
    ]
  }

  /// The shear, pixels of t a pixel of s, at which the lines' average is the sharpest (a slant stack).
  private mutating func shear() -> Double {
    var lines: [[Float]] = []
    for row in 0..<strip.lines {
      strip.average(lines: row, count: 1, into: &line)
      lines.append(line)
    }
    let margin = strip.columns / 8
    func sharpness(_ shear: Double) -> Float {
      var sum = [Float](repeating: 0, count: strip.columns - 2 * margin)
      for (row, values) in lines.enumerated() {
        let s = strip.firstS + Double(row) * strip.spacing
        let shift = min(max(Int((shear * s / strip.step).rounded()), -margin), margin)
        let moved = values[margin + shift..<values.count - margin + shift]
        for (index, value) in zip(sum.indices, moved) { sum[index] += value }
      }
      return zip(sum, sum.dropFirst(2)).reduce(0) { total, pair in
        total + (pair.1 - pair.0) * (pair.1 - pair.0)
      }
    }
    var best = (shear: 0.0, sharpness: sharpness(0))
    for (count, step) in SoftDecoderTuning.shearSearch {
      let middle = best.shear
      for index in -count...count where index != 0 {
        let shear = middle + Double(index) * step
        let value = sharpness(shear)
        if value > best.sharpness { best = (shear, value) }
      }
    }
    return best.shear
  }

  /// The lines that show the same bars, around the middle.
  private mutating func findHeight() -> Range<Int>? {
    let third = strip.lines / 3
    strip.average(lines: third, count: strip.lines - 2 * third, into: &profile)
    let model = Self.centered(profile)
    func isSame(_ number: Int) -> Bool {
      strip.average(lines: max(0, number - 1), count: 3, into: &line)
      var (products, ones, twos, sums) = (
        SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero
      )
      let (ours, theirs) = (model.span, line.span)
      let count = min(model.count, line.count) & ~7
      for column in Swift.stride(from: 0, to: count, by: 8) {
        // In bounds: both have `count` numbers.
        let one = unsafe ours.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: column &* 4, as: SIMD8<Float>.self)
        let two = unsafe theirs.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: column &* 4, as: SIMD8<Float>.self)
        products += one * two
        ones += one * one
        twos += two * two
        sums += two
      }
      let power = twos.sum() - sums.sum() * sums.sum() / Float(max(1, count))
      return products.sum()
        > SoftDecoderTuning.minLineCorrelation * (ones.sum() * max(0, power)).squareRoot()
    }
    var low = strip.lines / 2
    var high = low
    while low > 0, isSame(low - 1) { low -= 1 }
    while high < strip.lines, isSame(high) { high += 1 }
    guard high - low >= 2 * Self.bands else { return nil }
    return low..<high
  }

  private static func centered(_ values: [Float]) -> [Float] {
    let mean = values.reduce(0, +) / Float(values.count)
    return values.map { $0 - mean }
  }
}
