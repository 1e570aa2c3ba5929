import LabelScan
import LabelSyntax
import Testing

/// What a scan may still cost, and what is told of it.
struct ScanBudgetTests {
  /// A budget of `seconds` that began so many ago.
  private static func budget(
    _ seconds: Double?, began: Double = 0, symbols: Int = 1000, regions: Int = 2000
  ) -> ScanBudget {
    var limits = ScanLimits()
    limits.maxTime = seconds.map { .seconds($0) }
    limits.maxSymbols = symbols
    limits.maxRegions = regions
    return ScanBudget(limits, since: .now - .seconds(began))
  }

  @Test(
    arguments: [
      (nil, 1e6, 1.0, false), (3600, 0, 1, false), (3600, 4000, 1, true),
      // Half of the time is over, which is all that this kind may take.
      (3600, 2000, 0.5, true), (3600, 1000, 0.5, false), (0, 0, 1, true),
    ] as [(Double?, Double, Double, Bool)])
  func `the time is over`(seconds: Double?, began: Double, share: Double, isSpent: Bool) {
    let budget = Self.budget(seconds, began: began)
    budget.begin(share: share)
    #expect(budget.isSpent == isSpent)
    #expect(budget.issues.map(\.code.rawValue) == (isSpent ? ["scan.deadline"] : []))
    #expect(budget.ranOutOfTime == isSpent)
  }

  @Test func `the next kind has time again, and it stays told`() {
    let budget = Self.budget(3600, began: 2000)
    budget.begin(share: 0.1)
    #expect(budget.isSpent)
    budget.begin(share: 1)
    #expect(!budget.isSpent)
    #expect(budget.issues.map(\.code.rawValue) == ["scan.deadline"])
  }

  @Test func `there is time for what ends before the deadline`() {
    let budget = Self.budget(3600, began: 3000)
    #expect(budget.hasTime(for: .seconds(60)))
    #expect(budget.issues.isEmpty)
    #expect(!budget.hasTime(for: .seconds(1000)))
    #expect(budget.issues.count == 1)
  }

  @Test func `regions of a kind are counted, and begin anew with the next`() {
    let budget = Self.budget(nil, regions: 2)
    #expect(budget.maxRegions == 2)
    #expect((0..<4).map { _ in budget.allowsRegion([]) } == [true, true, false, false])
    #expect(budget.issues.map(\.code.rawValue) == ["scan.limit"])
    budget.begin(share: 1)
    #expect(budget.allowsRegion([]))
    #expect(budget.allows(regions: 2) && !budget.allows(regions: 3))
  }

  @Test func `as many symbols as there may be end it`() throws {
    var scanner = LabelScanner()
    let image = try BarCanvas.drawing(LinearSymbol.ean13("400638133393").widths).canvas.image()
    let symbols = scanner.scan(image)
    #expect(symbols.count == 1)
    let one = Self.budget(nil, symbols: 1)
    #expect(!one.isSpent([]) && one.isSpent(symbols) && !one.allowsRegion(symbols))
    #expect(one.issues.map(\.code.rawValue) == ["scan.limit"])
    #expect(!Self.budget(nil, symbols: 2).isSpent(symbols))
  }
}
