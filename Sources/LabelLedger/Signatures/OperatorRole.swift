/// What an operator may record.
public enum OperatorRole: String, CaseIterable, Hashable, Sendable {
  /// Labels, deliveries.
  case intake
  /// Where units are and what becomes of them.
  case move
  /// Corrections of earlier events.
  case correct
  /// The recall list.
  case recall
  /// Operators, what the ledger requires, master data and lists of what was issued.
  case admin

  /// The role that an event of a kind needs.
  init(of kind: LedgerEvent.Content.Kind) {
    switch kind {
    case .intake, .refusal: self = .intake
    case .move, .status: self = .move
    case .recall, .lift: self = .recall
    case .statement(let kind):
      switch kind {
      case .expect, .close: self = .intake
      case .service, .sale, .transfer: self = .move
      case .correction: self = .correct
      case .products, .issued, .operator, .revoke, .policy: self = .admin
      }
    }
  }

  /// The roles that words name, each once and in their order; `nil` where a word is none.
  public static func roles(_ text: String) -> [OperatorRole]? {
    var found: Set<OperatorRole> = []
    for word in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
      guard let role = OperatorRole(rawValue: String(word)) else { return nil }
      found.insert(role)
    }
    return allCases.filter(found.contains)
  }
}
