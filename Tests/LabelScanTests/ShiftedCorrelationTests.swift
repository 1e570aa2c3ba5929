import LabelScan
import Testing

/// Two lines of a region are held against each other at every shift.
struct ShiftedCorrelationTests {
  private static let line = (0..<80).map { Float(($0 * $0 * 7 + $0 * 3) % 23) }

  @Test(arguments: [
    (0, 4, 0.99...1.01), (3, 4, 0.99...1.01), (-4, 4, 0.99...1.01), (7, 4, -1.0...0.5),
  ])
  func `a line agrees with itself moved within the reach`(
    shift: Int, reach: Int, expected: ClosedRange<Double>
  ) {
    let moved = Self.line.indices.map { index in
      let place = index + shift
      return 5 + 2 * (Self.line.indices.contains(place) ? Self.line[place] : 0)
    }
    let best = ShiftedCorrelation.best(moved, Self.line, reach: reach)
    #expect(expected.contains(Double(best)), "\(best)")
  }

  @Test func `flat and short lines agree with nothing`() {
    #expect(ShiftedCorrelation.best([Float](repeating: 3, count: 80), Self.line, reach: 2) == 0)
    #expect(ShiftedCorrelation.best(Self.line, [Float](repeating: 3, count: 80), reach: 2) == 0)
    #expect(ShiftedCorrelation.best([1, 2, 3], [1, 2, 3], reach: 2) == 0)
    #expect(ShiftedCorrelation.best(Self.line, [1], reach: 2) == 0)
    #expect(ShiftedCorrelation.best([], [], reach: 0) == 0)
  }
}
