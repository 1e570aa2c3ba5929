import LabelScan
import Testing

/// Straight edges and dashed sides in the gradient of a patch.
struct LineDetectorTests {
  private static let (width, length) = (40, 60)

  /// A gradient of full contrast along x = offset + slope (y - 30), in some rows.
  private static func gradient(
    _ lines: [(offset: Double, slope: Double, rows: Range<Int>, sign: Float)]
  ) -> [Float] {
    var gradient = [Float](repeating: 0, count: width * length)
    for line in lines {
      for row in line.rows {
        let x = Int(line.offset + line.slope * (Double(row) + 0.5 - 30))
        gradient[row * width + x] += 100 * line.sign
      }
    }
    return gradient
  }

  @Test(
    arguments: [
      (20.0, 0.0, 0..<60, 1), (12, 0, 0..<60, -1), (20, 0.1, 0..<60, 1), (22, -0.2, 0..<60, -1),
      (18, 0, 12..<48, 1),
    ] as [(Double, Double, Range<Int>, Float)])
  func `an edge is found with its slope, ends and sign`(
    offset: Double, slope: Double, rows: Range<Int>, sign: Float
  ) throws {
    var edges = LineDetector()
    edges.find(
      Self.gradient([(offset, slope, rows, sign)]), width: Self.width, length: Self.length,
      contrast: 100)
    let edge = try #require(edges.edges.first)
    #expect(edge.sign == sign)
    for y in [15.0, 30, 45] {
      #expect(abs(edge.x(at: y, length: Self.length) - (offset + slope * (y - 30))) < 1.6)
    }
    // A slope between those that are tried shows on a part of it.
    let slack = slope == 0 ? 6 : 24
    #expect(abs(edge.start - rows.lowerBound) <= slack && abs(edge.end - rows.upperBound) <= slack)
    #expect(edge.strength > 30 * Float(rows.count))
  }

  @Test func `of two the stronger is first`() {
    var edges = LineDetector()
    edges.find(
      Self.gradient([(10, 0, 0..<30, 1), (30, 0, 0..<60, -1)]), width: Self.width,
      length: Self.length, contrast: 100)
    #expect(edges.edges.prefix(2).map(\.sign) == [-1, 1])
  }

  @Test func `noise, short pieces and no contrast have none`() {
    var edges = LineDetector()
    edges.find(
      [Float](repeating: 0, count: Self.width * Self.length), width: Self.width,
      length: Self.length, contrast: 100)
    #expect(edges.edges.isEmpty)
    edges.find(
      Self.gradient([(20, 0, 0..<60, 1)]), width: Self.width, length: Self.length, contrast: 0)
    #expect(edges.edges.isEmpty)
    edges.find(
      Self.gradient([(20, 0, 20..<22, 1)]), width: Self.width, length: Self.length, contrast: 100)
    #expect(edges.edges.isEmpty)
  }

  /// The dashed side opposite to a solid one from (10, 50) to (50, 50), seen 40 rows above it.
  @Test(arguments: [(10, 1), (12, 1), (8, 1), (10, -1)] as [(Int, Float)])
  func `a dashed side is found where it leaves the solid ones`(row: Int, sign: Float) throws {
    var gradient = [Float](repeating: 0, count: 60 * 60)
    // Every other module of four samples shows.
    for x in 10..<50 where x / 4 % 2 == 0 { gradient[row * 60 + x] = 80 * sign }
    let found = DashedSide.likeliest(
      gradient, stride: (1, 60), size: (60, 60), from: Point(x: 10.5, y: 50.5),
      other: Point(x: 50.5, y: 50.5), along: Point(x: 0, y: -1), length: 40, sign: sign)
    let side = try #require(found.first)
    #expect(abs(side.near.y - Double(row)) < 1.6 && abs(side.near.x - 10.5) < 1)
    #expect(abs(side.far.y - Double(row)) < 2.5 && abs(side.far.x - 50.5) < 1)
    #expect(side.score > 10)
    // Against the sign there is none.
    #expect(
      DashedSide.likeliest(
        gradient, stride: (1, 60), size: (60, 60), from: Point(x: 10.5, y: 50.5),
        other: Point(x: 50.5, y: 50.5), along: Point(x: 0, y: -1), length: 40, sign: -sign
      ).isEmpty)
  }
}
