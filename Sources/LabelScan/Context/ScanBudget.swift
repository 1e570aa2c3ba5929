package import LabelSyntax

/// What one scan may still cost.
///
/// Loops over regions, rows and tries ask at their heads. Asking takes one look at the clock.
package final class ScanBudget {
  private let limits: ScanLimits
  private let start: ContinuousClock.Instant
  private var deadline: ContinuousClock.Instant?
  private var isOver = false
  private var regions = 0
  /// Whether time ended the search for some kind.
  package private(set) var ranOutOfTime = false
  private var ranOutOfSymbols = false
  private var ranOutOfRegions = false

  /// Creates the budget of a scan that began at `start`.
  package init(
    _ limits: ScanLimits = ScanLimits(), since start: ContinuousClock.Instant = ContinuousClock.now
  ) {
    self.limits = limits
    self.start = start
    begin(share: 1)
  }

  /// Begins the search for one kind of symbol, which may go on until `share` of the time is over:
  /// a page of false finder patterns leaves time for linear symbols.
  package func begin(share: Double) {
    deadline = limits.maxTime.map { start + $0 * share }
    isOver = false
    regions = 0
  }

  /// Whether the time is over.
  package var isSpent: Bool {
    if isOver { return true }
    guard let deadline, ContinuousClock.now >= deadline else { return false }
    isOver = true
    ranOutOfTime = true
    return true
  }

  /// Whether the time is not over so soon.
  package func hasTime(for duration: Duration) -> Bool {
    if isSpent { return false }
    guard let deadline, ContinuousClock.now + duration > deadline else { return true }
    ranOutOfTime = true
    return false
  }

  /// Whether the time is over or `symbols` are as many as there may be.
  package func isSpent(_ symbols: some Collection<Symbol>) -> Bool {
    guard symbols.count < limits.maxSymbols else {
      ranOutOfSymbols = true
      return true
    }
    return isSpent
  }

  /// Counts a region; whether it may be tried.
  package func allowsRegion(_ symbols: some Collection<Symbol>) -> Bool {
    regions += 1
    guard allows(regions: regions) else { return false }
    return !isSpent(symbols)
  }

  /// Whether there may be so many regions.
  package func allows(regions: Int) -> Bool {
    if regions > limits.maxRegions { ranOutOfRegions = true }
    return regions <= limits.maxRegions
  }

  /// The most regions of a kind.
  package var maxRegions: Int { max(0, limits.maxRegions) }

  /// The codes of ``issues``.
  package static let codes: Set<Issue.Code> = [.scanDeadline, .scanLimit]

  /// What ended the scan early.
  package var issues: [Issue] {
    var issues: [Issue] = []
    func add(_ code: Issue.Code, _ reason: String) {
      issues.append(
        Issue(
          code: code, severity: .warning,
          message: "The scan ended early: \(reason); there may be more symbols"))
    }
    if ranOutOfTime { add(.scanDeadline, "its time was over") }
    if ranOutOfSymbols { add(.scanLimit, "\(limits.maxSymbols) symbols were read") }
    if ranOutOfRegions {
      add(.scanLimit, "\(limits.maxRegions) regions of one kind were tried")
    }
    return issues
  }
}
