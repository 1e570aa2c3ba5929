import LabelScan
import Testing

/// The grid of an rMQR symbol, of which the fixed modules and the format information are drawn.
struct RMQRFitterTests {
  /// A symbol's rows without data, `#` where dark.
  static func rows(_ layout: RMQRLayout) -> String {
    let fixed = layout.fixedModules
    var bits = ModuleBits(width: layout.width, isDark: fixed.map { $0 > 0 })
    RMQRDecoderTests.write(layout.number, into: &bits)
    return (0..<layout.height).map { row in
      String((0..<layout.width).map { bits[row, $0] ? "#" : "." })
    }.joined(separator: "\n")
  }

  /// What is fitted to the finder pattern that lies `askew` as much wrong as a search leaves it.
  static func fit(_ number: Int, _ view: RMQRReaderTests.View, askew: Double) throws
    -> (fit: RMQRFitter.Fit?, camera: QRCamera)
  {
    let layout = try #require(RMQRLayout(number: number))
    let camera = view.camera(layout)
    let pixels = camera.picture(of: rows(layout))
    let modules = [
      Point(x: 0, y: 0), Point(x: Double(layout.width), y: 0),
      Point(x: Double(layout.width), y: Double(layout.height)),
      Point(x: 0, y: Double(layout.height)),
    ]
    let map = try #require(
      Homography(fitting: zip(modules, camera.corners).map { Homography.Pair($0, $1) }))
    let middle = Point(x: 3.5, y: 3.5)
    let steps = map.steps(at: middle)
    let pattern = FinderPattern(
      centre: map.map(middle), u: Point(x: steps.x.x * (1 + askew), y: steps.x.y),
      v: Point(x: steps.y.x, y: steps.y.y * (1 - askew)), isInverted: false, misfit: 0.05)
    let plane = try LumaView(
      pixels: pixels.span, width: camera.side, height: camera.side, stride: camera.side)
    return (RMQRFitter.fit(pattern, plane: plane, shrink: 1), camera)
  }

  @Test(arguments: [0, 4, 10, 19, 31], [0, 0.02])
  func `a symbol's corners are found`(number: Int, askew: Double) throws {
    for view in RMQRReaderTests.views where !view.isInverted && !view.isMirrored {
      let (found, camera) = try Self.fit(number, view, askew: askew)
      let fit = try #require(found, "\(view)")
      #expect(fit.layout.number == number)
      let (width, height) = (Double(fit.layout.width), Double(fit.layout.height))
      for map in fit.maps {
        let places = [
          map.map(0, 0), map.map(width, 0), map.map(width, height), map.map(0, height),
        ]
        for (place, corner) in zip(places, camera.corners) {
          #expect(place.distance(to: corner) < view.module / 2, "\(view)")
        }
      }
    }
  }

  @Test func `a finder pattern that stands elsewhere has no grid`() throws {
    let blank = try QRCamera.blank()
    let pattern = FinderPattern(
      centre: Point(x: 100, y: 100), u: Point(x: 4, y: 0), v: Point(x: 0, y: 4),
      isInverted: false, misfit: 0.05)
    #expect(RMQRFitter.fit(pattern, plane: try blank.view, shrink: 1) == nil)
    let layout = try #require(RMQRLayout(number: 11))
    let camera = RMQRReaderTests.views[0].camera(layout)
    let pixels = camera.picture(of: Self.rows(layout))
    let plane = try LumaView(
      pixels: pixels.span, width: camera.side, height: camera.side, stride: camera.side)
    #expect(RMQRFitter.fit(pattern, plane: plane, shrink: 1) == nil)
  }
}
