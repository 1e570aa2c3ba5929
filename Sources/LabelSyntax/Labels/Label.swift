/// One label: what all its symbols say together.
public struct Label: Hashable, Sendable {
  /// One field that the label gives.
  public struct Field: Hashable, Sendable {
    /// The field's name.
    public var name: FieldName
    /// Its value: the first that a symbol gives.
    public var value: String
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
    for detail in details {
      if let known = fields.first(where: { $0.name == detail.field }) {
        if known.value != detail.value {
          issues.append(
            Issue(
              code: "conflictingField", severity: .error,
              message:
                "\(detail.field.rawValue) is both \(known.value) and \(detail.value)",
              symbol: detail.symbol, range: detail.range))
        }
      } else {
        fields.append(Field(name: detail.field, value: detail.value))
      }
    }
  }

  /// The value of a field, or `nil`.
  public subscript(_ name: FieldName) -> String? {
    fields.first { $0.name == name }?.value
  }
}
