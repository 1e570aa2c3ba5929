extension KeyTrie.Key {
  /// The field that a key with two meanings names beside `others`; `nil` where both are taken.
  ///
  /// What another key names without doubt is not said twice. A number of manufacture is a lot on
  /// food and medicine, which expire, and a serial number on machines.
  func field(beside others: Set<FieldName>) -> FieldName? {
    guard let ambiguous else { return field }
    let other = FieldName(rawValue: ambiguous)
    switch (others.contains(field), others.contains(other)) {
    case (true, true): return nil
    case (true, false): return other
    case (false, true): return field
    case (false, false):
      let expires = others.contains(.expirationDate) || others.contains(.bestBeforeDate)
      return expires && (field == .lot || other == .lot) ? .lot : field
    }
  }
}
