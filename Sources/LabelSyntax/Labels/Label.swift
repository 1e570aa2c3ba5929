/// One label: what all its symbols say together.
public struct Label: Hashable, Sendable {
  /// One field that the label gives.
  public struct Field: Hashable, Sendable {
    /// The field's name.
    public var name: FieldName
    /// Its value: the first that a symbol gives.
    public var value: String

    /// Creates a field.
    public init(name: FieldName, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The readings, in the order of the symbols.
  public var readings: [Reading]
  /// The fields, each name once, in the order of the symbols.
  public var fields: [Field]
  /// Every value of every field, with its provenance.
  public var details: [Reading.Detail]
  /// What values may be where no rule decides.
  public var candidates: [Reading.Candidate]
  /// What is wrong or unusual with a payload or with the label as a whole.
  public var issues: [Issue]

  /// Joins readings: details, candidates and issues get their symbol's index; a field with two
  /// values keeps the first and an issue `conflictingField` that names both.
  ///
  /// Dates that differ in precision only agree; the more precise one is the field.
  public init(readings: [Reading]) {
    self.readings = readings
    fields = []
    details = []
    candidates = []
    issues = []
    for (index, reading) in readings.enumerated() {
      for var detail in reading.details {
        detail.symbol = index
        details.append(detail)
      }
      for var candidate in reading.candidates {
        candidate.symbol = index
        candidates.append(candidate)
      }
      for var issue in reading.issues {
        issue.symbol = index
        issues.append(issue)
      }
    }
    join()
  }

  /// The value of a field, or `nil`.
  public subscript(_ name: FieldName) -> String? {
    fields.first { $0.name == name }?.value
  }

  private mutating func join() {
    var places: [FieldName: (field: Int, detail: Int)] = [:]
    // The reading of a payload reports conflicts inside it.
    let reported = Set(
      issues.filter { $0.code == "conflictingField" }.map {
        Place(symbol: $0.symbol, range: $0.range)
      })
    for (index, detail) in details.enumerated() {
      guard let place = places[detail.field] else {
        places[detail.field] = (fields.count, index)
        fields.append(Field(name: detail.field, value: detail.value))
        continue
      }
      let known = fields[place.field].value
      if let value = FieldAgreement.joined(detail.field, known, detail.value) {
        fields[place.field].value = value
      } else {
        let first = details[place.detail]
        let isReported =
          first.symbol == detail.symbol
          && reported.contains(Place(symbol: detail.symbol, range: detail.range))
        if !isReported { conflict(first, detail) }
      }
    }
  }

  private struct Place: Hashable {
    var symbol: Int?
    var range: Range<Int>?
  }

  private mutating func conflict(_ first: Reading.Detail, _ second: Reading.Detail) {
    let name = second.field.rawValue
    let message =
      first.symbol == second.symbol
      ? "\(name) is both \(first.value) and \(second.value)"
      : "\(name) is \(first.value) in symbol \(first.symbol) and \(second.value) in symbol "
        + "\(second.symbol)"
    issues.append(
      Issue(
        code: "conflictingField", severity: .error, message: message, symbol: second.symbol,
        range: second.range))
  }
}
