internal import LabelSyntax

/// Reads a region whose edges gave nothing as an EAN or UPC-A symbol that is out of focus.
package struct SoftEANReader: ~Copyable {
  private var strip = LineStrip()
  private var profile: [Float] = []
  private var line: [Float] = []
  private var finder = ElementFinder()
  private let decoder = SoftEANDecoder()

  /// The parts of a symbol's height that are read one by one.
  private static let bands = 4
  /// How many of them must agree.
  private static let leastBands = 3

  package init() {}

  /// Reads the symbol of a region, if there is one.
  package mutating func read(
    _ region: LinearRegion, _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid,
    options: ScanOptions, isThorough: Bool
  ) -> Symbol? {
    let wantsLong = options.reads(.ean13) || options.reads(.upca)
    guard wantsLong || options.reads(.ean8) else { return nil }
    let length = region.length.upperBound - region.length.lowerBound
    var level = 0
    while length / Double(95 << level) >= 4, level + 1 < pyramid.count { level += 1 }
    let scale = Double(1 << level)
    let margin = max(16, 0.15 * length)
    let span = region.length.lowerBound - margin...region.length.upperBound + margin
    let lines = max(8, min(48, Int(2 * region.halfHeight / scale)))
    let step = max(0.25, min(1, length / 95 / 4 / scale)) * scale
    let plane = pyramid.plane(level, of: copy image)
    strip.sample(plane, level: level, region: region, span: span, step: step, lines: lines)
    guard strip.lines >= 2 * Self.bands else { return nil }
    var straight = region
    let lean = lean()
    straight.bars = Point(
      x: region.bars.x + lean * region.axis.x, y: region.bars.y + lean * region.axis.y)
    strip.sample(plane, level: level, region: straight, span: span, step: step, lines: lines)
    guard let height = height() else { return nil }
    strip.average(lines: height.lowerBound, count: height.count, into: &profile)
    let whole = profile
    let reversed = [Float](whole.reversed())
    let last = Float(whole.count - 1)
    var best: (reading: SoftEANDecoder.Reading, isReversed: Bool)?
    finder.find(in: whole, settings: ElementFinder.Settings(leastSwing: 0.05, common: 0))
    let middle = Int(-strip.firstT / strip.step)
    for ends in SoftEANEnds(whole, middle: middle).ends.prefix(isThorough ? 3 : 1) {
      let edges = finder.edges.count { ends.contains($0) }
      for half in [6, 4] where half == 6 ? wantsLong : options.reads(.ean8) {
        // Blur hides some; noise adds a few.
        let all = EANModules.edges(digits: half)
        guard (all / 3...all + 4).contains(edges) else { continue }
        for isReversed in [false, true] {
          guard
            let reading = isReversed
              ? decoder.read(
                reversed, from: last - ends.upperBound, to: last - ends.lowerBound, half: half,
                isThorough: isThorough)
              : decoder.read(
                whole, from: ends.lowerBound, to: ends.upperBound, half: half,
                isThorough: isThorough)
          else { continue }
          if reading.explained > best?.reading.explained ?? 0 { best = (reading, isReversed) }
        }
      }
    }
    guard let best else { return nil }
    var agreeing = 0
    var isClear = best.reading.isSure
    for band in 0..<Self.bands {
      let first = height.lowerBound + height.count * band / Self.bands
      let end = height.lowerBound + height.count * (band + 1) / Self.bands
      strip.average(lines: first, count: max(1, end - first), into: &profile)
      if best.isReversed { profile.reverse() }
      guard let reading = decoder.read(profile, like: best.reading) else { continue }
      let same = reading.shapes == best.reading.shapes
      if same, reading.isLikely { agreeing += 1 }
      if !same, reading.isLikely { isClear = false }
    }
    guard isClear, agreeing >= Self.leastBands,
      let payload = Self.payload(best.reading.shapes, options)
    else { return nil }
    let at = best.reading.modules.ends
    let ends = (best.isReversed ? [last - at.from, last - at.to] : [at.from, at.to])
      .map { strip.firstT + Double($0) * strip.step }
    let top = strip.firstS + (Double(height.lowerBound) - 0.5) * strip.spacing
    let bottom = strip.firstS + (Double(height.upperBound) - 0.5) * strip.spacing
    // Clockwise from the symbol's own top left: down is a quarter turn right of reading.
    let turns = straight.axis.x * straight.bars.y - straight.axis.y * straight.bars.x
    let isDown = best.isReversed != (turns > 0)
    let (upper, lower) = isDown ? (top, bottom) : (bottom, top)
    return Symbol(
      payload: payload,
      corners: [
        straight.point(ends[0], upper), straight.point(ends[1], upper),
        straight.point(ends[1], lower), straight.point(ends[0], lower),
      ])
  }

  /// The payload of a symbol's digits; `nil` where it is not wanted.
  private static func payload(_ shapes: [Int], _ options: ScanOptions) -> Payload? {
    guard var digits = EANTrellis.payload(shapes) else { return nil }
    var symbology = Symbology.ean13
    if digits.count == 8 {
      symbology = .ean8
    } else if digits[0] == UInt8(ascii: "0"), options.reads(.upca) {
      symbology = .upca
      digits.removeFirst()
    }
    guard options.reads(symbology), digits.count >= options.minimumLength(of: symbology),
      options.minimumLines(of: symbology) <= leastBands
    else { return nil }
    return Payload(
      bytes: digits, symbology: symbology,
      identifier: SymbologyIdentifier(symbology == .ean8 ? "]E4" : "]E0"))
  }

  /// How far the bars move along t with each pixel of s: the lean at which the lines' average is the
  /// sharpest.
  private mutating func lean() -> Double {
    let rows = Array(stride(from: 0, to: strip.lines, by: max(1, strip.lines / 16)))
    var lines: [[Float]] = []
    for row in rows {
      strip.average(lines: row, count: 1, into: &line)
      lines.append(line)
    }
    let margin = strip.columns / 8
    func sharpness(_ lean: Double) -> Float {
      var sum = [Float](repeating: 0, count: strip.columns - 2 * margin)
      for (row, values) in zip(rows, lines) {
        let s = strip.firstS + Double(row) * strip.spacing
        let shift = min(max(Int((lean * s / strip.step).rounded()), -margin), margin)
        let moved = values[margin + shift..<values.count - margin + shift]
        for (index, value) in zip(sum.indices, moved) { sum[index] += value }
      }
      return zip(sum, sum.dropFirst(2)).reduce(0) { $0 + ($1.1 - $1.0) * ($1.1 - $1.0) }
    }
    var best = (lean: 0.0, sharpness: sharpness(0))
    for (count, step) in [(6, 0.05), (1, 0.025)] {
      let middle = best.lean
      for index in -count...count where index != 0 {
        let lean = middle + Double(index) * step
        let value = sharpness(lean)
        if value > best.sharpness { best = (lean, value) }
      }
    }
    return best.lean
  }

  /// The lines that show the same bars, around the middle.
  private mutating func height() -> Range<Int>? {
    let third = strip.lines / 3
    strip.average(lines: third, count: strip.lines - 2 * third, into: &profile)
    let model = Self.centered(profile)
    func isSame(_ number: Int) -> Bool {
      strip.average(lines: max(0, number - 1), count: 3, into: &profile)
      let other = Self.centered(profile)
      var (product, one, two): (Float, Float, Float) = (0, 0, 0)
      for column in model.indices {
        product += model[column] * other[column]
        one += model[column] * model[column]
        two += other[column] * other[column]
      }
      return product > 0.6 * (one * two).squareRoot()
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
