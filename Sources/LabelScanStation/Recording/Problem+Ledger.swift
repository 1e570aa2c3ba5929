#if Station
  import LabelLedger

  extension Problem {
    /// What an error of the ledger is to the one who asks.
    init(_ error: LedgerError) {
      let status =
        switch error.code {
        case .unknown: 404
        case .refused: 409
        case .busy: 503
        case .full: 507
        default: 500
        }
      self.init(
        status, error.code.rawValue, error.message, retryAfter: error.code == .busy ? 1 : nil)
    }
  }
#endif
