import LabelScan
import Testing

/// A fit moved to where its modules explain the image best.
struct GridRefinerTests {
  /// How far the fit's corners are off, in modules, before and after.
  private static func errors(
    by shift: (x: Double, y: Double), stretch: Double = 1, image: LumaImage? = nil
  ) throws -> (before: Double, after: Double) {
    let layout = try #require(QRLayout(version: 3))
    let camera = QRCamera.upright
    let module = 200.0 / 29
    var off = camera
    off.corners = camera.corners.map {
      Point(
        x: 160 + ($0.x - 160) * stretch + shift.x * module, y: $0.y + shift.y * module)
    }
    let fit = try off.fit(version: 3)
    // In focus, modules look alike wherever in them they are sampled.
    let plane =
      try image ?? QRCamera.image(of: QRSample.alignment).blurred(deviation: 0.4 * module)
    let refined = GridRefiner.refined(
      fit, fixed: layout.fixedModules, plane: plane.view, scale: 1, rounds: 4)
    func most(_ corners: Quadrilateral) -> Double {
      zip(corners, camera.corners).map { $0.distance(to: $1) / module }.max() ?? 0
    }
    return (most(fit.corners), most(refined.corners))
  }

  @Test(arguments: [(0.3, 0.0), (0, -0.35), (0.25, 0.25), (-0.3, 0.2)])
  func `a fit that is off by part of a module is moved there`(shift: (x: Double, y: Double)) throws
  {
    let (before, after) = try Self.errors(by: shift)
    #expect(before > 0.29)
    #expect(after < 0.15)
  }

  @Test func `a fit that is too wide is narrowed`() throws {
    let (before, after) = try Self.errors(by: (0, 0), stretch: 1.02)
    #expect(before > 0.28)
    #expect(after < 0.15)
  }

  @Test func `a fit that lies right stays there, as does one on a blank`() throws {
    #expect(try Self.errors(by: (0, 0)).after < 0.08)
    let (before, after) = try Self.errors(by: (0.3, 0), image: QRCamera.blank())
    #expect(before == after)
  }
}
