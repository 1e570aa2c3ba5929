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
  /// The messages that several symbols carry together; what is read of one is read at its first part.
  public var messages: [JoinedMessage] = []
  /// Whether the print beside the symbol of each reading says the same; `nil` where no value of it was
  /// read in the print, and empty where no print was read.
  public var printAgreements: [Bool?] = []

  /// Joins readings: details, candidates and issues get their symbol's index; a field with two
  /// values keeps the first and an issue `conflictingField` that names both.
  ///
  /// Dates that differ in precision only agree; the more precise one is the field.
  public init(readings: [Reading]) {
    self.init(readings: readings, options: .anyYear)
  }

  /// Joins readings; an AI that is repeated with another value counts as the options have it.
  package init(readings: [Reading], options: SyntaxOptions) {
    self.readings = readings
    fields = []
    details = []
    candidates = []
    issues = []
    // Those of one payload have its index already: they are shared, not copied.
    let areNumbered = readings.count == 1 && readings[0].details.allSatisfy { $0.symbol == 0 }
    if areNumbered { details = readings[0].details }
    for (index, reading) in readings.enumerated() {
      if !areNumbered { details.reserveCapacity(details.count + reading.details.count) }
      for var detail in areNumbered ? [] : reading.details {
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
    join(options)
  }

  /// The value of a field, or `nil`.
  public subscript(_ name: FieldName) -> String? {
    fields.first { $0.name == name }?.value
  }

  private mutating func join(_ options: SyntaxOptions) {
    var places = FieldPlaces()
    places.reserve(min(details.count, 16))
    fields.reserveCapacity(min(details.count, 16))
    // The reading of a payload reports conflicts inside it.
    let conflicts = issues.filter { $0.code == .conflictingField }
    let reported = Set(conflicts.map { Place(symbol: $0.symbol, range: $0.range) })
    for (index, detail) in details.enumerated() {
      guard let field = places.field(of: detail.field, in: fields) else {
        places.add(detail.field, detail: index, in: fields)
        fields.append(Field(name: detail.field, value: detail.value))
        continue
      }
      let known = fields[field].value
      if let value = FieldAgreement.joined(detail.field, known, detail.value) {
        fields[field].value = value
      } else {
        let first = details[places.detail(ofField: field)]
        let isReported =
          first.symbol == detail.symbol
          && reported.contains(Place(symbol: detail.symbol, range: detail.range))
        if !isReported { conflict(first, detail, options) }
      }
    }
  }

  private struct Place: Hashable {
    var symbol: Int?
    var range: Range<Int>?
  }

  private mutating func conflict(
    _ first: Reading.Detail, _ second: Reading.Detail, _ options: SyntaxOptions
  ) {
    var severity = Issue.Severity.error
    if first.isAI, second.isAI, first.key == second.key {
      guard let ofRepeated = options.gs1.severity(of: .repeated) else { return }
      severity = ofRepeated
    }
    let name = second.field.rawValue
    let message =
      first.symbol == second.symbol
      ? "\(name) is both \(first.value) and \(second.value)"
      : "\(name) is \(first.value) in symbol \(first.symbol) and \(second.value) in symbol "
        + "\(second.symbol)"
    issues.append(
      Issue(
        code: .conflictingField, severity: severity, message: message, field: second.field,
        symbol: second.symbol, range: second.range))
  }
}

extension Reading.Detail {
  /// Whether its key is an application identifier.
  fileprivate var isAI: Bool { syntax == .gs1 || syntax == .gs1DigitalLink }
}
