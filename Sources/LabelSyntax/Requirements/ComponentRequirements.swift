/// What rules ask of electronic components.
enum ComponentRequirements {
  /// The product label of EIGP 114.
  static func eigp114(_ check: LabelCheck) -> [Requirement] {
    [
      check.field(.partNumber, codes: ["1P"], "part number of at most 40 characters") {
        $0.utf8.count <= 40
      },
      check.field(.quantity, codes: ["Q"], "quantity of at most 9 digits") {
        $0.utf8.count <= 9 && CheckSum.digits($0.utf8) != nil
      },
      check.field(
        .dateCode, codes: ["9D", "10D"], "date code YYWW, N/T or MIXED", where: isDateCode),
      check.field(.lot, codes: ["1T"], "lot of at most 20 characters") { $0.utf8.count <= 20 },
      check.field(.countryOfOrigin, codes: ["4L"], "country of two letters") {
        $0.utf8.count == 2 && $0.utf8.allSatisfy { (ASCII.uppercase).contains($0) }
      },
      syntax(check),
    ]
  }

  private static func isDateCode(_ value: String) -> Bool {
    if value == "N/T" || value == "MIXED" { return true }
    var bytes = Array(value.utf8)
    if bytes.last == UInt8(ascii: "M") { bytes.removeLast() }
    guard bytes.count == 4, let d = CheckSum.digits(bytes) else { return false }
    return (1...53).contains(d[2] * 10 + d[3])
  }

  private static func syntax(_ check: LabelCheck) -> Requirement {
    guard let syntax = check.reading(of: .partNumber)?.syntax else {
      return Requirement(
        name: "dataIdentifiers", state: .notDecidable, message: "No symbol gives the part number")
    }
    let isRight = syntax == .linearDataIdentifier || syntax == .iso15434Format06
    return Requirement(
      name: "dataIdentifiers", state: isRight ? .satisfied : .missing,
      message: isRight ? syntax.rawValue : "The part number has no data identifier")
  }
}
