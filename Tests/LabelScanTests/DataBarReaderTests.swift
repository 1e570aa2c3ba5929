import LabelScan
import LabelSyntax
import Testing

struct DataBarReaderTests {
  /// A symbol of ours and what it carries.
  struct Case: CustomTestStringConvertible {
    var name: String
    var drawing: DataBarDrawing
    var text: String
    var symbology: Symbology

    var testDescription: String { name }
  }

  private static let expanded = (
    values: [31, 37, 2792, 3742, 2795, 3790, 3566, 3839, 241, 3887, 801],
    text: "21a!\"%&'()*+,-."
  )
  private static let odd = (
    values: [1536, 78, 2701, 3962, 609, 67, 280, 3714],
    text: "010001234567890510ABC123"
  )

  static let cases: [Case] =
    [
      Case(
        name: "omnidirectional", drawing: .omnidirectional(2_001_234_567_890),
        text: "0120012345678909", symbology: .databar),
      Case(
        name: "truncated", drawing: .omnidirectional(950_110_153_000, height: 13),
        text: "0109501101530003", symbology: .databar),
      Case(
        name: "stacked", drawing: .stacked(950_110_153_000), text: "0109501101530003",
        symbology: .databar),
      Case(
        name: "stacked omnidirectional", drawing: .stacked(2_001_234_567_890, heights: (33, 33)),
        text: "0120012345678909", symbology: .databar),
      Case(
        name: "limited", drawing: .limited(950_110_153_000), text: "0109501101530003",
        symbology: .databarLimited),
    ]
    + [1, 2, 3, 4, 11].flatMap { pairs in
      [expanded, odd].map {
        Case(
          name: "expanded, \(pairs) pairs a row of \($0.values.count)",
          drawing: .expanded($0.values, pairs: pairs), text: $0.text, symbology: .databarExpanded)
      }
    }

  private static func read(
    _ canvas: BarCanvas, options: ScanOptions = ScanOptions()
  ) throws -> [Symbol] {
    let image = try canvas.image()
    return DataBarReader.symbols(of: image.view, options: options)
  }

  /// A last row of one character beside rows of four pairs is missed at one angle.
  @Test(arguments: cases) func `reads every kind at any angle`(sample: Case) throws {
    var missed = 0
    for angle in [0.0, 17, 45, 90, 180, 244] {
      let read = try Self.read(sample.drawing.canvas(angle: angle))
      if read.isEmpty { missed += 1 }
      #expect(read.allSatisfy { $0.payload.text == sample.text }, "angle \(angle)")
      #expect(read.allSatisfy { $0.symbology == sample.symbology && read.count == 1 })
      #expect(read.allSatisfy { $0.payload.identifier?.text == "]e0" })
    }
    #expect(missed <= 1)
  }

  /// Symbols whose last row is as wide as the others.
  private static let even = cases.filter { sample in
    let widths = sample.drawing.rows.map { $0.widths.reduce(0, +) }
    return widths.allSatisfy { $0 == widths[0] }
  }

  @Test(arguments: even) func `corners are the symbol's own`(sample: Case) throws {
    let canvas = sample.drawing.canvas()
    let symbol = try #require(try Self.read(canvas).first)
    let (right, bottom) = (Double(canvas.width) - 36, Double(canvas.height) - 36)
    let expected = [
      Point(x: 36, y: 36), Point(x: right, y: 36), Point(x: right, y: bottom),
      Point(x: 36, y: bottom),
    ]
    for (corner, place) in zip(symbol.corners, expected) {
      #expect(abs(corner.x - place.x) < 15 && abs(corner.y - place.y) < 15)
    }
  }

  @Test(arguments: cases) func `noise, blur and ink spread`(sample: Case) throws {
    for (spread, blur, noise) in [(1.0, 1.2, 6.0), (-0.8, 0.8, 8), (0, 1.6, 3)] {
      var canvas = sample.drawing.canvas(module: 4, angle: 7, spread: spread)
      canvas.blur(deviation: blur)
      canvas.addNoise(deviation: noise, seed: 5)
      #expect(try Self.read(canvas).map(\.payload.text) == [sample.text], "\(spread) \(blur)")
    }
  }

  @Test(arguments: cases) func `reads what is asked for alone`(sample: Case) throws {
    let canvas = sample.drawing.canvas()
    let others = Set(DataBarReader.symbologies).subtracting([sample.symbology])
    #expect(try Self.read(canvas, options: ScanOptions(symbologies: others)).isEmpty)
    let own = ScanOptions(effort: .fast, symbologies: [sample.symbology])
    #expect(try Self.read(canvas, options: own).map(\.payload.text) == [sample.text])
  }

  /// Rows of two symbols one below the other, and halves of two side by side.
  @Test func `halves of different symbols are no symbol`() throws {
    var mixed = DataBarDrawing.stacked(950_110_153_000)
    mixed.rows[1] = DataBarDrawing.stacked(2_001_234_567_890).rows[1]
    #expect(try Self.read(mixed.canvas()).isEmpty)
    var beside = DataBarDrawing.omnidirectional(950_110_153_000)
    let other = DataBarDrawing.omnidirectional(2_001_234_567_890).rows[0].widths
    beside.rows[0].widths = Array(beside.rows[0].widths[..<23]) + other[23...]
    #expect(try Self.read(beside.canvas()).isEmpty)
    var rows = DataBarDrawing.expanded(Self.expanded.values, pairs: 2)
    rows.rows[1] = DataBarDrawing.expanded(Self.odd.values, pairs: 2).rows[1]
    #expect(try Self.read(rows.canvas()).isEmpty)
  }

  /// Two stacked symbols in a column: each right half stands below its own left one.
  @Test func `symbols in a column keep their rows`() throws {
    let first = DataBarDrawing.stacked(950_110_153_000)
    let second = DataBarDrawing.stacked(2_001_234_567_890)
    let both = DataBarDrawing(
      rows: first.rows + [DataBarDrawing.Row(widths: [1], startsLight: true, height: 8)]
        + second.rows)
    #expect(
      Set(try Self.read(both.canvas()).compactMap(\.payload.text)) == [
        "0109501101530003", "0120012345678909",
      ])
  }

  @Test(arguments: cases) func `what is cut at a side is not read`(sample: Case) throws {
    for place in [0.3, 0.5, 0.8] {
      var canvas = sample.drawing.canvas()
      let width = Double(canvas.width)
      canvas.fill(Int(place * width)..<canvas.width, 0..<canvas.height, luma: 230)
      #expect(try Self.read(canvas).isEmpty, "at \(place)")
    }
  }
}
