import LabelScan
import Testing

struct ScanPlanTests {
  private static func plan(
    _ effort: ScanOptions.Effort, _ width: Int = 1920, _ height: Int = 1080
  ) -> ScanPlan {
    ScanPlan(effort, width: width, height: height)
  }

  @Test(
    arguments: [
      (640, 480, true, false, false), (639, 480, true, false, true),
      (1000, 500, false, false, false),
      (1920, 1080, false, true, false), (1500, 1000, false, false, false),
    ])
  func `a size is small, large or neither`(
    width: Int, height: Int, isSmall: Bool, isLarge: Bool, mayBeLone: Bool
  ) {
    let plan = Self.plan(.balanced, width, height)
    #expect(plan.isSmall == isSmall)
    #expect(plan.isLarge == isLarge)
    #expect(plan.mayBeLoneSymbol == mayBeLone)
    #expect(plan.pixels == width * height)
  }

  @Test(arguments: [(ScanOptions.Effort.fast, 4), (.balanced, 3), (.thorough, 3)])
  func `rows of a large image are searched by effort, of a small one alike`(
    effort: ScanOptions.Effort, step: Int
  ) {
    #expect(Self.plan(effort).finderRowStep == step)
    #expect(Self.plan(effort, 640, 480).finderRowStep == 2)
  }

  @Test func `more effort searches more`() {
    let plans = [Self.plan(.fast), Self.plan(.balanced), Self.plan(.thorough)]
    #expect(plans.map(\.readsMicroPDF417) == [false, true, true])
    #expect(plans.map(\.searchesWholeImage) == [false, false, true])
    #expect(plans.map(\.searchesDamagedQR) == [false, true, true])
    #expect(plans.map(\.sparesNoLine) == [false, false, true])
    #expect(plans.map(\.readsLinesOnce) == [true, false, false])
    #expect(plans.map(\.probesLinearRegions) == [true, true, false])
    #expect(!Self.plan(.balanced, 640, 480).probesLinearRegions)
    #expect(plans.map { $0.searchesSharpenedFinders(isCertain: false) } == [false, false, true])
    #expect(plans.map { $0.searchesSharpenedFinders(isCertain: true) } == [false, true, true])
    #expect(
      plans.map { $0.searchesBorderlessQR(isEmpty: true, hasQR: false) } == [false, true, true])
    #expect(
      plans.map { $0.searchesBorderlessQR(isEmpty: false, hasQR: false) } == [false, false, true])
    #expect(
      plans.map { $0.searchesBorderlessQR(isEmpty: false, hasQR: true) } == [false, false, false])
    for (less, more) in zip(plans, plans.dropFirst()) {
      #expect(less.stackedSamplesPerPixel < more.stackedSamplesPerPixel)
      #expect(less.maxMatrixFailures < more.maxMatrixFailures)
    }
    #expect(plans[1].secondSearchPixels((common: 10, thorough: 20)) == 1920 * 1080 / 16)
    #expect(plans[2].secondSearchPixels((common: 10, thorough: 9_000_000)) == 9_000_000)
  }
}
