import LabelScan
import Testing

/// Straight lines through weighted points.
struct LineFitTests {
  @Test(arguments: [(2.0, 3.0), (-7, 0), (0, -0.25)])
  func `points on a line give the line`(offset: Double, slope: Double) {
    var fit = LineFit()
    for (index, x) in [-3.0, 1, 4, 10].enumerated() {
      fit.add(x, offset + slope * x, weight: Double(index) + 0.5)
    }
    let line = fit.line(leastSpread: 0.1)
    #expect(abs(line.offset - offset) < 1e-9)
    #expect(abs(line.slope - slope) < 1e-9)
  }

  @Test func `a heavier point counts for more`() {
    var fit = LineFit()
    fit.add(0, 0, weight: 3)
    fit.add(0, 4, weight: 1)
    fit.add(2, 8, weight: 2)
    fit.add(2, 11, weight: 1)
    // The weighted means: 1 at x = 0 and 9 at x = 2.
    let line = fit.line(leastSpread: 0.1)
    #expect(abs(line.offset - 1) < 1e-9)
    #expect(abs(line.slope - 4) < 1e-9)
  }

  @Test func `points close together give a level line`() {
    var fit = LineFit()
    fit.add(4, 0, weight: 1)
    fit.add(6, 10, weight: 1)
    // They spread by 1.
    #expect(fit.line(leastSpread: 1.01) == (5, 0))
    #expect(fit.line(leastSpread: 0.99) == (-20, 5))
    fit.add(100, 1_000, weight: 0)
    #expect(fit.line(leastSpread: 1.01) == (5, 0))
  }

  @Test func `no points give zero`() {
    #expect(LineFit().line(leastSpread: 1) == (0, 0))
  }
}
