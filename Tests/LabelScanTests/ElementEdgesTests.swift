import LabelScan
import Testing

/// Where bars and spaces begin along a line.
struct ElementEdgesTests {
  private static func places(_ line: [Float]) -> [Float] {
    var edges = ElementEdges()
    edges.find(on: line.span)
    return edges.places
  }

  /// Samples of a line, and where luma is half way between each extreme and the next.
  @Test(
    arguments: [
      ([], []), ([200, 20], []), ([200, 200, 200], []),
      // The first edge begins a bar.
      ([200, 200, 20, 20, 200], [1.5, 3.5]), ([20, 200, 20, 20, 200, 200], [1.5, 3.5]),
      // Blurred, and nearer to one side.
      ([200, 200, 110, 20, 20], [2]), ([200, 200, 155, 20, 20], [2 + 45.0 / 135]),
      // What changes by less than an eighth of the contrast is no element.
      ([200, 200, 190, 200, 20, 30, 20, 200, 200], [3.5, 6.5]),
      ([200, 200, 170, 200, 20, 20], [1.5, 2.5, 3.5]),
      // Faint bars are found, fainter ones are not.
      ([100, 100, 92, 92, 100], [1.5, 3.5]), ([100, 100, 95, 95, 100], []),
    ] as [([Float], [Float])])
  func `edges lie half way between extremes`(line: [Float], edges: [Float]) {
    #expect(Self.places(line) == edges)
  }

  @Test func `a line from its other end has the same edges`() {
    let line: [Float] = [200, 200, 20, 200, 20, 20, 20, 200, 20]
    var edges = ElementEdges()
    edges.find(on: line.span)
    #expect(edges.places == [1.5, 2.5, 3.5, 6.5, 7.5])
    #expect(edges.reversed(count: line.count).places == [1.5, 4.5, 5.5, 6.5])
    #expect(Self.places(line.reversed()) == [1.5, 4.5, 5.5, 6.5])
  }

  @Test(
    arguments: [
      [.nan, 200, 20, 200], [200, .nan, 20, 200, 20], [.infinity, -.infinity, 20, 200],
    ] as [[Float]])
  func `samples that are no numbers do no harm`(line: [Float]) {
    #expect(Self.places(line).count < line.count)
  }
}
