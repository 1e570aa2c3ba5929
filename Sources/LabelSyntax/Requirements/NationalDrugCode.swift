/// A National Drug Code of the USA.
struct NationalDrugCode: Hashable {
  /// Its digits: 10, 11 or 12.
  let digits: String

  /// Reads `12345-678-90`: 4-4-2, 5-3-2, 5-4-1, the 5-4-2 of payers, the coming 6-4-2; or 10 digits.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ CheckSum.digits($0.utf8) != nil }) else { return nil }
    let lengths = parts.map({ $0.utf8.count })
    let known = [[4, 4, 2], [5, 3, 2], [5, 4, 1], [5, 4, 2], [6, 4, 2], [10]]
    guard known.contains(lengths) else { return nil }
    digits = parts.joined()
  }

  /// Takes the ten digits out of a GTIN of 14 digits: indicator, 03, NDC, check digit.
  init?(gtin: String) {
    guard gtin.utf8.count == 14, CheckSum.digits(gtin.utf8) != nil,
      gtin.dropFirst().hasPrefix("03")
    else { return nil }
    digits = String(gtin.dropFirst(3).dropLast())
  }
}
