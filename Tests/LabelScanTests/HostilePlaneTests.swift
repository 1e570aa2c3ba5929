import Foundation
import LabelScan
import LabelSyntax
import Testing

/// Planes made to break a reader or to make it read what is not there.
struct HostilePlaneTests {
  private static func plane(
    _ width: Int, _ height: Int, _ luma: (_ x: Int, _ y: Int) -> UInt8
  ) throws -> LumaImage {
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height)
    for y in 0..<height {
      for x in 0..<width { pixels.append(luma(x, y)) }
    }
    return try LumaImage(width: width, height: height, pixels: pixels)
  }

  /// Expects that nothing is read at any effort.
  private static func expectNothing(
    in image: LumaImage, _ note: Comment,
    efforts: [ScanOptions.Effort] = ScanOptions.Effort.allCases,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for effort in efforts {
      var scanner = LabelScanner(options: ScanOptions(effort: effort))
      let read = scanner.scan(image)
      #expect(
        read.isEmpty,
        "\(note), \(effort): \(read.map { "\($0.symbology.rawValue) \($0.payload.text)" })",
        sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    (1, 1), (1, 2), (2, 1), (2, 2), (3, 3), (1, 15), (1, 16), (1, 17), (16, 1), (1, 400), (400, 1),
    (2, 400), (400, 2), (3, 5_000), (5_000, 3), (8, 5_000), (15, 31), (16, 16), (17, 33), (31, 32),
    (32, 31), (24, 24), (25, 700),
  ])
  func `small and narrow planes`(width: Int, height: Int) throws {
    var random = SeededRandom(seed: 11)
    let stripes = (0..<width + height).map { _ in UInt8.random(in: 0...1, using: &random) * 255 }
    try Self.expectNothing(in: Self.plane(width, height) { _, _ in 0 }, "black")
    try Self.expectNothing(in: Self.plane(width, height) { _, _ in 255 }, "white")
    try Self.expectNothing(
      in: Self.plane(width, height) { _, _ in UInt8.random(in: 0...255, using: &random) }, "noise")
    try Self.expectNothing(in: Self.plane(width, height) { x, _ in stripes[x] }, "upright")
    try Self.expectNothing(in: Self.plane(width, height) { _, y in stripes[y] }, "lying")
    try Self.expectNothing(in: Self.plane(width, height) { x, y in stripes[x + y] }, "slanting")
  }

  @Test(arguments: 1...9)
  func `checkerboards and fences`(side: Int) throws {
    try Self.expectNothing(
      in: Self.plane(331, 257) { x, y in (x / side + y / side) % 2 == 0 ? 255 : 0 }, "checkerboard")
    try Self.expectNothing(
      in: Self.plane(331, 257) { x, _ in x / side % 2 == 0 ? 255 : 0 }, "upright fence")
    try Self.expectNothing(
      in: Self.plane(331, 257) { _, y in y / side % 2 == 0 ? 255 : 0 }, "lying fence")
    try Self.expectNothing(
      in: Self.plane(331, 257) { x, y in (x + y) / side % 2 == 0 ? 255 : 0 }, "slanting fence")
    try Self.expectNothing(
      in: Self.plane(331, 257) { x, y in x * x / (side * 40) % 2 == 0 ? 255 : 0 }, "narrowing fence"
    )
    try Self.expectNothing(
      in: Self.plane(331, 257) { x, y in
        let x = x - 165
        let y = y - 128
        return (x * x + y * y) / (side * 60) % 2 == 0 ? 255 : 0
      }, "rings")
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `planes of noise hold nothing`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let deepest = [UInt8](arrayLiteral: 255, 128, 60, 20)[Int(seed % 4)]
    let image = try Self.plane(400, 300) { _, _ in UInt8.random(in: 0...deepest, using: &random) }
    try Self.expectNothing(in: image, "seed \(seed)")
    var canvas = BarCanvas(width: 400, height: 300)
    canvas.addNoise(deviation: Double(deepest) / 3, seed: seed)
    canvas.shade(from: 0.2, to: 1)
    try Self.expectNothing(in: canvas.image(), "seed \(seed), shaded")
  }

  /// Bars and spaces of random widths: whole modules, 1 to 4.
  private static func randomWidths(_ random: inout SeededRandom) -> [Double] {
    let most = Double(Int.random(in: 1...3, using: &random)) + 1
    return (0..<2 * Int.random(in: 12...60, using: &random) + 1).map { _ in
      Double.random(in: 1..<most + 1, using: &random).rounded(.down)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `random stripes hold nothing`(block: UInt64) throws {
    var scanner = LabelScanner()
    for seed in block * 50..<block * 50 + 50 {
      var random = SeededRandom(seed: seed)
      let (canvas, _) = BarCanvas.drawing(
        Self.randomWidths(&random), angle: Double.random(in: 0..<360, using: &random),
        module: Double.random(in: 1.5...5, using: &random),
        height: Double.random(in: 40...160, using: &random), inverted: seed % 10 == 9)
      let read = try scanner.scan(canvas.image())
      #expect(
        read.isEmpty, "seed \(seed): \(read.map { "\($0.symbology.rawValue) \($0.payload.text)" })")
    }
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func `a page of false symbols`(seed: UInt64) throws {
    var random = SeededRandom(seed: 1_000 + seed)
    var canvas = BarCanvas(width: 1500, height: 2000)
    let angle = Double(seed) * 31
    for row in 0..<15 {
      for column in 0..<4 {
        canvas.draw(
          BarCanvas.Bars(
            widths: Self.randomWidths(&random),
            center: Point(x: 190 + 375 * Double(column), y: 70 + 133 * Double(row)), angle: angle,
            module: 1.6, height: 90))
      }
    }
    try Self.expectNothing(in: canvas.image(), "seed \(seed)", efforts: [.fast, .balanced])
  }
}
