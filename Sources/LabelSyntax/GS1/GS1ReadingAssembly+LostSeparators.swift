extension GS1ReadingAssembly {
  /// The reading of data whose separators may be lost; `nil` where there is one way to divide it.
  ///
  /// Data that keeps all rules as it is stays so, other divisions are candidates. The reading is
  /// marked ambiguous in either case.
  func restored(_ message: GS1Message, _ bytes: [UInt8], isCertain: Bool) -> Reading? {
    let isWhole = isCertain && message.elements.allSatisfy { $0.fault == nil }
    let divisions = GS1Division.all(of: bytes, options: options)
    let whole = message.elements.map { $0.value }
    var others = divisions.filter { $0.elements.map { $0.value } != whole }
    guard let best = isWhole ? message : others.first, !others.isEmpty else { return nil }
    if !isWhole { others.removeFirst() }
    var reading = reading(.gs1, best, bytes.span)
    add(
      .ambiguous,
      "separators may be lost: \(others.count) other ways to divide the data are candidates",
      to: &reading)
    for other in others.prefix(8) {
      var names = ""
      for element in other.elements {
        names += "(\(bytes.span.text(element.code)))\(bytes.span.text(element.value))"
      }
      for element in other.elements where !best.elements.contains(element) {
        guard let ai = element.ai,
          let value = GS1Value(element, in: bytes.span, currentYear: options.currentYear)
        else { continue }
        reading.candidates.append(
          Reading.Candidate(
            field: ai.field, value: value.text, reason: "separators may be lost: \(names)"))
      }
    }
    return reading
  }
}
