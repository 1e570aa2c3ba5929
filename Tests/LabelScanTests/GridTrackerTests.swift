import LabelScan
import Testing

/// Modules followed over a bent surface.
struct GridTrackerTests {
  /// The most that any module's middle is off, in modules, before and after tracking.
  private static func errors(
    bend: Double, isInverted: Bool = false, hasSeeds: Bool = true, picture: LumaImage? = nil
  ) throws -> (before: Double, after: Double) {
    var camera = QRCamera.upright
    camera.bend = bend
    camera.isInverted = isInverted
    let layout = try #require(QRLayout(version: 1))
    let flat = GridMap(try #require(camera.map(side: 21)))
    // In focus, modules look alike wherever in them they are sampled.
    let image =
      try picture ?? QRCamera.image(of: QRSample.plain, by: camera).blurred(deviation: 3)
    let seeds = [(3.5, 3.5), (17.5, 3.5), (3.5, 17.5)].map { x, y in
      (place: Point(x: x, y: y), at: camera.place(x, y, side: 21))
    }
    let tracker = GridTracker(
      GridTracker.Sheet(
        map: flat, columns: 21, rows: 21, fixed: layout.fixedModules, isInverted: isInverted),
      inset: 3.5, seeds: hasSeeds ? seeds : [], plane: image.view, shrink: 1)
    func most(_ map: GridMap) -> Double {
      var most = 0.0
      for row in 0..<21 {
        for column in 0..<21 {
          let (x, y) = (Double(column) + 0.5, Double(row) + 0.5)
          most = max(most, map.map(x, y).distance(to: camera.place(x, y, side: 21)))
        }
      }
      return most / (200.0 / 21)
    }
    return (most(flat), most(tracker.map))
  }

  @Test(arguments: [0.0, 0.5, -0.6], [false, true])
  func `modules are found on a surface that bulges`(bend: Double, isInverted: Bool) throws {
    let (before, after) = try Self.errors(bend: bend, isInverted: isInverted)
    #expect(abs(before - abs(bend)) < 0.05)
    #expect(after < 0.4)
  }

  @Test func `without seeds it begins at the sides`() throws {
    let (before, after) = try Self.errors(bend: 0.4, hasSeeds: false)
    #expect(before > 0.35)
    #expect(after < 0.3)
  }

  @Test func `where nothing is to be seen the sheet stays`() throws {
    let (before, after) = try Self.errors(
      bend: 0, hasSeeds: false, picture: QRCamera.blank())
    #expect(before < 1e-6 && after < 1e-6)
  }
}
