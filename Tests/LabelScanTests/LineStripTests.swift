import LabelScan
import Testing

/// Scan lines: sampled where they lie, light outside the plane.
struct LineStripTests {
  private static func region(
    _ center: Point, axis: Point = Point(x: 1, y: 0), bars: Point = Point(x: 0, y: 1),
    halfHeight: Double = 4
  ) -> LinearRegion {
    LinearRegion(
      center: center, axis: axis, bars: bars, barsPerPixel: Point(x: 0, y: 0), length: -10...10,
      halfHeight: halfHeight, level: 0, coherence: 1)
  }

  /// A plane of luma 20 + 2x + y, 40 x 30.
  private static func ramp() throws -> LumaImage {
    var pixels: [UInt8] = []
    for y in 0..<30 {
      for x in 0..<40 { pixels.append(UInt8(20 + 2 * x + y)) }
    }
    return try LumaImage(width: 40, height: 30, pixels: pixels)
  }

  @Test(arguments: [(1.0, 0.0), (0.6, 0.8), (-0.8, 0.6), (0, -1)], [0, 1])
  func `a ramp is sampled exactly`(axis: (x: Double, y: Double), level: Int) throws {
    let scale = Double(1 << level)
    let image = try Self.ramp()
    let view = image.view
    let region = Self.region(
      Point(x: 19.3 * scale, y: 14.6 * scale), axis: Point(x: axis.x, y: axis.y),
      bars: Point(x: -axis.y, y: axis.x), halfHeight: 3 * scale)
    var strip = LineStrip()
    strip.sample(
      view, level: level, region: region, span: -8 * scale...8 * scale, step: 0.5 * scale, lines: 3)
    #expect(strip.lines == 3)
    #expect(strip.columns == 32)
    #expect(strip.firstT == -8 * scale)
    #expect(strip.step == 0.5 * scale)
    #expect(strip.firstS == -2 * scale)
    #expect(strip.spacing == 2 * scale)
    var profile: [Float] = []
    for line in 0..<3 {
      strip.average(lines: line, count: 1, into: &profile)
      try #require(profile.count == 32)
      for column in 0..<32 {
        let place = region.point(
          strip.firstT + Double(column) * strip.step, strip.firstS + Double(line) * strip.spacing)
        // The first pixel's centre is at (0.5, 0.5).
        let luma = 20 + 2 * (place.x / scale - 0.5) + (place.y / scale - 0.5)
        #expect(abs(Double(profile[column]) - 16 * luma) < 1.5, "line \(line), column \(column)")
      }
    }
    // The mean of all lines is the middle one.
    var mean: [Float] = []
    strip.average(lines: 0, count: 3, into: &mean)
    strip.average(lines: 1, count: 1, into: &profile)
    #expect(zip(mean, profile).allSatisfy { abs($0 - $1) < 1.5 })
    // Past the last line there is nothing to add.
    strip.average(lines: 2, count: 1, into: &profile)
    strip.average(lines: 2, count: 5, into: &mean)
    #expect(mean == profile)
  }

  @Test func `past the edge all is as light as the lightest on the line`() throws {
    let image = try Self.ramp()
    let view = image.view
    var strip = LineStrip()
    strip.sample(
      view, level: 0, region: Self.region(Point(x: 20, y: 10.5), halfHeight: 0.5), span: -30...30,
      step: 1, lines: 1)
    var profile: [Float] = []
    strip.average(lines: 0, count: 1, into: &profile)
    try #require(profile.count == 60)
    // Columns 11 to 49 lie between pixel centres.
    let lightest = profile[49]
    #expect(abs(lightest - 16 * (30 + 2 * 38.5)) < 1.5)
    #expect(profile[..<11].allSatisfy { $0 == lightest })
    #expect(profile[50...].allSatisfy { $0 == lightest })
    #expect(profile[11] < profile[12] && profile[12] < profile[30])
  }

  @Test(arguments: [(1, 1), (1, 30), (30, 1)])
  func `a plane without two rows and columns is light`(width: Int, height: Int) throws {
    let pixels = [UInt8](repeating: 3, count: width * height)
    let view = try LumaView(pixels: pixels.span, width: width, height: height, stride: width)
    var strip = LineStrip()
    strip.sample(
      view, level: 0, region: Self.region(Point(x: 0.5, y: 0.5)), span: -4...4, step: 1, lines: 2)
    var profile: [Float] = []
    strip.average(lines: 0, count: 2, into: &profile)
    #expect(profile == [Float](repeating: 255 * 16, count: 8))
  }

  @Test func `a region off the plane is light`() throws {
    let image = try Self.ramp()
    let view = image.view
    for center in [
      Point(x: 20, y: -9), Point(x: 20, y: 90), Point(x: -99, y: 9), Point(x: 1e9, y: 9),
      Point(x: 1e30, y: -1e30),
    ] {
      var strip = LineStrip()
      strip.sample(
        view, level: 0, region: Self.region(center), span: -10...10, step: 1, lines: 2)
      var profile: [Float] = []
      strip.average(lines: 0, count: 2, into: &profile)
      #expect(profile == [Float](repeating: 255 * 16, count: 20), "\(center)")
    }
  }

  @Test func `a region bent beyond measure is sampled all the same`() throws {
    let image = try Self.ramp()
    let view = image.view
    for (axis, bars, turn) in [
      (Point(x: 1e-8, y: 0), Point(x: 1e13, y: 1), Point(x: 0, y: 0)),
      (Point(x: 1, y: 0), Point(x: 0, y: 1), Point(x: 1e18, y: -1e18)),
      (Point(x: 1e300, y: 1e-300), Point(x: 0, y: 1e300), Point(x: 1e300, y: 0)),
      (Point(x: .nan, y: 0), Point(x: 0, y: 1), Point(x: 0, y: .infinity)),
    ] {
      var region = Self.region(Point(x: 20, y: 15))
      region.axis = axis
      region.bars = bars
      region.barsPerPixel = turn
      var strip = LineStrip()
      strip.sample(view, level: 0, region: region, span: -10...10, step: 1, lines: 3)
      var profile: [Float] = []
      strip.average(lines: 0, count: 3, into: &profile)
      #expect(profile.count == 20)
      #expect(profile.allSatisfy { (0...255 * 16).contains($0) })
    }
  }

  @Test func `more samples than fit are left`() throws {
    let image = try Self.ramp()
    let view = image.view
    var strip = LineStrip()
    let region = Self.region(Point(x: 20, y: 15))
    strip.sample(view, level: 0, region: region, span: 0...60_000, step: 1, lines: 48)
    #expect(strip.columns == 60_000)
    #expect(strip.lines == LineStrip.maxSamples / 60_000)
    strip.sample(view, level: 0, region: region, span: 0...300_000, step: 1, lines: 1)
    #expect(strip.columns == 0)
    #expect(strip.lines == 0)
  }

  // Bars run through the height; a pattern that changes from line to line does not.
  @Test(arguments: [(true, true), (false, false)])
  func `lines apart from each other show the same bars`(isBars: Bool, isSteady: Bool) throws {
    var random = SeededRandom(seed: 3)
    let bars = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    var pixels: [UInt8] = []
    for _ in 0..<60 {
      pixels += isBars ? bars : bars.map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    let image = try LumaImage(width: 200, height: 60, pixels: pixels)
    let view = try image.view
    let region = LinearRegion(across: view)
    var strip = LineStrip()
    strip.sample(view, level: 0, region: region, span: region.length, step: 1, lines: 48)
    #expect((strip.steadiness(reach: 8) > 0.8) == isSteady)
  }
}
