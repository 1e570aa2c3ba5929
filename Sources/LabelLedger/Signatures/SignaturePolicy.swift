/// Who may record what, after some event of a ledger.
struct SignaturePolicy {
  /// An operator's key.
  struct Key: Hashable {
    var name: String
    var roles: Set<OperatorRole>
    /// The event from which on it is no longer good.
    var revoked: Int?
  }

  /// The keys, by their hexadecimal text.
  var keys: [String: Key] = [:]
  /// Whether each event must be signed.
  var isRequired = false

  /// Takes what an event says of operators.
  mutating func take(_ event: LedgerEvent) {
    guard case .statement(let kind, let statement) = event.content else { return }
    switch kind {
    case .operator:
      guard let key = statement["publicKey"] else { return }
      keys[key] = Key(
        name: statement["name"] ?? "", roles: Self.roles(statement["roles"] ?? ""))
    case .revoke:
      guard let key = statement["publicKey"] else { return }
      let before = keys[key]?.revoked
      keys[key]?.revoked = before ?? event.id
    case .policy where statement["name"] == Self.signatures:
      isRequired = statement["value"] == Self.required
    default: break
    }
  }

  /// The name of the policy that says whether events must be signed.
  static let signatures = "signatures"
  /// Its value where they must.
  static let required = "required"

  /// Roles as a statement has them; words that are none are of a later version and give nothing.
  static func roles(_ text: String) -> Set<OperatorRole> {
    Set(text.split(separator: " ").compactMap { OperatorRole(rawValue: String($0)) })
  }

  /// Why an event may not stand where it stands, or `nil`; the signature itself is not checked.
  func fault(_ event: LedgerEvent) -> String? {
    guard let signature = event.signature else {
      return isRequired ? "it is not signed, which the ledger requires" : nil
    }
    guard let key = keys[Hexadecimal.text(of: signature.key)] else {
      return "it is signed with a key that is no operator's"
    }
    let name = key.name.shortened
    if let revoked = key.revoked {
      return "it is signed with a key of \(name) that event \(revoked) revoked"
    }
    guard key.roles.contains(OperatorRole(of: event.content.kind)) else {
      return "it is signed by \(name), who may not record a \(event.kind)"
    }
    guard event.place.operator == key.name else {
      return "it is signed by \(name) and recorded as by another"
    }
    return nil
  }
}
