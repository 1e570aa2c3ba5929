import LabelScan
import Testing

/// Modules laid over three finder patterns: the version, and where they are.
struct QRFitterTests {
  /// How far the corners of a fit are off at most, in modules.
  private static func error(_ fit: QRFit, _ camera: QRCamera) -> Double {
    let module = fit.module
    return zip(fit.corners, camera.corners).map { $0.distance(to: $1) / module }.max() ?? 0
  }

  private static let cameras = [
    QRCamera.upright, QRCamera(corners: QRCamera.turned(sine: 0.6, cosine: 0.8, side: 180)),
    QRCamera(
      corners: [
        Point(x: 80, y: 60), Point(x: 250, y: 70), Point(x: 240, y: 250), Point(x: 60, y: 230),
      ]),
  ]

  @Test(
    arguments: [(QRSample.plain, 1), (QRSample.alignment, 3), (QRSample.version7, 7)],
    cameras)
  func `the version's timing agrees best, and its modules lie right`(
    symbol: (drawn: String, version: Int), camera: QRCamera
  ) throws {
    let side = 17 + 4 * symbol.version
    let image = try QRCamera.image(of: symbol.drawn, by: camera)
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    let fits = QRFitter().fits(
      of: try camera.triple(side: side), image: view, pyramid: pyramid)
    let best = try #require(fits.first)
    #expect(best.layout.version == symbol.version)
    #expect(best.timing > 0.85 && best.weakerTiming > 0.8 && best.betterTiming >= best.timing)
    #expect(Self.error(best, camera) < 1)
    #expect(zip(fits, fits.dropFirst()).allSatisfy { $0.timing >= $1.timing })
  }

  /// The share of the corners' modules that the likeliest fit of `triple` shows right.
  private static func cornerAgreement(
    _ camera: QRCamera, _ triple: FinderTriple
  ) throws -> Double {
    let image = try QRCamera.image(of: QRSample.alignment, by: camera)
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    let fit = try #require(QRFitter().fits(of: triple, image: view, pyramid: pyramid).first)
    return QRFitter().cornerAgreement(of: fit, image: view, pyramid: pyramid)
  }

  @Test(arguments: cameras)
  func `a symbol shows its finder patterns, though one is blotted out`(camera: QRCamera) throws {
    var blotted = camera
    blotted.blots = [(rows: 0..<9, columns: 20..<29)]
    var inverted = camera
    inverted.isInverted = true
    var triple = try camera.triple(side: 29)
    #expect(try Self.cornerAgreement(camera, triple) > 0.95)
    #expect(try Self.cornerAgreement(blotted, triple) > 0.95)
    triple.corner.isInverted = true
    #expect(try Self.cornerAgreement(inverted, triple) > 0.95)
    #expect(try Self.cornerAgreement(camera, triple) < 0.5)
  }

  @Test func `patterns where none are show nothing of a symbol's`() throws {
    var triple = try QRCamera.upright.triple(side: 29)
    for path in [\FinderTriple.corner.centre, \.right.centre, \.below.centre] {
      triple[keyPath: path].x += 20
      triple[keyPath: path].y += 12
    }
    #expect(try Self.cornerAgreement(.upright, triple) < 0.7)
  }

  @Test func `where no timing patterns are they agree badly`() throws {
    let image = try QRCamera.blank()
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    let fits = QRFitter().fits(
      of: try QRCamera.upright.triple(side: 21), image: view, pyramid: pyramid)
    #expect(fits.allSatisfy { $0.timing < 0.3 })
    // No version has its patterns 200 modules apart.
    var far = try QRCamera.upright.triple(side: 21)
    far.span = 200
    let none = QRFitter().fits(of: far, image: view, pyramid: pyramid)
    #expect(none.isEmpty)
  }

  @Test func `on a cylinder curves from pattern to pattern lay it`() throws {
    var camera = QRCamera.upright
    camera.bend = 1.2
    let image = try QRCamera.image(of: QRSample.alignment, by: camera)
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    var search = FinderSearch()
    search.search(view, pyramid: pyramid)
    let triple = try #require(FinderGrouping.triples(of: search.patterns).first)
    let fitter = QRFitter()
    let fits = fitter.cylindricalFits(of: triple, image: view, pyramid: pyramid)
    let fit = try #require(fits.first { $0.layout.version == 3 })
    let bound = fitter.snappedToAlignmentPatterns(fit, image: view, pyramid: pyramid)
    // The middle of the left side bulges: a flat perspective puts it more than a module beside.
    let middle = camera.place(3.5, 14.5, side: 29)
    let module = 200.0 / 29
    let flat = try #require(camera.map(side: 29)).map(Point(x: 3.5, y: 14.5))
    #expect(flat.distance(to: middle) > 1.1 * module)
    #expect(fit.map.map(3.5, 14.5).distance(to: middle) < 0.6 * module)
    // The alignment pattern is where it is.
    #expect(
      bound.map.map(22.5, 22.5).distance(to: camera.place(22.5, 22.5, side: 29)) < 0.5 * module)
  }
}
