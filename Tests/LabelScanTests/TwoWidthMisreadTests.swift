import Foundation
import LabelScan
import LabelSyntax
import Testing

/// What symbols of two widths must never be read from: patterns, and worn symbols as others.
///
/// `LABELSCAN_MISREADS=20000 swift test -c release --filter TwoWidthMisreadTests` tries that many of each.
struct TwoWidthMisreadTests {
  static let count =
    ProcessInfo.processInfo.environment["LABELSCAN_MISREADS"].flatMap { Int($0) } ?? 140

  /// Those of one track.
  private static let linear = TwoWidthReader.symbologies.filter { $0 != .pharmacodeTwoTrack }

  private static func scan(_ image: LumaImage, _ symbologies: [Symbology]) throws -> [String] {
    let view = try image.view
    return TwoWidthReader.symbols(of: view, options: ScanOptions(symbologies: Set(symbologies)))
      .map { "\($0.symbology.rawValue) \($0.payload.text)" }
  }

  /// A symbol at the edge of readability, and its picture.
  static func worn(_ seed: UInt64) throws -> (drawing: TwoWidthDrawing, image: LumaImage) {
    var random = SeededRandom(seed: seed &* 0x9E37_79B9 &+ 79)
    let all = linear
    let drawing = TwoWidthDrawing.random(all[Int(seed % UInt64(all.count))], &random)
    let module = Double.random(in: 0.9...2.6, using: &random)
    let dark = Double.random(in: 10...110, using: &random)
    let light = Double.random(in: dark + 50...250, using: &random)
    let angle =
      Int.random(in: 0..<3, using: &random) == 0
      ? Double.random(in: -30...85, using: &random) : Double.random(in: -4...4, using: &random)
    let (canvas, _) = BarCanvas.drawing(
      drawing.widths, angle: angle, module: module,
      height: Double.random(in: 12...60, using: &random),
      quiet: Double.random(in: 7...14, using: &random),
      spread: Double.random(in: -0.35...0.45, using: &random) * module, dark: dark, light: light)
    return (
      drawing,
      try WornLabel.worn(canvas.image(), module: module, dark: dark, light: light, &random)
    )
  }

  @Test func `patterns hold none`() throws {
    for seed in 0..<UInt64(Self.count) {
      let pattern = FalsePattern(seed: seed)
      let read = try Self.scan(pattern.image(), TwoWidthReader.symbologies)
      #expect(read.isEmpty, "\(pattern.family), seed \(seed): \(read)")
    }
  }

  /// Code 128, Code 39, Interleaved 2 of 5 and EAN, worn and whole.
  @Test func `symbols of other kinds are none`() throws {
    for seed in 0..<UInt64(Self.count) {
      let label = WornLabel(seed: seed)
      let (canvas, _) = BarCanvas.drawing(
        label.symbol.widths, angle: 0, module: 3, height: 60, quiet: 10, spread: 0, dark: 30,
        light: 220)
      for image in [try label.image(), try canvas.image()] {
        let read = try Self.scan(image, TwoWidthReader.symbologies)
        #expect(read.isEmpty, "seed \(seed), \(label.symbol.testDescription): \(read)")
      }
    }
  }

  @Test func `worn symbols are read right or not at all`() throws {
    var readCount: [Symbology: Int] = [:]
    let all = Self.linear
    for seed in 0..<UInt64(Self.count) {
      let (drawing, worn) = try Self.worn(seed)
      let symbology = drawing.symbology
      // Asked for alone, and with the others.
      let read = try Self.scan(worn, seed / 7 % 2 == 0 ? [symbology] : all)
      #expect(
        read.allSatisfy { $0 == drawing.testDescription },
        "seed \(seed), \(read), not \(drawing.testDescription)")
      if !read.isEmpty { readCount[symbology, default: 0] += 1 }
    }
    let read = readCount.map { "\($0.key.rawValue) \($0.value)" }.sorted()
    print("Worn symbols: \(read) of \(Self.count) read")
    #expect(readCount.count == all.count)
  }
}
