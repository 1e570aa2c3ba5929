import LabelScan
import Testing

/// What rows show as finder patterns, and what all directions make of it.
struct FinderCandidateTests {
  private static let module = 200.0 / 21

  /// The candidates of one row of a picture.
  private static func candidates(
    of image: LumaImage, row: Int
  ) throws -> [FinderCandidate] {
    let plane = image.view
    var threshold = BlockThreshold()
    threshold.measure(plane, side: 8)
    var rows = FinderRows()
    rows.makeRoom(width: plane.width)
    rows.take(threshold, around: row, width: plane.width)
    var found: [FinderCandidate] = []
    rows.collect(from: plane.row(row), y: row, level: 0, contrast: 20, into: &found)
    return found
  }

  // Rows 79 to 107 cross the cores of the upper two patterns, 212 to 240 that of the lower one.
  @Test(arguments: [(82, [0, 1]), (93, [0, 1]), (105, [0, 1]), (226, [2]), (30, []), (300, [])])
  func `rows through the core are candidates`(row: Int, patterns: [Int]) throws {
    for isInverted in [false, true] {
      var camera = QRCamera.upright
      camera.isInverted = isInverted
      let found = try Self.candidates(
        of: QRCamera.image(of: QRSample.plain, by: camera), row: row)
      let centres = camera.finders(side: 21)
      for number in patterns {
        let one = try #require(
          found.first { abs($0.centre.x - centres[number].x) < 2 }, "pattern \(number)")
        #expect(one.centre.y == Double(row) + 0.5)
        #expect(abs(one.module - Self.module) < 0.5)
        #expect(one.isInverted == isInverted)
        #expect(abs(one.limit - 130) < 10)
      }
      if patterns.isEmpty { #expect(found.isEmpty) }
    }
  }

  private static func candidate(
    _ x: Double, _ y: Double, isInverted: Bool = false
  ) -> FinderCandidate {
    FinderCandidate(
      centre: Point(x: x, y: y), module: module, limit: 130, isInverted: isInverted)
  }

  @Test(
    arguments: [
      (200.0, 0.0, 200.0), (140, 140, 200), (188, 68, 200), (172, 96, 170),
    ] as [(Double, Double, Double)])
  func `a pattern is measured at any angle`(cosine: Double, sine: Double, side: Double) throws {
    let length = (cosine * cosine + sine * sine).squareRoot()
    let camera = QRCamera(
      corners: QRCamera.turned(sine: sine / length, cosine: cosine / length, side: side))
    let image = try QRCamera.image(of: QRSample.plain, by: camera)
    let plane = image.view
    var places = FinderFrameFit()
    for centre in camera.finders(side: 21) {
      let candidate = FinderCandidate(
        centre: Point(x: centre.x + 0.5, y: centre.y - 0.5), module: side / 21 * 1.2, limit: 130,
        isInverted: false)
      let height = candidate.column(on: plane, scale: 1)
      let column = try #require(height)
      let fitted = candidate.fitted(on: plane, scale: 1, column: column, frameFit: &places)
      let found = try #require(fitted)
      #expect(found.centre.distance(to: centre) < 0.4)
      #expect(abs(found.module - side / 21) < 0.03 * side / 21)
      #expect(found.misfit < 0.1 && !found.isRound && !found.isInverted)
    }
  }

  @Test(arguments: [(160.0, 160.0), (30, 30), (226.7, 226.7), (1000, 50), (-5, 93)])
  func `data and paper are no pattern`(x: Double, y: Double) throws {
    let image = try QRCamera.image(of: QRSample.plain)
    let plane = image.view
    var places = FinderFrameFit()
    for isInverted in [false, true] {
      let candidate = Self.candidate(x, y, isInverted: isInverted)
      guard let column = candidate.column(on: plane, scale: 1) else { continue }
      let found = candidate.fitted(on: plane, scale: 1, column: column, frameFit: &places)
      #expect(found == nil)
    }
    // A pattern taken for a light one.
    let column = Self.candidate(93.3, 93.3, isInverted: true).column(on: plane, scale: 1)
    #expect(column == nil)
  }
}
