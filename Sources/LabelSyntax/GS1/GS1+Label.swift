extension GS1 {
  /// What AIs ask of one another over all symbols of a label, GS1 General Specifications 4.14.
  ///
  /// What an AI needs is an error where it is missing from a label that identifies something; from
  /// one that does not, the rest of the label was not read, and it is a warning.
  package static func labelIssues(
    readings: [Reading], options: SyntaxOptions
  ) -> [Issue] {
    var ais = GS1AISet()
    var lacksSerial = false
    var places: [(ai: ApplicationIdentifier, symbol: Int, range: Range<Int>)] = []
    var unknown: [String: String] = [:]
    var issues: [Issue] = []
    for (symbol, reading) in readings.enumerated() {
      if reading.syntax == .gtin, reading.details.contains(where: { $0.field == .gtin }),
        let gtin = ApplicationIdentifier("01")
      {
        _ = ais.insert(gtin)
      }
      let elements = reading.elements.span
      for index in elements.indices where elements[index].kind == .ai {
        guard let ai = ApplicationIdentifier(digits: elements[index].code.utf8.span) else {
          guard options.gs1.permitsUnknownAIs else { continue }
          let element = elements[index]
          ais.insert(unknown: element.code)
          if symbol > 0, let first = unknown[element.code], first != element.value {
            issues += repetition(of: element, symbol, options)
          }
          unknown[element.code] = unknown[element.code] ?? element.value
          continue
        }
        let probe = GS1Element(ai: ai, code: 0..<0, value: 0..<elements[index].value.utf8.count)
        lacksSerial = lacksSerial || probe.lacksSerial
        if !ais.insert(ai) { places.append((ai, symbol, elements[index].range)) }
      }
    }
    for (ai, symbol, range) in places {
      func add(_ rule: GS1Rule, _ message: String) {
        guard var severity = options.gs1.severity(of: rule) else { return }
        if rule == .requisite, !ais.hasIdentification, severity == .error { severity = .warning }
        issues.append(
          Issue(
            code: .gs1(rule), severity: severity, message: message, symbol: symbol, range: range))
      }
      let excluded = ais.excluded(by: ai)
      if excluded.0 | excluded.1 != 0 {
        let names = GS1AISet.names(excluded.0, excluded.1, separator: ", ")
        add(.exclusive, "(\(ai.code)) may not be on one label with \(names)")
      }
      if let clause = ais.missingClause(of: ai) {
        add(.requisite, "(\(ai.code)) needs \(GS1AISet.names(ofClause: clause)) on the label")
      }
      if ai.isSignature, lacksSerial {
        add(.signedSerial, "(8030) needs the serial part of the key")
      }
    }
    return issues
  }

  /// What is wrong with an unknown AI that another symbol gives another value; those of the
  /// dictionary have fields that say so.
  private static func repetition(
    of element: Reading.Element, _ symbol: Int, _ options: SyntaxOptions
  ) -> [Issue] {
    guard let severity = options.gs1.severity(of: .repeated) else { return [] }
    return [
      Issue(
        code: .gs1(.repeated), severity: severity,
        message: "(\(element.code)) is on the label twice with different values", symbol: symbol,
        range: element.range)
    ]
  }
}

extension Reading {
  /// Whether the payload is GS1, or a GTIN by its carrier.
  var isGS1: Bool { syntax == .gs1 || syntax == .gs1DigitalLink || syntax == .gtin }
}
