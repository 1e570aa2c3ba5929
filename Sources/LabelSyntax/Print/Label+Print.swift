extension Label {
  /// How surely every character must be read of a value that its check digit proves.
  private static let proven = 0.9

  /// Adds what stands in print: fields that a check digit or a second print proves, and candidates.
  ///
  /// A field that symbols give stays as it is.
  package mutating func add(_ values: [PrintedField], options: SyntaxOptions) {
    for printed in values {
      let key = printed.key
      guard self[key.field] == nil else { continue }
      let value = FieldValue(key.field, printed.text, options: options, language: key.language)
      guard let text = value.value else { continue }
      let isSame = { (other: PrintedField) in
        other.line != printed.line && other.key.field == key.field && other.text == printed.text
      }
      let isProven =
        value.issues.isEmpty && printed.certainty >= Self.proven && key.other == nil
        && (Self.checked.contains(key.field) || values.contains(where: isSame))
      let isRivalled = values.contains { other in
        other.line != printed.line && other.key.field == key.field && other.text != printed.text
      }
      if isProven, !isRivalled {
        var detail = Reading.Detail(
          field: key.field, value: text, raw: printed.text, unit: value.unit, symbol: -1,
          syntax: .keyed, key: key.text, range: 0..<0)
        detail.keySource = .print
        detail.source = .print
        detail.line = printed.line
        details.append(detail)
        fields.append(Field(name: key.field, value: text))
        continue
      }
      let sure = Int((min(1, max(0, printed.certainty)) * 100).rounded(.down))
      var candidate = Reading.Candidate(
        field: key.field, value: text, symbol: -1,
        reason: "the print says \(key.text), read \(sure) % surely")
      candidate.line = printed.line
      if !candidates.contains(where: { $0.field == key.field && $0.value == text }) {
        candidates.append(candidate)
      }
    }
  }

  /// Adds what another reading of the label has from print alone, and what it says of the print.
  package mutating func addPrint(of other: Label) {
    for detail in other.details where detail.source == .print && self[detail.field] == nil {
      details.append(detail)
      fields.append(Field(name: detail.field, value: detail.value))
    }
    candidates += other.candidates.filter { $0.line != nil && self[$0.field] == nil }
    issues += other.issues.filter { Self.ofPrint.contains($0.code) }
  }

  /// What issues say of the print.
  private static let ofPrint: Set<Issue.Code> = [
    .textDiffers, .printNotBuilt, .printNoLibrary, .printNoLanguageData,
  ]

  /// Fields whose values have check digits that a misread character breaks.
  private static let checked: Set<FieldName> = [.gtin, .sscc, .imei, .imei2, .eid, .iccid]
}
