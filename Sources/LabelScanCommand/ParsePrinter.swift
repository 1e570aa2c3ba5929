import CommandText
import LabelScan
import LabelSyntax

/// Prints the results of `labelscan parse`.
struct ParsePrinter {
  /// Whether some payload or label has an error.
  private(set) var hasInvalid = false
  private let output: ResultOutput
  private let isTogether: Bool
  private let profile: RequirementProfile?

  init(output: OutputOptions, isTogether: Bool, profile: RequirementProfile?) {
    self.output = ResultOutput(
      output, columns: ["payloads", "syntax", "valid"] + LabelColumns.names)
    self.isTogether = isTogether
    self.profile = profile
  }

  func begin() throws { try output.begin() }

  mutating func print(_ label: Label) throws {
    var label = label
    let requirements = profile?.check(label)
    if let requirements { label.issues += requirements.compactMap(\.issue) }
    let isValid = !label.issues.contains { $0.severity == .error }
    if !isValid { hasInvalid = true }
    try output.write(
      json: { writer in
        if isTogether {
          label.writeTogether(to: &writer, requirements)
        } else {
          label.writePayload(to: &writer, requirements)
        }
      },
      text: Self.text(of: label) + LabelText.lines(of: requirements, profile),
      cells: [
        label.readings.map(\.payload.text).joined(separator: " | "),
        label.readings.map(\.syntax.rawValue).joined(separator: " "), String(isValid),
      ] + LabelColumns.cells(of: label))
  }

  /// Hands over the results so far.
  func flush() throws { try output.flush() }

  func end() throws { try output.end() }

  private static func text(of label: Label) -> String {
    var text = ""
    for reading in label.readings {
      text += "\(VisibleText.line(reading.payload.text))  [\(LabelText.carrier(of: reading))]\n"
    }
    return text + LabelText.lines(of: label)
  }
}
