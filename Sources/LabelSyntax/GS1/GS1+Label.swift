extension GS1 {
  /// What AIs ask of one another over all symbols of a label, GS1 General Specifications 4.14.
  ///
  /// What an AI needs is an error where it is missing from a label that identifies something; from
  /// one that does not, the rest of the label was not read, and it is a warning.
  package static func labelIssues(
    readings: [Reading], options: SyntaxOptions = SyntaxOptions()
  ) -> [Issue] {
    var ais = GS1AISet()
    var lacksSerial = false
    var places: [(ai: ApplicationIdentifier, symbol: Int, range: Range<Int>)] = []
    for (symbol, reading) in readings.enumerated() {
      if reading.details.contains(where: { $0.field == .gtin && $0.syntax == .gtin }),
        let gtin = ApplicationIdentifier("01")
      {
        _ = ais.insert(gtin)
      }
      for element in reading.elements where element.kind == .ai {
        guard let ai = ApplicationIdentifier(element.code) else { continue }
        let length = element.value.utf8.count
        let probe = GS1Element(ai: ai, code: 0..<0, value: 0..<length)
        lacksSerial = lacksSerial || probe.lacksSerial
        if !ais.insert(ai) { places.append((ai, symbol, element.range)) }
      }
    }
    var issues: [Issue] = []
    for (ai, symbol, range) in places {
      func add(_ rule: GS1Rule, _ message: String) {
        guard var severity = options.gs1.severity(of: rule) else { return }
        if rule == .requisite, !ais.hasIdentification, severity == .error { severity = .warning }
        issues.append(
          Issue(
            code: rule.code, severity: severity, message: message, symbol: symbol, range: range))
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
}
