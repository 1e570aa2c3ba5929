import LabelScan
import LabelSyntax
import Testing

/// The stages before an Aztec symbol's modules are decoded.
struct AztecLocatingTests {
  /// An upright symbol of ten pixels a module, its middle at (160, 160).
  private static func picture(isInverted: Bool = false) throws -> LumaImage {
    let drawing = try #require(
      AztecDrawing(AztecDrawing.binary([1, 2, 3]), isCompact: true, layers: 1))
    let camera = QRCamera(
      corners: QRCamera.square(at: 85, 85, side: 150), isInverted: isInverted)
    return try LumaImage(
      width: camera.side, height: camera.side, pixels: camera.picture(of: drawing.text))
  }

  @Test(arguments: [(160, true), (150, true), (140, false), (20, false)])
  func `AztecRows finds sections on rows through the middle`(y: Int, isFound: Bool) throws {
    let image = try Self.picture()
    let view = image.view
    var threshold = BlockThreshold()
    threshold.measure(view, side: 8)
    var rows = AztecRows()
    rows.makeRoom(width: view.width)
    rows.take(threshold, around: y, width: view.width)
    var candidates: [AztecCandidate] = []
    rows.collect(from: view.row(y), y: y, widths: 4...60, contrast: 20, into: &candidates)
    let isThere = candidates.contains { abs($0.x - 160) < 1 && abs($0.module - 10) < 1 }
    #expect(isThere == isFound)
  }

  @Test(arguments: [false, true])
  func `AztecRings measures the rings`(isInverted: Bool) throws {
    let image = try Self.picture(isInverted: isInverted)
    var rings = AztecRings()
    let candidate = AztecCandidate(x: 160, y: 152, module: 10, limit: 130, isLight: !isInverted)
    let measured = rings.bullseye(candidate, on: image.view, scale: 1)
    let found = try #require(measured)
    #expect(found.centre.manhattanDistance(to: Point(x: 160, y: 160)) < 0.5)
    #expect(abs(found.module - 10) < 0.3)
    #expect(found.isInverted == isInverted)
    #expect(found.misfit < 0.1)
    let beside = AztecCandidate(x: 120, y: 150, module: 10, limit: 130, isLight: false)
    let none = rings.bullseye(beside, on: image.view, scale: 1)
    #expect(none == nil)
  }

  @Test func `AztecSearch finds each bull's-eye once`() throws {
    let image = try Self.picture()
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    var search = AztecSearch()
    search.search(view, pyramid: pyramid, plan: ScanPlan(.balanced, width: 320, height: 320))
    let (found, candidates) = (search.bullseyes.count, search.candidateCount)
    #expect(found == 1)
    #expect(candidates > 0)
  }

  /// At the middle of the rings, and so far beside that they are not evenly spaced.
  @Test(arguments: [(160, true), (174, false)])
  func `AztecRays crosses the rings from their middle`(x: Int, isThere: Bool) throws {
    let image = try Self.picture()
    let rays = AztecRays(
      x: Float(x), y: 160, moduleX: 10, moduleY: 10, limit: 130, isInverted: false)
    let view = image.view
    let shows = rays.showRings(on: view)
    #expect(shows == isThere)
    let edges = rays.edges((1, 0), on: view)
    let inner = edges.map { $0[0] }
    let outer = edges.map { $0[2] }
    #expect((inner != nil) == isThere)
    if let inner, let outer { #expect(abs(inner - 1.5) < 0.1 && abs(outer - 3.5) < 0.1) }
  }

  @Test(arguments: [(160, true), (40, false)])
  func `AztecSampler reads the symbol around a bull's-eye`(x: Int, isRead: Bool) throws {
    let image = try Self.picture()
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    let bullseye = AztecBullseye(
      centre: Point(x: Double(x), y: 160), u: Point(x: 10, y: 0), v: Point(x: 0, y: 10),
      isInverted: false, misfit: 0.1)
    var sampler = AztecSampler()
    let symbol = sampler.symbol(
      around: bullseye, image: view, pyramid: pyramid,
      plan: ScanPlan(.fast, width: 320, height: 320))
    #expect(symbol?.payload.bytes == (isRead ? [1, 2, 3] : nil))
  }

  @Test func `AztecCore fits the plane of the rings`() throws {
    let image = try Self.picture()
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    let rough = AztecBullseye(
      centre: Point(x: 161, y: 159), u: Point(x: 10.4, y: 0.5), v: Point(x: -0.3, y: 9.7),
      isInverted: false, misfit: 0.1)
    let fitted = AztecCore(rough, image: view, pyramid: pyramid)
    let core = try #require(fitted)
    let corner = core.homography.map(Point(x: 5, y: 5))
    // A tenth of a module beyond the rings that it is fitted to.
    #expect(corner.manhattanDistance(to: Point(x: 210, y: 210)) < 1.5)
    let blank = AztecBullseye(
      centre: Point(x: 20, y: 20), u: Point(x: 2, y: 0), v: Point(x: 0, y: 2), isInverted: false,
      misfit: 0.1)
    let none = AztecCore(blank, image: view, pyramid: pyramid)
    #expect(none == nil)
  }

  /// Turns a core by quarters and in a mirror.
  @Test(arguments: AztecTurn.all)
  func `AztecCoreReading tells how a symbol lies`(turn: AztecTurn) throws {
    let drawing = try #require(AztecDrawing(rune: 200))
    let half = drawing.layout.side / 2
    var turned = drawing.modules
    for y in -half...half {
      for x in -half...half {
        let place = turn.framed(AztecLayout.Place(x, y))
        turned.isDark[(half + place.y) * turned.side + half + place.x] =
          drawing.modules[half + y, half + x]
      }
    }
    let reading = try #require(AztecCoreReading(turned, isCompact: true))
    #expect(reading.turn == turn)
    #expect(reading.mode.rune == 200)
    #expect(reading.ringErrors == 0)
    let soft = try #require(
      AztecCoreReading(darkness: turned.isDark.map { $0 ? 0.8 : 0.3 }, isCompact: true))
    #expect(soft.turn == turn)
    #expect(soft.mode.rune == 200)
    let flat = [Float](repeating: 0.5, count: turned.isDark.count)
    #expect(AztecCoreReading(darkness: flat, isCompact: true) == nil)
  }

  /// Of 28 bits up to two codewords of four may be wrong.
  @Test(arguments: [(0, true), (1, true), (2, true), (3, false)])
  func `AztecMode corrects its message`(wrong: Int, isRead: Bool) {
    var bits = AztecDrawing.mode(1 << 6 | 20, isCompact: true)
    for word in 0..<wrong { bits[word * 8].toggle() }
    let mode = AztecMode(bits, isCompact: true)
    #expect((mode?.layers == 2 && mode?.dataCodewords == 21) == isRead)
    if isRead { #expect(mode?.corrected == wrong) }
  }

  @Test(arguments: [
    // Layers and codewords; the flag of reader programming is no length.
    (true, 0 << 6 | 32 | 4, 1, 5, true), (true, 3 << 6 | 40, 4, 41, false),
    (false, 21 << 11 | 1024 | 9, 22, 10, true), (false, 31 << 11 | 1100, 32, 1101, false),
  ])
  func `AztecMode tells the size`(
    isCompact: Bool, value: Int, layers: Int, codewords: Int, isReaderProgramming: Bool
  ) throws {
    let bits = AztecDrawing.mode(value, isCompact: isCompact)
    let mode = try #require(AztecMode(bits, isCompact: isCompact))
    #expect(mode.layers == layers)
    #expect(mode.dataCodewords == codewords)
    #expect(mode.isReaderProgramming == isReaderProgramming)
    let likeliest = AztecMode.likeliest(bits.map { $0 ? 0.5 : -0.5 }, isCompact: isCompact)
    #expect(likeliest?.mode == mode)
  }

  @Test func `AztecTuning keeps its order`() {
    #expect(AztecTuning.certainMisfit < AztecTuning.maxMisfit)
    #expect(AztecTuning.maxErasureChance < AztecTuning.maxChance)
    #expect(AztecTuning.runs.lowerBound < AztecTuning.runsOfHalves.lowerBound)
    // Modules too large for a level are small enough for the next.
    #expect(AztecTuning.runsOfHalves.lowerBound * 2 < AztecTuning.runs.upperBound)
  }

  @Test(arguments: [(2, 3), (160, 3), (161, 2), (240, 2), (241, nil)] as [(Int, Int?)])
  func `MagnifiedPlane is as large as allowed`(side: Int, factor: Int?) throws {
    let image = try LumaImage(
      width: side, height: side, pixels: [UInt8](repeating: 90, count: side * side))
    let large = MagnifiedPlane(image.view, upTo: 480)
    #expect(large?.factor == factor)
    guard let large, let factor else { return }
    let (width, height, first) = (large.view.width, large.view.height, large.view.row(0)[0])
    #expect(width == side * factor)
    #expect(height == side * factor)
    #expect(first == 90)
    #expect(large.place(Point(x: 3, y: 6)) == Point(x: 3 / Double(factor), y: 6 / Double(factor)))
  }

  @Test func `RowEdges lists the edges of a row and its ends`() throws {
    let row: [UInt8] = (0..<80).map { (20..<40).contains($0) ? 30 : 200 }
    let image = try LumaImage(width: 80, height: 8, pixels: (0..<8).flatMap { _ in row })
    let view = image.view
    var threshold = BlockThreshold()
    threshold.measure(view, side: 8)
    var edges = RowEdges()
    edges.makeRoom(width: 80)
    edges.take(threshold, around: 0, width: 80)
    edges.cut(view.row(0))
    #expect(edges.places.prefix(edges.count) == [0, 20, 40, 80])
  }
}
