/// A unique item identifier that data identifiers or text elements give together, MIL-STD-130 table
/// A-II.
struct UniqueItem: Hashable {
  /// The identifier.
  let text: String
  /// The codes that it is made of, joined with `+`.
  let key: String
  /// The bytes of the serial number's value.
  let range: Range<Int>

  /// Derives it from elements that belong together; `nil` where they give none.
  init?(_ elements: [Reading.Element]) {
    func find(_ code: String, _ kind: Reading.Element.Kind) -> Reading.Element? {
      elements.first { $0.code == code && $0.kind == kind && !$0.value.isEmpty }
    }
    for (agency, prefix) in [("CAG", "D"), ("MFR", "D"), ("SPL", "D"), ("DUN", "UN"), ("EUC", "")] {
      guard let company = find(agency, .key) else { continue }
      if let serial = find("SER", .key) {
        self.init(prefix, [company, serial])
        return
      }
      if let part = find("PNO", .key), let serial = find("SEQ", .key) {
        self.init(prefix, [company, part, serial])
        return
      }
    }
    for (agency, prefix) in [("17V", "D"), ("12V", "UN"), ("3V", ""), ("7L", "LD"), ("18V", "")] {
      guard let company = find(agency, .di), let serial = find("S", .di),
        let part = find("1P", .di) ?? find("1T", .di)
      else { continue }
      self.init(prefix, [company, part, serial])
      return
    }
    return nil
  }

  private init(_ prefix: String, _ parts: [Reading.Element]) {
    text = prefix + parts.map({ $0.value }).joined()
    key = parts.map({ $0.code }).joined(separator: "+")
    range = parts.last?.range ?? 0..<0
  }
}
