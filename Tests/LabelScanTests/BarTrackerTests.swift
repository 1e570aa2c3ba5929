import Foundation
import LabelScan
import Testing

/// Bars are followed to their ends, however far off the region's direction and height are.
struct BarTrackerTests {
  private static func region(
    lean: Double, turn: Double = 0, halfHeight: Double
  ) -> LinearRegion {
    let radians = turn * .pi / 180
    return LinearRegion(
      center: Point(x: 150, y: 100), axis: Point(x: cos(radians), y: sin(radians)),
      bars: Point(x: lean * cos(radians) - sin(radians), y: lean * sin(radians) + cos(radians)),
      barsPerPixel: Point(x: 0, y: 0), length: -90...90, halfHeight: halfHeight, level: 0,
      coherence: 1)
  }

  private static func track(
    _ canvas: BarCanvas, _ region: LinearRegion, t: ClosedRange<Double>, s: Double, module: Double
  ) throws -> BarTracker.Bars {
    let image = try canvas.image()
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    var tracker = BarTracker()
    return tracker.track(region, t: t, s: s, module: module, view, pyramid)
  }

  @Test(arguments: [0.0, 0.06, -0.06])
  func `ends that are not at right angles to the line`(tilt: Double) throws {
    let symbol = LinearSymbol.ean13("400638133393")
    var canvas = BarCanvas(width: 300, height: 200)
    canvas.draw(
      BarCanvas.Bars(
        widths: symbol.widths, center: Point(x: 150, y: 100), angle: 0, module: 2, height: 80))
    // The line falls by `tilt`: the symbol's upper edge lies further up as it goes right.
    var region = Self.region(lean: 0, halfHeight: 45)
    let norm = (1 + tilt * tilt).squareRoot()
    region.axis = Point(x: 1 / norm, y: tilt / norm)
    let bars = try Self.track(canvas, region, t: -95 * norm...95 * norm, s: 0, module: 2)
    let rise = 95 * tilt
    for (end, rise) in [(bars.first, -rise), (bars.last, rise)] {
      #expect(abs(end.lowerBound + 40 + rise) < 5, "\(bars)")
      #expect(abs(end.upperBound - 40 + rise) < 5, "\(bars)")
    }
  }

  /// How far the region's bars lean beside the symbol's, and how high it is.
  @Test(
    arguments: [0.0, 0.1, -0.1, 0.23, -0.23], [(30.0, 0.0), (42, 8), (55, -10), (80, 15)])
  func `direction and height are the bars'`(lean: Double, part: (halfHeight: Double, s: Double))
    throws
  {
    let symbol = LinearSymbol.ean8("9638507")
    for (turn, module, spread) in [(0.0, 2.0, 0.0), (33, 2, 0.6), (0, 1.4, 0), (123, 1.4, 0)] {
      var canvas = BarCanvas(width: 300, height: 200)
      canvas.draw(
        BarCanvas.Bars(
          widths: symbol.widths, center: Point(x: 150, y: 100), angle: turn, module: module,
          height: 80, spread: spread))
      let half = symbol.widths.reduce(0, +) * module / 2
      let bars = try Self.track(
        canvas, Self.region(lean: lean, turn: turn, halfHeight: part.halfHeight),
        t: -half - lean * part.s...half - lean * part.s, s: part.s, module: module)
      let note: Comment = "turned \(turn), module \(module): \(bars)"
      // A line is up to 5.5 pixels from the next.
      #expect(abs(bars.slope + lean) < 0.03, note)
      let reach = 1.4 * part.halfHeight
      for end in [bars.first, bars.last] {
        #expect(abs(end.lowerBound - max(-40, part.s - reach)) < 8, note)
        #expect(abs(end.upperBound - min(40, part.s + reach)) < 8, note)
      }
    }
  }

  @Test func `other bars above and below end it`() throws {
    var canvas = BarCanvas(width: 300, height: 200)
    for x in stride(from: 60, to: 240, by: 8) { canvas.fill(x..<x + 4, 80..<120, luma: 30) }
    for x in stride(from: 55, to: 245, by: 6) {
      canvas.fill(x..<x + 3, 40..<80, luma: 30)
      canvas.fill(x..<x + 3, 120..<160, luma: 30)
    }
    let region = Self.region(lean: 0, halfHeight: 60)
    for (s, reach) in [(0.0, -20.0...20.0), (15, -20...20), (-40, -60 ... -20), (40, 20...60)] {
      let bars = try Self.track(canvas, region, t: -90...90, s: s, module: 4)
      for end in [bars.first, bars.last] {
        #expect(abs(end.lowerBound - reach.lowerBound) < 5, "\(s): \(bars)")
        #expect(abs(end.upperBound - reach.upperBound) < 5, "\(s): \(bars)")
      }
      #expect(abs(bars.slope) < 0.05, "\(s): \(bars)")
    }
  }

  @Test func `a scratch across does not end it, blank paper does`() throws {
    let symbol = LinearSymbol.ean8("9638507")
    for (gap, isOver) in [(2, false), (30, true)] {
      var canvas = BarCanvas(width: 300, height: 200)
      canvas.draw(
        BarCanvas.Bars(
          widths: symbol.widths, center: Point(x: 150, y: 100), module: 2, height: 100))
      canvas.fill(0..<300, 112..<112 + gap, luma: 230)
      let bars = try Self.track(
        canvas, Self.region(lean: 0, halfHeight: 45), t: -67...67, s: 0, module: 2)
      for end in [bars.first, bars.last] {
        #expect(abs(end.lowerBound + 50) < 5, "\(bars)")
        #expect(abs(end.upperBound - (isOver ? 12 : 50)) < 5, "\(bars)")
      }
    }
  }

  @Test func `where there is nothing to follow it stays with the region`() throws {
    let blank = BarCanvas(width: 300, height: 200)
    let region = Self.region(lean: 0.2, halfHeight: 20)
    let bars = try Self.track(blank, region, t: -50...50, s: 3, module: 2)
    #expect(bars.slope == 0)
    #expect(bars.first == bars.last && bars.first.contains(3))
    #expect(bars.first.upperBound - bars.first.lowerBound < 2)
    let narrow = try Self.track(blank, region, t: -1...1, s: 3, module: 2)
    #expect(narrow.slope == 0)
    #expect(narrow.first == -17...23 && narrow.last == -17...23)
  }
}
