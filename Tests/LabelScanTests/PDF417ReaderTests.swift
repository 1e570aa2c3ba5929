import Foundation
import LabelScan
import LabelSyntax
import Testing

/// Pictures of symbols, and of what is none.
///
/// `LABELSCAN_MISREADS=20000 swift test -c release --filter PDF417` tries that many worn ones.
@Suite(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
struct PDF417ReaderTests {
  private static let data = Array(
    "[)>\u{1E}06\u{1D}1PABC-47\u{1D}S123456\u{1D}Q10\u{1E}\u{04}".utf8)

  private static func read(
    _ scene: PDF417Scene, _ symbol: PDF417Zint, effort: ScanOptions.Effort = .balanced
  ) throws -> [Symbol] {
    var random = SeededRandom(seed: 7)
    return try read(scene.image(symbol, &random), effort: effort)
  }

  private static func read(
    _ image: LumaImage, effort: ScanOptions.Effort = .balanced
  ) throws -> [Symbol] {
    let view = image.view
    return PDF417Reader.symbols(of: view, options: ScanOptions(effort: effort))
  }

  @Test(arguments: [0.0, 17, 45, 90, 133, 180, 211, 270, 325])
  func `reads a symbol at any angle`(angle: Double) throws {
    let symbol = try #require(try PDF417Zint(.full, Self.data, ["--cols=4"]))
    let scene = PDF417Scene(angle: angle)
    let read = try Self.read(scene, symbol)
    #expect(read.map(\.payload.bytes) == [Self.data])
    let found = try #require(read.first)
    #expect(found.symbology == .pdf417)
    #expect(found.payload.identifier?.text == "]L2")
    #expect(found.correctedCodewords == 0)
    for (corner, place) in zip(found.corners, scene.corners(symbol)) {
      let distance =
        ((corner.x - place.x) * (corner.x - place.x)
        + (corner.y - place.y) * (corner.y - place.y)).squareRoot()
      #expect(distance < 4 * scene.module)
    }
  }

  @Test(arguments: [
    PDF417Scene(module: 1.5), PDF417Scene(module: 2, rowHeight: 2), PDF417Scene(perspective: 0.2),
    PDF417Scene(blur: 1, noise: 15), PDF417Scene(angle: 17, blur: 2),
    PDF417Scene(dark: 90, light: 140),
    // A start pattern, a stop pattern, a blot.
    PDF417Scene(blanks: [(x: 0...0.13, y: 0...1)]),
    PDF417Scene(blanks: [(x: 0.87...1, y: 0...1)]),
    PDF417Scene(blanks: [(x: 0.45...0.55, y: 0.2...0.7)]),
  ])
  func `reads what is small, worn or seen from aside`(scene: PDF417Scene) throws {
    let symbol = try #require(
      try PDF417Zint(.full, Self.data, ["--cols=4", "--secure=4"]))
    #expect(try Self.read(scene, symbol).map(\.payload.bytes) == [Self.data])
  }

  @Test(arguments: [1, 2, 3, 4]) func `reads MicroPDF417`(columns: Int) throws {
    let symbol = try #require(
      try PDF417Zint(.micro, Self.data, ["--cols=\(columns)", "--binary"]))
    for angle in [0.0, 180] {
      let read = try Self.read(PDF417Scene(angle: angle), symbol)
      #expect(read.map(\.payload.bytes) == [Self.data])
      #expect(read.map(\.symbology) == [.micropdf417])
    }
    #expect(try Self.read(PDF417Scene(), symbol, effort: .fast) == [])
  }

  @Test func `reads compact symbols and parts of a message`() throws {
    let compact = try #require(try PDF417Zint(.compact, Self.data, ["--cols=3"]))
    #expect(try Self.read(PDF417Scene(), compact).map(\.payload.bytes) == [Self.data])
    let part = try #require(
      try PDF417Zint(.full, Self.data, ["--cols=4", "--structapp=2,3,123456"]))
    let read = try Self.read(PDF417Scene(), part, effort: .fast)
    #expect(read.map(\.structuredAppend) == [.init(index: 2, count: 3, id: 123_456)])
  }

  @Test func `worn symbols are read right or not at all`() throws {
    var readCount = 0
    let pool: [(symbol: PDF417Zint, data: [UInt8])] = try (0..<24).compactMap { number in
      let data = Array("WORN \(number * 7919) lot \(number)".utf8)
      let kind: PDF417Zint.Kind = number % 3 == 2 ? .micro : number % 3 == 1 ? .compact : .full
      let options =
        ["--cols=\(1 + number % 4)"] + (kind == .micro ? [] : ["--secure=\(number % 5)"])
      return try PDF417Zint(kind, data, options).map { ($0, data) }
    }
    for seed in MisreadTests.first..<MisreadTests.first + UInt64(MisreadTests.count / 4) {
      var random = SeededRandom(seed: seed &* 0x9E37_79B9 &+ 41)
      let (symbol, data) = pool[Int(random.next() % UInt64(pool.count))]
      var scene = PDF417Scene()
      scene.module = Double.random(in: 1.2...3, using: &random)
      scene.rowHeight = Double.random(in: 2...4, using: &random)
      scene.angle =
        Bool.random(using: &random)
        ? Double(Int.random(in: 0...3, using: &random)) * 90
        : Double.random(in: 0..<360, using: &random)
      scene.perspective = Double.random(in: 0...0.25, using: &random)
      scene.blur = Int.random(in: 0...2, using: &random)
      scene.noise = Double.random(in: 0...40, using: &random)
      if Bool.random(using: &random) {
        let x = Double.random(in: 0...0.8, using: &random)
        let y = Double.random(in: 0...0.8, using: &random)
        scene.blanks = [
          (
            x: x...x + Double.random(in: 0...0.6, using: &random),
            y: y...y + Double.random(in: 0...0.6, using: &random)
          )
        ]
      }
      let read = try Self.read(scene.image(symbol, &random))
      #expect(
        read.allSatisfy { $0.payload.bytes == data },
        "seed \(seed): \(read.map(\.payload.text)), not \(String(decoding: data, as: UTF8.self))")
      if !read.isEmpty { readCount += 1 }
    }
    print("Worn PDF417: \(readCount) of \(MisreadTests.count / 4) read")
    #expect(readCount > 0)
  }

  @Test func `patterns hold no stacked symbol`() throws {
    for seed in MisreadTests.first..<MisreadTests.first + UInt64(MisreadTests.count / 4) {
      let read = try Self.read(FalsePattern(seed: seed).image())
      #expect(read.isEmpty, "seed \(seed): \(read.map(\.payload.text))")
    }
  }
}
