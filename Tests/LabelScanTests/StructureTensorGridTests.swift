import LabelScan
import Testing

/// The structure tensor of an image's cells.
struct StructureTensorGridTests {
  /// A cell's energy and the cosine and sine of its direction.
  struct Cell: Hashable {
    var energy: Float
    var cosine: Float
    var sine: Float

    init(_ energy: Float, _ cosine: Float, _ sine: Float) {
      (self.energy, self.cosine, self.sine) = (energy, cosine, sine)
    }
  }

  /// The middle cell of a plane whose luma is 2 `a` x + 2 `b` y, of 48 x 48 pixels.
  private static func cell(
    _ a: Int, _ b: Int, side: Int, period: Int = 2, isSmoothed: Bool
  ) throws -> Cell {
    let pixels = (0..<48 * 48).map { UInt8(128 + 2 * a * ($0 % 48 - 24) + 2 * b * ($0 / 48 - 24)) }
    let image = try LumaImage(width: 48, height: 48, pixels: pixels)
    var field = StructureTensorGrid()
    field.measure(image.view, side: side, period: period, isSmoothed: isSmoothed)
    #expect((field.width, field.height) == (48 / side, 48 / side))
    let middle = field.height / 2 * field.width + field.width / 2
    return Cell(field.energy[middle], field.cosine[middle], field.sine[middle])
  }

  // A step of 2 from pixel to pixel: a gradient of 2 halved steps over two pixels, squared 4, on 16
  // pixels of a cell.
  @Test(arguments: [
    (1, 0, Cell(64, 64, 0)), (-1, 0, Cell(64, 64, 0)), (0, 1, Cell(64, -64, 0)),
    (1, 1, Cell(128, 0, 128)), (-1, -1, Cell(128, 0, 128)), (1, -1, Cell(128, 0, -128)),
    (0, 0, Cell(0, 0, 0)),
  ])
  func `a slope has its strength, and its direction at twice the angle`(
    a: Int, b: Int, cell: Cell
  ) throws {
    #expect(try Self.cell(a, b, side: 4, isSmoothed: false) == cell)
    // Smoothed, nine cells; of 8 pixels four times as many, or two rows of eight.
    let nine = Cell(9 * cell.energy, 9 * cell.cosine, 9 * cell.sine)
    #expect(try Self.cell(a, b, side: 4, isSmoothed: true) == nine)
    let four = Cell(4 * cell.energy, 4 * cell.cosine, 4 * cell.sine)
    #expect(try Self.cell(a, b, side: 8, isSmoothed: false) == four)
    let one = Cell(cell.energy, cell.cosine, cell.sine)
    #expect(try Self.cell(a, b, side: 8, period: 8, isSmoothed: false) == one)
  }

  @Test func `smoothing another field is as measuring it smoothed`() throws {
    var random = SeededRandom(seed: 4)
    let pixels = (0..<50 * 40).map { _ in UInt8.random(in: 0...255, using: &random) }
    let image = try LumaImage(width: 50, height: 40, pixels: pixels)
    var plain = StructureTensorGrid()
    plain.measure(image.view, isSmoothed: false)
    var smoothed = StructureTensorGrid()
    smoothed.measure(image.view)
    var later = StructureTensorGrid()
    later.smooth(plain)
    let cells = smoothed.width * smoothed.height
    #expect(cells == 120 && later.width == 12 && later.height == 10)
    #expect(later.energy.prefix(cells) == smoothed.energy.prefix(cells))
    #expect(later.cosine.prefix(cells) == smoothed.cosine.prefix(cells))
    #expect(later.sine.prefix(cells) == smoothed.sine.prefix(cells))
  }

  @Test(arguments: [(11, 40), (40, 11), (1, 1)])
  func `a plane of less than three cells has none`(width: Int, height: Int) throws {
    let image = try LumaImage(
      width: width, height: height, pixels: [UInt8](repeating: 9, count: width * height))
    var field = StructureTensorGrid()
    field.measure(image.view)
    #expect((field.width, field.height) == (0, 0))
  }

  @Test func `sixteen columns at once are as eight and eight`() throws {
    var random = SeededRandom(seed: 9)
    let pixels = (0..<40 * 8).map { _ in UInt8.random(in: 0...255, using: &random) }
    let image = try LumaImage(width: 40, height: 8, pixels: pixels)
    let view = image.view
    for row in [0, 2, 6] {
      let rows = GradientSums.Rows(view, upper: row)
      for x in [1, 8, 20] {
        var sixteen = GradientSums()
        image.pixels.withUnsafeBytes { sixteen.add(rows, of: $0.bytes, at: x) }
        var left = GradientSums()
        left.add(rows, of: view, from: x, to: 40)
        var right = GradientSums()
        right.add(rows, of: view, from: x + 8, to: 40)
        for (fast, (one, two)) in [
          (sixteen.xx, (left.xx, right.xx)), (sixteen.yy, (left.yy, right.yy)),
          (sixteen.xy, (left.xy, right.xy)),
        ] {
          #expect(fast == SIMD4(one[0], one[1], two[0], two[1]))
        }
      }
    }
  }
}
