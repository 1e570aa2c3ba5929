import LabelScan
import Testing

struct DataBarLineTests {
  /// The edges of a row, dark from the first on, at `module` samples.
  private static func edges(
    _ row: DataBarDrawing.Row, module: Float = 3, isReversed: Bool = false
  ) -> [Float] {
    var widths = row.widths
    if row.startsLight { widths.removeFirst() }
    if widths.count % 2 == 0 { widths.removeLast() }
    var edges: [Float] = [20]
    for width in widths { edges.append(edges[edges.count - 1] + Float(width) * module) }
    guard isReversed, let last = edges.last else { return edges }
    return edges.reversed().map { last + 20 - $0 }
  }

  private static func hits(
    _ edges: [Float], readsLimited: Bool = true, readsPairs: Bool = true
  ) -> [DataBarHit] {
    var line = DataBarLine()
    line.find(in: edges, readsLimited: readsLimited, readsPairs: readsPairs)
    return line.hits
  }

  @Test(arguments: [false, true]) func `finds the halves of a symbol`(isReversed: Bool) {
    let row = DataBarDrawing.omnidirectional(950_110_153_000).rows[0]
    let hits = Self.hits(Self.edges(row, isReversed: isReversed))
    #expect(Set(hits.map(\.kind)) == [.left, .right])
    #expect(hits.allSatisfy { $0.isReversed == isReversed && abs($0.module - 3) < 0.01 })
    #expect(hits.first { $0.kind == .left }?.left == 131)
    #expect(hits.allSatisfy { abs(abs($0.end - $0.begin) - 46 * 3) < 0.01 })
    #expect(Self.hits(Self.edges(row), readsPairs: false).isEmpty)
  }

  @Test(arguments: [false, true]) func `finds a whole symbol of Limited`(isReversed: Bool) {
    let row = DataBarDrawing.limited(950_110_153_000).rows[0]
    let hits = Self.hits(Self.edges(row, isReversed: isReversed))
    #expect(hits.map(\.kind) == [.limited])
    #expect(hits.first?.left == 950_110_153_000 / 2_013_571)
    #expect(hits.first?.right == 950_110_153_000 % 2_013_571)
    #expect(Self.hits(Self.edges(row), readsLimited: false).isEmpty)
  }

  @Test(arguments: [false, true]) func `finds pairs and a last character alone`(isReversed: Bool) {
    let values = [1536, 78, 2701, 3962, 609, 67, 280, 3714]
    let row = DataBarDrawing.expanded(values).rows[0]
    let hits = Self.hits(Self.edges(row, isReversed: isReversed)).filter {
      $0.kind == .expanded
    }
    #expect(Set(hits.map(\.finder)) == Set(DataBarFinder.sequences[3]))
    #expect(hits.first { $0.finder == 9 }?.left == 78)
    #expect(hits.first { $0.finder == 4 }?.right == nil)
    #expect(hits.first { $0.finder == 4 }?.left == 3714)
  }

  @Test func `what is none gives nothing`() {
    #expect(Self.hits([]).isEmpty)
    #expect(Self.hits([Float](repeating: 5, count: 200)).isEmpty)
    #expect(Self.hits((0..<200).map { Float($0) * 3 }).isEmpty)
    #expect(Self.hits([Float](repeating: .nan, count: 100)).isEmpty)
    #expect(Self.hits((0..<200).map { Float($0) * .greatestFiniteMagnitude }).isEmpty)
  }
}
