import LabelScan
import LabelSyntax
import Testing

/// The rows that lines of a column show.
struct PDF417RowsTests {
  /// The indicators of some rows, each a codeword of its row's number and cluster.
  private static func indicators(_ rows: [Int]) -> StackedDrawing {
    StackedDrawing(
      rows: rows.map { row in
        guard row >= 0 else { return [Bool](repeating: false, count: 17) }
        return StackedDrawing.modules(
          PDF417Codewords.patterns[row % 3][row / 3 * 30 + row % 7], 17)
      })
  }

  private static func rows(_ drawing: StackedDrawing, most: Int = 90) throws -> PDF417Rows {
    let raster = try drawing.raster()
    return PDF417Rows(
      indicators: 0,
      in: PDF417Profiles(drawing.boundaries([17]), widths: [17], on: raster), most: most)
  }

  /// Rows as drawn, those found; -1 is blank or damaged, or above the symbol.
  @Test(arguments: [
    ([0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5]),
    // A row that is hidden, and an end.
    ([0, 1, -1, 3, 4, 5], [0, 1, 2, 3, 4, 5]), ([3, 4, 5, 6], [3, 4, 5, 6]),
    ([86, 87, 88, 89], [86, 87, 88, 89]),
    // One row twice as high.
    ([0, 1, 1, 2, 3], [0, 1, 1, 2, 3]),
  ])
  func `follows row indicators`(drawn: [Int], found: [Int]) throws {
    let drawing = Self.indicators(drawn)
    let rows = try Self.rows(drawing)
    let lines = drawn.indices.map { rows.rows[drawing.line($0)] }
    // A hidden row's lines go to its neighbours or to itself.
    for (line, (row, isSeen)) in zip(lines, zip(found, drawn.map { $0 >= 0 })) {
      #expect(isSeen ? line == row : abs(line - row) <= 1)
    }
    #expect(rows.rows[2] == -1)
    #expect(rows.rows[drawing.height - 2] == rows.count)
    #expect(rows.cost < 0.7)
  }

  @Test(arguments: [[-1, -1, -1, -1], [5, 4, 3, 2, 1, 0], [0, 30, 60, 9, 42]])
  func `what shows no rows in turn is not followed`(drawn: [Int]) throws {
    let rows = try Self.rows(Self.indicators(drawn))
    #expect(rows.rows.allSatisfy((-1...rows.count).contains))
    // One row is in turn with itself.
    #expect(Set(rows.rows.filter { $0 >= 0 && $0 < rows.count }).count <= 1)
  }

  @Test func `no lines have no rows`() {
    let rows = PDF417Rows(
      indicators: 0, in: PDF417Profiles([], widths: [], on: StackedRaster()))
    #expect(rows.rows == [])
    #expect(rows.cost == .infinity)
    #expect(!rows.weights().contains { !$0.isEmpty })
  }

  @Test func `lines at the ends of a row count less`() throws {
    let drawing = Self.indicators([0, 1, 2, 3])
    var rows = try Self.rows(drawing)
    rows.limit(to: 3)
    #expect(rows.count == 3)
    // Row 3 is below the symbol now.
    #expect(rows.rows[drawing.line(3)] == 3)
    let weights = rows.weights()
    #expect(weights.count == 3)
    let own = weights[1].filter { abs($0.line - drawing.line(1)) <= 1 }
    #expect(own.allSatisfy { $0.weight == 1 })
    #expect(weights[1].first?.weight == weights[1].last?.weight)
    #expect(weights[1].first.map { $0.weight < 0.5 } == true)
  }

  /// The first row's number among the address patterns, and what is asked for.
  @Test(arguments: [(1, 1, true), (50, 50, true), (1, 20, false), (50, 24, false)])
  func `follows row address patterns`(drawn: Int, asked: Int, isFound: Bool) throws {
    let drawing = StackedDrawing(
      rows: (0..<8).map {
        StackedDrawing.modules(PDF417Patterns.sides[(drawn - 1 + $0) % 52], 10)
      })
    let raster = try drawing.raster()
    let profiles = PDF417Profiles(drawing.boundaries([10]), widths: [10], on: raster)
    let rows = PDF417Rows(
      addresses: PDF417Patterns.sides, first: asked, column: 0, in: profiles, rows: 8)
    #expect(((0..<8).map { rows.rows[drawing.line($0)] } == Array(0..<8)) == isFound)
    #expect((rows.cost < 0.7) == isFound)
  }

  @Test func `a column beside may lean by a row`() throws {
    let layout = try #require(PDF417Layout(rows: 6, columns: 1, level: 0))
    // The column beside shows each row a third of a row lower: 2 lines.
    let side = Self.indicators([0, 1, 2, 3, 4, 5])
    var lower = Self.indicators([0, 1, 2, 3, 4, 5])
    lower.margin += 2
    let raster = try side.raster()
    let rows = PDF417Rows(
      indicators: 0, in: PDF417Profiles(side.boundaries([17]), widths: [17], on: raster), most: 6)
    let lowerRaster = try lower.raster()
    let beside = PDF417Rows(
      beside: rows, column: 0,
      in: PDF417Profiles(lower.boundaries([17]), widths: [17], on: lowerRaster), layout: layout)
    for row in 0..<6 {
      #expect(beside.rows[lower.line(row)] == row)
      // The last line of the row above it.
      #expect(beside.rows[lower.line(row) - 4] == row - 1)
    }
  }

  @Test func `corners are those of the first and last row`() throws {
    let drawing = Self.indicators([0, 1, 2, 3])
    let raster = try drawing.raster()
    let rows = try Self.rows(drawing)
    let curves = drawing.boundaries([17])
    let corners = try #require(rows.corners(left: curves[0], right: curves[1], on: raster))
    let expected = [
      Point(x: 24, y: 24), Point(x: 92, y: 24), Point(x: 92, y: 48), Point(x: 24, y: 48),
    ]
    for (corner, place) in zip(corners, expected) {
      #expect(abs(corner.x - place.x) <= 1 && abs(corner.y - place.y) <= 1, "\(corner)")
    }
    let none = try Self.rows(StackedDrawing(rows: [[false]]), most: 0)
    #expect(none.corners(left: curves[0], right: curves[1], on: raster) == nil)
  }
}
