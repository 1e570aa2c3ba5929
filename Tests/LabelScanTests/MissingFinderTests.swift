import LabelScan
import Testing

/// A third finder pattern put where two others say.
struct MissingFinderTests {
  /// A finder pattern of the upright picture.
  private static func pattern(_ centre: Point, module: Double = 200.0 / 21) -> FinderPattern {
    FinderPattern(
      centre: centre, u: Point(x: module, y: 0), v: Point(x: 0, y: module), isInverted: false,
      misfit: 0.05)
  }

  /// Which of corner, right and below is missing.
  @Test(arguments: 0..<3, [false, true])
  func `it is put in its place, torn off or not`(missing: Int, isTornOff: Bool) throws {
    var camera = QRCamera.upright
    let centres = camera.finders(side: 21)
    let (row, column) = [(0, 0), (0, 14), (14, 0)][missing]
    if isTornOff { camera.blots = [(row..<row + 7, column..<column + 7)] }
    let image = try QRCamera.image(of: QRSample.plain, by: camera)
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    let patterns = centres.indices.filter { $0 != missing }.map { Self.pattern(centres[$0]) }
    let triples = FinderGrouping.pairs(of: patterns, isUsed: [false, false]).compactMap {
      MissingFinder.triple($0, image: view, pyramid: pyramid)
    }
    let distances = triples.map { triple in
      zip([triple.corner, triple.right, triple.below], centres).map {
        $0.centre.distance(to: $1)
      }.max() ?? .infinity
    }
    // Where it is damaged only its place among the others is known.
    #expect(distances.contains { $0 < (isTornOff ? 10 : 1) }, "\(distances)")
  }

  @Test func `partners are found along the axes of one pattern`() throws {
    let centres = QRCamera.upright.finders(side: 21)
    let image = try QRCamera.image(of: QRSample.plain)
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    let found = MissingFinder.partners(
      of: Self.pattern(centres[0]), image: view, pyramid: pyramid)
    for centre in centres[1...] {
      #expect(found.prefix(4).contains { $0.centre.distance(to: centre) < 5 })
    }
    let blank = try QRCamera.blank()
    let nothing = blank.view
    pyramid.build(from: nothing)
    #expect(
      MissingFinder.partners(of: Self.pattern(centres[0]), image: nothing, pyramid: pyramid)
        .isEmpty)
  }
}
