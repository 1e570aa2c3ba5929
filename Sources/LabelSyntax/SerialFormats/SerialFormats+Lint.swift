extension SerialFormats {
  /// Runs the examples and rejects of every format, and finds formats that accept each other's.
  public func lint() -> [FormatFinding] {
    var findings: [FormatFinding] = []
    for format in formats {
      if format.examples.isEmpty {
        findings.append(finding(.noExample, .info, format, "It has no example"))
      }
      findings += lintExamples(format)
      findings += lintBoundaries(format)
      for other in formats where other.id != format.id {
        for example in other.examples where accepts(format, example.payload) {
          findings.append(
            finding(
              .acceptsOther, .warning, format,
              "It matches the example \(example.payload) of \(other.id)"))
        }
      }
    }
    return findings
  }

  private func lintExamples(_ format: SerialFormat) -> [FormatFinding] {
    var findings: [FormatFinding] = []
    for example in format.examples {
      guard let match = match(format, example.payload), match.isChecked else {
        findings.append(
          finding(.exampleFails, .error, format, "It does not match its example \(example.payload)")
        )
        continue
      }
      for (name, value) in example.expect.sorted(by: { $0.key < $1.key }) {
        let read = match.fields.first { $0.name == name }?.value
        guard read != value else { continue }
        findings.append(
          finding(
            .exampleDiffers, .error, format,
            "In \(example.payload) \(name) is \(read ?? "missing"), not \(value)"))
      }
    }
    for reject in format.rejects where accepts(format, reject) {
      findings.append(finding(.rejectMatches, .error, format, "It matches \(reject)"))
    }
    return findings
  }

  private func lintBoundaries(_ format: SerialFormat) -> [FormatFinding] {
    var findings: [FormatFinding] = []
    for (first, second) in zip(format.segments, format.segments.dropFirst())
    where first.low < first.high && second.low < second.high {
      findings.append(
        finding(
          .openBoundary, .warning, format,
          "\(first.field ?? "") and \(second.field ?? "") vary in length and meet"))
    }
    return findings
  }

  private func accepts(_ format: SerialFormat, _ payload: String) -> Bool {
    match(format, payload)?.isChecked ?? false
  }

  /// Matches in the first symbology that the format asks for.
  private func match(_ format: SerialFormat, _ payload: String) -> FormatMatch? {
    let symbology = format.symbologies?.min { $0.rawValue < $1.rawValue }
    return FormatMatch(
      format, Payload(bytes: Array(payload.utf8), symbology: symbology), currentYear: 2026)
  }

  private func finding(
    _ code: FormatFinding.Code, _ severity: Issue.Severity, _ format: SerialFormat,
    _ message: String
  ) -> FormatFinding {
    FormatFinding(code: code, severity: severity, format: format.id, message: message)
  }
}
