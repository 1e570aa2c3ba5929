import Foundation
import LabelScan
import Testing

/// Regions that may be matrix symbols, the patches taken of them, and the edges in those.
@Suite(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
struct MatrixLocatorTests {
  private static func regions(
    of image: LumaImage, isFaint: Bool = false
  ) throws -> [MatrixRegion] {
    var locator = MatrixLocator()
    var regions: [MatrixRegion] = []
    locator.locate(image.view, level: 0, isFaint: isFaint, into: &regions)
    return regions
  }

  private static func scene(
    module: Double, angle: Double
  ) throws -> DataMatrixScene {
    try DataMatrixScene(
      DataMatrixZint.grid(Array("LOT 7C-20 SN 0042".utf8), ["--square"]), module: module,
      angle: angle)
  }

  @Test(arguments: [2.6, 4], [0.0, 20, 45, 110])
  func `a symbol is boxed, turned to its sides`(module: Double, angle: Double) throws {
    var scene = try Self.scene(module: module, angle: angle)
    scene.noise = 2
    let symbol = scene.symbols[0]
    let best = try #require(
      try Self.regions(of: scene.image()).max { $0.likelihood < $1.likelihood })
    let half = Double(symbol.grid.width) * module / 2
    #expect(best.center.distance(to: symbol.center) < 0.25 * half)
    #expect(best.contains(symbol.center))
    #expect(!best.contains(Point(x: symbol.center.x + 4 * half, y: symbol.center.y)))
    #expect(abs(best.halfWidth - half) < 0.4 * half + 4)
    #expect(abs(best.halfHeight - half) < 0.4 * half + 4)
    #expect(best.coherence < 0.3)
    // Its axis is one of the symbol's sides.
    let turn = (atan2(best.axis.y, best.axis.x) * 180 / .pi - angle)
      .truncatingRemainder(dividingBy: 90)
    #expect(min(abs(turn), 90 - abs(turn)) < 8)
  }

  @Test func `a blank and a lone edge are none`() throws {
    var edge = BarCanvas(width: 200, height: 200)
    edge.fill(0..<100, 0..<200, luma: 20)
    for image in [try edge.image(), try QRCamera.blank()] {
      #expect(try Self.regions(of: image).isEmpty)
    }
  }

  @Test func `what is faint is found where that is asked for`() throws {
    var scene = try Self.scene(module: 5, angle: 10)
    (scene.light, scene.dark, scene.noise) = (120, 108, 0)
    let image = try scene.image()
    #expect(try Self.regions(of: image).isEmpty)
    #expect(try !Self.regions(of: image, isFaint: true).isEmpty)
  }

  /// A patch of a scene's symbol.
  private static func patch(of scene: DataMatrixScene) throws -> RectifiedPatch {
    let symbol = scene.symbols[0]
    let radians = symbol.angle * .pi / 180
    let half = Double(symbol.grid.width) * symbol.module / 2
    let region = MatrixRegion(
      center: symbol.center, axis: Point(x: cos(radians), y: sin(radians)),
      down: Point(x: -sin(radians), y: cos(radians)), halfWidth: half, halfHeight: half)
    let image = try scene.image()
    let view = image.view
    var patch = RectifiedPatch()
    let level = patch.prepare(region, levels: 1)
    #expect(level == 0)
    patch.fill(from: view, level: level)
    return patch
  }

  @Test(arguments: [0.0, 20, 45])
  func `a patch shows the symbol upright`(angle: Double) throws {
    let scene = try Self.scene(module: 5, angle: angle)
    let symbol = scene.symbols[0]
    let patch = try Self.patch(of: scene)
    #expect(abs(patch.contrast - 180) < 24)
    let middle = patch.imagePoint(Double(patch.width) / 2, Double(patch.height) / 2)
    #expect(middle.distance(to: symbol.center) < 1)
    // Every module's middle is as dark as it is.
    for row in 0..<symbol.grid.height {
      for column in 0..<symbol.grid.width {
        let half = Double(symbol.grid.width) / 2
        let u = (Double(column) + 0.5 - half) * symbol.module / patch.step
        let v = (Double(row) + 0.5 - half) * symbol.module / patch.step
        let x = Int(Double(patch.width) / 2 + u)
        let y = Int(Double(patch.height) / 2 + v)
        #expect((patch.luma[y * patch.width + x] < 130) == (symbol.grid[column, row] > 0))
      }
    }
  }

  @Test(arguments: [0.0, 12, -12])
  func `the outline's corners are the symbol's`(angle: Double) throws {
    var scene = try Self.scene(module: 5, angle: angle)
    for isInverted in [false, true] {
      scene.isInverted = isInverted
      // The patch is not turned along.
      var upright = scene
      upright.symbols[0].angle = angle
      let patch = try Self.patch(of: upright)
      var finder = DataMatrixOutlineFinder()
      var outlines: [DataMatrixOutline] = []
      finder.find(in: patch, limit: 8, into: &outlines)
      let corners = scene.symbols[0].corners
      let distances = outlines.filter { $0.isInverted == isInverted }.map {
        zip($0.corners, corners).map { $0.distance(to: $1) }.max() ?? .infinity
      }
      #expect(distances.contains { $0 < 7.5 }, "\(distances)")
    }
  }

  @Test func `a blank has no outline`() throws {
    let region = MatrixRegion(
      center: Point(x: 160, y: 160), axis: Point(x: 1, y: 0), down: Point(x: 0, y: 1),
      halfWidth: 40, halfHeight: 40)
    let image = try QRCamera.blank()
    var patch = RectifiedPatch()
    let level = patch.prepare(region, levels: 1)
    patch.fill(from: image.view, level: level)
    var finder = DataMatrixOutlineFinder()
    var outlines: [DataMatrixOutline] = []
    finder.find(in: patch, limit: 8, into: &outlines)
    #expect(outlines.isEmpty && patch.contrast == 0)
  }
}
