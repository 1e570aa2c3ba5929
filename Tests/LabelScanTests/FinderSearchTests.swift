import LabelScan
import Testing

/// Finder patterns on a whole image, with quiet zone and without, whole and torn off.
struct FinderSearchTests {
  /// Calls `body` with an image and its pyramid.
  private static func withPyramid(
    _ image: LumaImage, _ body: (LumaView, borrowing LumaPyramid) throws -> Void
  ) throws {
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    try body(view, pyramid)
  }

  /// The distance of each place to the nearest of some patterns.
  private static func distances(_ places: [Point], _ patterns: [FinderPattern]) -> [Double] {
    places.map { place in patterns.map { $0.centre.distance(to: place) }.min() ?? .infinity }
  }

  @Test(
    arguments: [
      QRCamera.upright, QRCamera(corners: QRCamera.turned(sine: 0.6, cosine: 0.8, side: 180)),
      QRCamera(corners: QRCamera.turned(sine: -1, cosine: 0, side: 90)),
      QRCamera(
        corners: [
          Point(x: 80, y: 60), Point(x: 250, y: 70), Point(x: 240, y: 250), Point(x: 60, y: 230),
        ]),
    ], [false, true])
  func `three patterns are found where they are`(camera: QRCamera, isInverted: Bool) throws {
    var camera = camera
    camera.isInverted = isInverted
    try Self.withPyramid(QRCamera.image(of: QRSample.plain, by: camera)) { view, pyramid in
      for rowStep in [2, 4] {
        var search = FinderSearch()
        search.search(view, pyramid: pyramid, rowStep: rowStep)
        let found = Self.distances(camera.finders(side: 21), search.patterns)
        #expect(found.allSatisfy { $0 < 1 }, "\(found)")
        #expect(search.patterns.allSatisfy { $0.isInverted == isInverted })
        #expect(search.candidateCount >= search.patterns.count)
        search.forget()
        #expect(search.patterns.isEmpty && search.candidateCount == 0)
      }
    }
  }

  @Test func `a blank and a fence have none`() throws {
    var fence = BarCanvas(width: 320, height: 320)
    for x in stride(from: 10, to: 310, by: 12) { fence.fill(x..<x + 6, 0..<320, luma: 20) }
    for image in [try QRCamera.blank(), try fence.image()] {
      try Self.withPyramid(image) { view, pyramid in
        var search = FinderSearch()
        search.search(view, pyramid: pyramid)
        #expect(search.patterns.isEmpty)
      }
    }
  }

  @Test func `patterns that run into a dark surface are found by their light ring`() throws {
    var camera = QRCamera.upright
    camera.isOnDark = true
    try Self.withPyramid(QRCamera.image(of: QRSample.plain, by: camera)) { view, pyramid in
      let centres = camera.finders(side: 21)
      var open = BorderlessFinderSearch()
      let found = open.patterns(
        of: view, pyramid: pyramid, atMost: 1_000_000, besides: [], budget: ScanBudget())
      #expect(Self.distances(centres, found).allSatisfy { $0 < 2 })
      // Those that are known are not given again, and larger planes are left alone.
      let more = open.patterns(
        of: view, pyramid: pyramid, atMost: 1_000_000, besides: found, budget: ScanBudget())
      #expect(Self.distances(centres, more).allSatisfy { $0 > 5 })
      #expect(
        open.patterns(of: view, pyramid: pyramid, atMost: 10, besides: [], budget: ScanBudget())
          .isEmpty)
    }
    try Self.withPyramid(QRCamera.blank(luma: 30)) { view, pyramid in
      var open = BorderlessFinderSearch()
      #expect(
        open.patterns(
          of: view, pyramid: pyramid, atMost: 1_000_000, besides: [], budget: ScanBudget()
        ).isEmpty)
    }
  }
}
