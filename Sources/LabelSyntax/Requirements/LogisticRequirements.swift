/// What rules ask of logistic units.
enum LogisticRequirements {
  /// The GS1 logistic label: an SSCC; contents and their count go together.
  static func logistic(_ check: LabelCheck) -> [Requirement] {
    let sscc = check.field(.sscc, codes: ["00", "8S"], "SSCC of 18 digits") {
      $0.utf8.count == 18 && CheckSum.digits($0.utf8).map(CheckSum.gs1) == true
    }
    return [sscc] + contents(check)
  }

  private static func contents(_ check: LabelCheck) -> [Requirement] {
    let (gtin, count) = (check.label[.contentGTIN], check.label[.count])
    guard gtin != nil || count != nil else { return [] }
    return [
      check.field(.contentGTIN, codes: ["02"], "GTIN of the contents (02) beside the count (37)"),
      check.field(.count, codes: ["37"], "count (37) beside the GTIN of the contents (02)"),
    ]
  }
}
