/// What repairing a ledger came to.
public struct LedgerRepair: Hashable, Sendable {
  /// What was found before.
  public var proof: LedgerProof
  /// Where the damaged file is kept; `nil` where nothing was repaired, since nothing had to be or
  /// the record itself is broken.
  public var kept: String?

  /// Creates a report.
  package init(proof: LedgerProof, kept: String? = nil) {
    self.proof = proof
    self.kept = kept
  }
}
