import LabelScan
import Testing

/// Rays from the core of a finder pattern outwards.
struct FinderRaysTests {
  private static let module: Float = 200 / 21

  private static func rays(
    at place: Point, isInverted: Bool = false, limit: Float = 130, on plane: borrowing LumaView
  ) -> FinderRays {
    FinderRays(
      x: Float(place.x), y: Float(place.y), moduleX: module, moduleY: module, limit: limit,
      isInverted: isInverted, reach: 12, on: plane)
  }

  private static func camera(isInverted: Bool) -> QRCamera {
    var camera = QRCamera.upright
    camera.isInverted = isInverted
    return camera
  }

  // Straight on a square's side is half of it from its middle, on the diagonal 1.41 times as far.
  @Test(
    arguments: [
      (1, 0, 1), (-1, 0, 1), (0, 1, 1), (0, -1, 1), (0.70710678, 0.70710678, 1.4142),
      (-0.70710678, 0.70710678, 1.4142), (0.8660254, 0.5, 1.1547),
    ] as [(Float, Float, Float)], [false, true])
  func `rays cross the rings where they are`(
    ray: (x: Float, y: Float, length: Float), isInverted: Bool
  ) throws {
    let camera = Self.camera(isInverted: isInverted)
    let image = try QRCamera.image(of: QRSample.plain, by: camera)
    let view = image.view
    for centre in camera.finders(side: 21) {
      let rays = Self.rays(at: centre, isInverted: isInverted, on: view)
      let core = rays.core(ray.x, ray.y, on: view) ?? 0
      let found = rays.rings(ray.x, ray.y, on: view)
      let rings = try #require(found)
      #expect(abs(core - 1.5 * ray.length) < 0.12)
      #expect(abs(rings.core - core) < 0.01)
      #expect(abs(rings.light - 2.5 * ray.length) < 0.12)
      #expect(abs(rings.dark - 3.5 * ray.length) < 0.12)
      #expect(rings.isPlausible)
    }
  }

  @Test func `the limit lies between the core and what is around`() throws {
    for isInverted in [false, true] {
      let camera = Self.camera(isInverted: isInverted)
      let image = try QRCamera.image(of: QRSample.plain, by: camera)
      let view = image.view
      for centre in camera.finders(side: 21) {
        let rays = Self.rays(at: centre, isInverted: isInverted, on: view)
        let limit = rays.limitAround(on: view) ?? 0
        #expect(abs(limit - 130) < 5)
      }
    }
  }

  @Test func `where there is no core there is nothing`() throws {
    let image = try QRCamera.image(of: QRSample.plain)
    let view = image.view
    // On light, and on a pattern that is taken for a light one.
    let light = Self.rays(at: Point(x: 30, y: 200), on: view)
    let (core, rings) = (light.core(1, 0, on: view), light.rings(0, 1, on: view))
    #expect(core == nil && rings == nil)
    let corner = QRCamera.upright.finders(side: 21)[0]
    let inverted = Self.rays(at: corner, isInverted: true, on: view)
    let none = inverted.core(1, 0, on: view)
    #expect(none == nil)
    let blank = try QRCamera.blank(luma: 90)
    let dark = blank.view
    let even = Self.rays(at: corner, on: dark)
    let (end, limit) = (even.core(1, 0, on: dark), even.limitAround(on: dark))
    #expect(end == nil && limit == nil)
  }

  @Test(
    arguments: [
      (1.5, 2.5, 3.5, true), (2.1, 3.5, 5, true), (1, 2, 3, true),
      // The core fills the pattern; the ring is as thin as a line; there is no light ring.
      (2.5, 2.7, 3.5, false), (1.5, 3.4, 3.5, false), (1.5, 1.6, 3.5, false),
      (0.5, 2.5, 3.5, false),
    ] as [(Float, Float, Float, Bool)])
  func `rings of the right widths are plausible`(
    core: Float, light: Float, dark: Float, isPlausible: Bool
  ) throws {
    let image = try QRCamera.image(of: QRSample.plain)
    let view = image.view
    let rays = Self.rays(at: QRCamera.upright.finders(side: 21)[0], on: view)
    let found = rays.rings(1, 0, on: view)
    var rings = try #require(found)
    (rings.core, rings.light, rings.dark) = (core, light, dark)
    #expect(rings.isPlausible == isPlausible)
  }
}
