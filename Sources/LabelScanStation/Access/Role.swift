#if Station
  /// What a token is good for.
  enum Role: String, CaseIterable, Hashable, Sendable {
    /// Looking things up in the ledger.
    case read
    /// Reading images and payloads.
    case scan
    /// Recording what came in, and correcting it.
    case intake
    /// Everything.
    case admin
  }
#endif
