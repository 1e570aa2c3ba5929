/// What a reader found besides symbols.
package struct ReadingOutcome: Hashable, Sendable {
  /// The time that locating took; the rest is sampling and decoding.
  package var locating = Duration.zero
  /// Finder patterns of QR Code.
  package var finderPatterns = 0
  /// Places on rows of pixels that have a finder pattern's proportions.
  package var finderCandidates = 0

  package init(locating: Duration = .zero, finderPatterns: Int = 0, finderCandidates: Int = 0) {
    self.locating = locating
    self.finderPatterns = finderPatterns
    self.finderCandidates = finderCandidates
  }

  /// Adds what another reader found.
  package static func += (sum: inout ReadingOutcome, other: ReadingOutcome) {
    sum.locating += other.locating
    sum.finderPatterns += other.finderPatterns
    sum.finderCandidates += other.finderCandidates
  }
}
