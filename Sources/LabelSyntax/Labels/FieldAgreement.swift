/// Whether two values of one field say the same.
enum FieldAgreement {
  /// The value that says more when both agree; `nil` when they conflict.
  static func joined(_ field: FieldName, _ first: String, _ second: String) -> String? {
    if first == second { return first }
    guard field.isDate else { return nil }
    // `2026-02` and `2026-02-28` differ in precision only.
    if isDate(first), second.hasPrefix(first + "-") { return second }
    if isDate(second), first.hasPrefix(second + "-") { return first }
    return nil
  }

  private static func isDate(_ text: String) -> Bool {
    text.utf8.allSatisfy { (ASCII.digits).contains($0) || $0 == ASCII.hyphen }
  }
}
