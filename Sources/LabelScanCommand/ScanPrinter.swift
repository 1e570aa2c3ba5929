import ArgumentParser
import CommandText
import LabelScan
import LabelSyntax

/// Prints the results of `labelscan scan` and keeps its exit status.
struct ScanPrinter {
  /// The exit status that the results so far ask for.
  private(set) var status: Int32 = 0
  private let output: ResultOutput
  private var count = 0
  private let showsProgress: Bool
  private let profile: RequirementProfile?
  private var report: Report?

  init(
    output: OutputOptions, showsProgress: Bool, profile: RequirementProfile?,
    report: Report? = nil, showsIntake: Bool = false
  ) {
    self.profile = profile
    self.report = report
    self.output = ResultOutput(
      output,
      columns: ["file", "symbols"] + LabelColumns.names + ["payloads", "error"]
        + (showsIntake ? ["intake"] : []))
    // On a terminal that shows the results themselves they are the progress.
    self.showsProgress =
      showsProgress && SystemCalls.errorIsTerminal && !SystemCalls.outputIsTerminal
  }

  func begin(continues: Bool = false) throws { try output.begin(continues: continues) }

  mutating func print(_ scanned: ScannedImage) throws {
    let checked = CheckedResult(scanned.result, profile: profile)
    try print(checked)
    if let failure = scanned.failure { note(failure) }
    writeReport { (report) throws(OutputFailure) in
      try report.write(checked.result, thumbnail: scanned.thumbnail)
    }
    count += 1
    if showsProgress { _ = SystemCalls.write("\r\(count) images", to: 2) }
  }

  /// Prints a result, with what came of its intake where it was taken in.
  mutating func print(_ checked: CheckedResult, intake: IntakeAnswer? = nil) throws {
    status = max(status, checked.status)
    try output.write(
      json: { checked.write(to: &$0, intake: intake) },
      text: Self.text(of: checked.result) + LabelText.lines(of: checked.requirements, profile)
        + (intake.map { LabelText.row("intake", $0.text) } ?? ""),
      cells: Self.cells(of: checked.result) + (intake.map { [$0.outcome] } ?? []))
    try output.flush()
  }

  mutating func end() throws {
    if showsProgress, count > 0 { _ = SystemCalls.write("\n", to: 2) }
    try output.end()
    writeReport { (report) throws(OutputFailure) in try report.end() }
  }

  /// Writes to the report; where it cannot be written the results go on without it.
  private mutating func writeReport(
    _ write: (inout Report) throws(OutputFailure) -> Void
  ) {
    guard var report else { return }
    do throws(OutputFailure) {
      try write(&report)
      self.report = report
    } catch {
      note(error)
      self.report = nil
    }
  }

  private mutating func note(_ failure: OutputFailure) {
    if showsProgress, count > 0 { _ = SystemCalls.write("\n", to: 2) }
    status = max(status, failure.report().rawValue)
  }

  private static func text(of result: ScanResult) -> String {
    let name = VisibleText.line(result.file) + "\n"
    switch result {
    case .success(let image):
      return name + text(of: image)
    case .failure(let failure):
      let error = failure.error
      return name + LabelText.row("cannot be read", "\(error.message) [\(error.code)]")
    }
  }

  private static func text(of result: ImageResult) -> String {
    var text = LabelText.lines(of: result.label)
    for (reading, symbol) in zip(result.label.readings, result.symbols) {
      text += "  [\(LabelText.carrier(of: reading))] \(VisibleText.line(symbol.payload.text))\n"
    }
    for message in result.label.messages {
      text +=
        "  [message of \(message.parts.count) symbols] \(VisibleText.line(message.payload.text))\n"
    }
    if result.symbols.isEmpty { text += "  no symbol read\n" }
    return text
  }

  private static func cells(of result: ScanResult) -> [String] {
    let image = result.image
    let payloads = image?.symbols.map(\.payload.text) ?? []
    return [result.file, image.map { String($0.symbols.count) } ?? ""]
      + LabelColumns.cells(of: image?.label ?? Label(readings: []))
      + [payloads.joined(separator: " | "), result.error?.code ?? ""]
  }
}
