import Foundation
import LabelScan
import LabelSyntax
import Testing

/// A Data Matrix symbol of known size and place: its pattern, its fit, its modules.
@Suite(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
struct DataMatrixSamplerTests {
  /// A drawn symbol and what is known of it.
  struct Drawn {
    var image: LumaImage
    var placed: DataMatrixScene.Placed
    var pattern: DataMatrixPattern
    var shape: DataMatrixShape
  }

  /// Draws a square symbol.
  private static func drawn(
    _ data: String = "LOT 7C-20 SN 0042", module: Double = 5,
    angle: Double = 7, narrowing: Double = 0, blur: Double = 0, isInverted: Bool = false
  ) throws -> Drawn {
    let grid = try DataMatrixZint.grid(Array(data.utf8), ["--square"])
    var scene = DataMatrixScene(grid, module: module, angle: angle)
    (scene.noise, scene.isInverted) = (0, isInverted)
    scene.symbols[0].narrowing = narrowing
    let size = try #require(
      DataMatrixSize.all.first { $0.rows == grid.height && $0.columns == grid.width })
    var image = try scene.image()
    if blur > 0 { image = try image.blurred(deviation: blur * module) }
    return Drawn(
      image: image, placed: scene.symbols[0],
      pattern: DataMatrixPattern(size, isMirrored: false),
      shape: DataMatrixShape(corners: try #require(Quadrilateral(scene.symbols[0].corners))))
  }

  private static func isSame(_ grid: ModuleGrid, _ other: ModuleGrid) -> Bool {
    grid.modules.map { $0 > 0 } == other.modules.map { $0 > 0 }
  }

  @Test(arguments: DataMatrixSize.all)
  func `a pattern's fixed modules are the size's`(size: DataMatrixSize) {
    let pattern = DataMatrixPattern(size, isMirrored: false)
    #expect((pattern.columns, pattern.rows) == (size.columns, size.rows))
    for y in 0..<size.rows {
      for x in 0..<size.columns {
        let fixed = size.fixedModule(x: x, y: y).map { Int8($0 ? 1 : -1) } ?? 0
        #expect(pattern.fixedModules[y * size.columns + x] == fixed)
      }
    }
    for places in [pattern.solid, pattern.dashed] {
      #expect(abs(places.reduce(0) { $0 + max(0, $1.weight) } - 1) < 1e-3)
      #expect(abs(places.reduce(0) { $0 + min(0, $1.weight) } + 1) < 1e-3)
    }
    // In a mirror rows and columns change places, and the lower left corner stays.
    let mirrored = DataMatrixPattern(size, isMirrored: true)
    #expect((mirrored.columns, mirrored.rows) == (size.rows, size.columns))
    #expect((0..<mirrored.rows).allSatisfy { mirrored.isDark(x: 0, y: $0) == true })
    #expect(
      (0..<mirrored.columns).allSatisfy { mirrored.isDark(x: $0, y: mirrored.rows - 1) == true })
    #expect(mirrored.isDark(x: mirrored.columns - 1, y: 0) == false)
  }

  @Test(arguments: [(5.0, 0.0), (5, 7), (3, 45), (9, 200)], [false, true])
  func `modules are sampled where they are`(
    symbol: (module: Double, angle: Double), isInverted: Bool
  ) throws {
    let drawn = try Self.drawn(
      module: symbol.module, angle: symbol.angle, isInverted: isInverted)
    var sampler = DataMatrixSampler()
    #expect(
      sampler.sample(
        drawn.pattern, drawn.shape, isInverted: isInverted, reach: 0.2, in: try drawn.image.view,
        level: 0))
    sampler.threshold(window: 3)
    let found = sampler.grid(drawn.pattern, raw: true)
    #expect(found.fixed == 1)
    #expect(Self.isSame(found.grid, drawn.placed.grid))
    // Taken for the other kind, nothing is as it must be.
    #expect(
      sampler.sample(
        drawn.pattern, drawn.shape, isInverted: !isInverted, reach: 0.2,
        in: try drawn.image.view, level: 0))
    sampler.threshold(window: 3)
    #expect(sampler.grid(drawn.pattern, raw: true).fixed < 0.1)
  }

  @Test func `beside the symbol modules are not`() throws {
    var drawn = try Self.drawn()
    for index in drawn.shape.corners.indices { drawn.shape.corners[index].x += 6 }
    var sampler = DataMatrixSampler()
    _ = sampler.sample(
      drawn.pattern, drawn.shape, isInverted: false, reach: 0, in: drawn.image.view, level: 0)
    sampler.threshold(window: 3)
    let found = sampler.grid(drawn.pattern, raw: true)
    #expect(found.fixed < 0.8)
    #expect(!Self.isSame(found.grid, drawn.placed.grid))
    drawn.shape.corners = Quadrilateral(x: 9...9, y: 9...9)
    #expect(
      !sampler.sample(
        drawn.pattern, drawn.shape, isInverted: false, reach: 0, in: try drawn.image.view, level: 0)
    )
  }

  @Test(arguments: [0.3, 0.45])
  func `blur is taken out`(blur: Double) throws {
    let drawn = try Self.drawn(blur: blur)
    var sampler = DataMatrixSampler()
    _ = sampler.sample(
      drawn.pattern, drawn.shape, isInverted: false, reach: 0, in: drawn.image.view, level: 0)
    sampler.threshold(window: 3)
    var least = Float.infinity
    var isRight = false
    for weight: Float in [0.02, 0.08, 0.14] {
      sampler.threshold(window: 3)
      let error = sampler.deconvolve(
        drawn.pattern, psfNeighborWeight: weight, rounds: 5)
      guard error < least else { continue }
      least = error
      isRight = Self.isSame(sampler.grid(drawn.pattern, raw: false).grid, drawn.placed.grid)
    }
    #expect(isRight && least < 0.02)
  }

  @Test(arguments: [(1.5, 0.0), (0, -1.5), (1, 1)])
  func `corners that are off are moved`(x: Double, y: Double) throws {
    let drawn = try Self.drawn(blur: 0.3)
    var shape = drawn.shape
    for index in shape.corners.indices {
      shape.corners[index] = Point(x: shape.corners[index].x + x, y: shape.corners[index].y + y)
    }
    var sampler = DataMatrixSampler()
    for _ in 0..<3 {
      _ = sampler.sample(
        drawn.pattern, shape, isInverted: false, reach: 0.2, in: drawn.image.view, level: 0)
      sampler.threshold(window: 3)
      _ = sampler.deconvolve(drawn.pattern, psfNeighborWeight: 0.06, rounds: 5)
      sampler.align(
        drawn.pattern, &shape, isInverted: false, in: drawn.image.view, level: 0)
    }
    let off = zip(shape.corners, drawn.shape.corners).map { $0.distance(to: $1) }
    #expect(off.allSatisfy { $0 < 0.8 }, "\(off)")
  }

  @Test(arguments: [(2.9, 0), (5, 1), (7, 2), (13, 3), (26, 4)])
  func `the level has modules of 1.5 to 3 pixels`(module: Double, level: Int) throws {
    let drawn = try Self.drawn(module: module)
    #expect(DataMatrixFit().level(drawn.pattern, drawn.shape, levels: 7) == level)
    #expect(DataMatrixFit().level(drawn.pattern, drawn.shape, levels: 1) == 0)
  }

  @Test func `the own size fits best`() throws {
    let drawn = try Self.drawn()
    let fit = DataMatrixFit()
    let view = drawn.image.view
    let scores = fit.patterns.filter { fit.isPlausible($0, drawn.shape) }.map {
      (
        $0.columns, $0.rows, fit.timingAmplitude($0, drawn.shape, in: view, level: 0),
        fit.score($0, drawn.shape, sign: 1, in: view, level: 0)
      )
    }
    let best = try #require(scores.max { $0.3 < $1.3 })
    #expect((best.0, best.1) == (drawn.pattern.columns, drawn.pattern.rows))
    // Dashes of like pace may alternate as strongly.
    #expect(best.2 > 0.7 * (scores.map(\.2).max() ?? 0))
    // As a light symbol it does not fit, and a strip is not plausible.
    let light = fit.score(drawn.pattern, drawn.shape, sign: -1, in: view, level: 0)
    #expect(light < 0)
    #expect(!scores.contains { $0.0 > 2 * $0.1 })
  }

  @Test func `a fit is moved to where the pattern shows`() throws {
    let drawn = try Self.drawn()
    let fit = DataMatrixFit()
    var shape = drawn.shape
    shape.move(1, axis: 0, by: 0.7, drawn.pattern)
    shape.move(3, axis: 1, by: -0.6, drawn.pattern)
    let view = drawn.image.view
    let before = fit.score(drawn.pattern, shape, sign: 1, in: view, level: 0)
    let after = fit.refine(
      drawn.pattern, &shape, sign: 1, steps: [0.5, 0.25, 0.12], in: view, level: 0)
    #expect(after > before)
    let off = zip(shape.corners, drawn.shape.corners).map { $0.distance(to: $1) }
    #expect(off.allSatisfy { $0 < 3 }, "\(off)")
  }

  @Test func `the dashed sides lay modules that narrow`() throws {
    let drawn = try Self.drawn(angle: 0, narrowing: 0.2)
    let view = drawn.image.view
    let laid = DataMatrixTiming.map(drawn.pattern, drawn.shape, in: view, level: 0)
    let map = try #require(laid)
    var sampler = DataMatrixSampler()
    sampler.sample(
      drawn.pattern, isInverted: false, reach: 0, in: view, level: 0, place: map.map)
    sampler.threshold(window: 3)
    #expect(Self.isSame(sampler.grid(drawn.pattern, raw: true).grid, drawn.placed.grid))
    let bent = DataMatrixTiming.warpedMap(
      drawn.pattern, drawn.shape, isInverted: false, in: view, level: 0)
    #expect(try #require(bent).map(8, 8).distance(to: map.map(8, 8)) < 4)
  }

  @Test func `another size has not as many dashes, and even ones are hardly bent`() throws {
    let drawn = try Self.drawn(angle: 0)
    let view = drawn.image.view
    let other = DataMatrixPattern(DataMatrixSize.all[0], isMirrored: false)
    #expect(other.columns != drawn.pattern.columns)
    let map = DataMatrixTiming.map(other, drawn.shape, in: view, level: 0)
    #expect(map == nil)
    // Within a module its dashes look alike.
    let bent = DataMatrixTiming.warpedMap(
      drawn.pattern, drawn.shape, isInverted: false, in: view, level: 0)
    let flat = try #require(
      drawn.shape.moduleMap(columns: drawn.pattern.columns, rows: drawn.pattern.rows))
    #expect((bent ?? flat).map(8, 8).distance(to: flat.map(8, 8)) < 2.5)
  }

  /// What the reader of outlines makes of the symbol's own outline, moved by so many pixels.
  private static func read(
    _ drawn: Drawn, isInverted: Bool = false, by shift: Double = 0
  ) throws -> Symbol? {
    let view = drawn.image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    var reader = DataMatrixOutlineReader()
    reader.begin(ScanPlan(.balanced, width: 640, height: 480), isDoubtful: false)
    let isUsedUp = reader.isUsedUp
    #expect(!isUsedUp)
    return reader.read(
      DataMatrixOutline(
        corners: drawn.shape.corners.mapCorners { Point(x: $0.x + shift, y: $0.y) },
        isInverted: isInverted, score: 100, evidence: 100, contrast: 180, steadiness: 1), view,
      pyramid)
  }

  @Test(arguments: [0.0, 1, -1.5], [false, true])
  func `an outline is read`(shift: Double, isInverted: Bool) throws {
    let drawn = try Self.drawn(isInverted: isInverted)
    let symbol = try #require(try Self.read(drawn, isInverted: isInverted, by: shift))
    #expect(symbol.payload.text == "LOT 7C-20 SN 0042")
    #expect(symbol.payload.identifier?.text == "]d1")
    let off = zip(symbol.corners, drawn.placed.corners).map { $0.distance(to: $1) }
    #expect(off.allSatisfy { $0 < 2 }, "\(off)")
  }

  @Test func `an outline beside the symbol, or of the other kind, is not`() throws {
    let drawn = try Self.drawn()
    #expect(try Self.read(drawn, by: 25) == nil)
    #expect(try Self.read(drawn, isInverted: true) == nil)
  }

  @Test(arguments: [ScanOptions.Effort.fast, .balanced, .thorough])
  func `the reader finds and reads on a whole image`(effort: ScanOptions.Effort) throws {
    let drawn = try Self.drawn()
    let view = drawn.image.view
    let symbols = DataMatrixReader.symbols(of: view, options: ScanOptions(effort: effort))
    #expect(symbols.map(\.symbology) == [.datamatrix])
  }
}
