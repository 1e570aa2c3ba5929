extension LedgerEvent.Content {
  /// What happened, as the ledger's file numbers it.
  enum Kind: Hashable {
    case intake
    case refusal
    case move
    case status
    case recall
    case lift
    case statement(LedgerStatement.Kind)

    /// The kinds that are no statements, numbered from 1; those of statements follow.
    private static let own: [Kind] = [.intake, .refusal, .move, .status, .recall, .lift]

    init?(rawValue: Int) {
      if (1...Self.own.count).contains(rawValue) {
        self = Self.own[rawValue - 1]
      } else if let kind = LedgerStatement.Kind(rawValue: rawValue) {
        self = .statement(kind)
      } else {
        return nil
      }
    }

    var rawValue: Int {
      switch self {
      case .intake: 1
      case .refusal: 2
      case .move: 3
      case .status: 4
      case .recall: 5
      case .lift: 6
      case .statement(let kind): kind.rawValue
      }
    }

    var name: String {
      if case .statement(let kind) = self {
        String(describing: kind)
      } else {
        String(describing: self)
      }
    }

    /// Whether the content is that of a label.
    var hasLabel: Bool { self == .intake || self == .refusal }
  }

  var kind: Kind {
    switch self {
    case .intake: .intake
    case .refusal: .refusal
    case .move: .move
    case .status: .status
    case .recall: .recall
    case .lift: .lift
    case .statement(let kind, _): .statement(kind)
    }
  }
}
