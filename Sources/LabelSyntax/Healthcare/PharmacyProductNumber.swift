/// A Pharmacy Product Number of IFA: an agency code, a national number, two check digits.
struct PharmacyProductNumber: Hashable {
  /// The characters.
  let text: String

  /// Takes 6 to 22 digits and capital letters whose check digits are right.
  init?(_ text: String) {
    guard Self.hasRightCheck(text) else { return nil }
    self.text = text
  }

  /// The German Pharmazentralnummer in it, or `nil`.
  var pzn: String? {
    guard text.hasPrefix("11"), text.utf8.count == 12 else { return nil }
    let number = String(text.dropFirst(2).dropLast(2))
    return Pharmazentralnummer.isValid(number) ? number : nil
  }

  private static func hasRightCheck(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (6...22).contains(bytes.count),
      bytes.allSatisfy({ (ASCII.digits).contains($0) || (ASCII.uppercase).contains($0) }),
      let check = CheckSum.digits(bytes.suffix(2))
    else { return false }
    var sum = 0
    for (index, byte) in bytes.dropLast(2).enumerated() { sum += Int(byte) * (index + 2) }
    return sum % 97 == check[0] * 10 + check[1]
  }
}
