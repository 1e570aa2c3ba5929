import CommandText
import LabelScan
import LabelSyntax

/// Prints the results of `labelscan scan` and keeps its exit status.
struct ScanPrinter {
  /// The exit status that the results so far ask for.
  private(set) var status: Int32 = 0
  private var output: ResultOutput
  private var count = 0
  private let showsProgress: Bool
  private let profile: RequirementProfile?

  init(output: OutputOptions, showsProgress: Bool, profile: RequirementProfile?) {
    self.profile = profile
    self.output = ResultOutput(
      output, columns: ["file", "symbols"] + LabelColumns.names + ["payloads", "error"])
    // On a terminal that shows the results themselves they are the progress.
    self.showsProgress =
      showsProgress && SystemCalls.errorIsTerminal && !SystemCalls.outputIsTerminal
  }

  mutating func begin() throws { try output.begin() }

  mutating func print(_ result: ImageResult) throws {
    var result = result
    let requirements = result.error == nil ? profile?.check(result.label) : nil
    result.label.issues += requirements?.compactMap(\.issue) ?? []
    if result.error != nil {
      status = max(status, 2)
    } else if requirements?.contains(where: \.isFailed) ?? false {
      status = 3
    } else if result.symbols.isEmpty {
      status = max(status, 1)
    }
    try output.write(
      json: result.jsonValue(requirements),
      text: Self.text(of: result) + LabelText.lines(of: requirements, profile),
      cells: Self.cells(of: result))
    count += 1
    if showsProgress { _ = SystemCalls.write("\r\(count) images", to: 2) }
  }

  mutating func end() throws {
    if showsProgress, count > 0 { _ = SystemCalls.write("\n", to: 2) }
    try output.end()
  }

  private static func text(of result: ImageResult) -> String {
    var text = VisibleText.line(result.file) + "\n"
    if let error = result.error {
      return text + LabelText.row("cannot be read", "\(error.message) [\(error.code)]")
    }
    text += LabelText.lines(of: result.label)
    for (reading, symbol) in zip(result.label.readings, result.symbols) {
      text += "  [\(LabelText.carrier(of: reading))] \(VisibleText.line(symbol.payload.text))\n"
    }
    if result.symbols.isEmpty { text += "  no symbol read\n" }
    return text
  }

  private static func cells(of result: ImageResult) -> [String] {
    let payloads = result.symbols.map(\.payload.text)
    return [result.file, result.error == nil ? String(result.symbols.count) : ""]
      + LabelColumns.cells(of: result.label)
      + [payloads.joined(separator: " | "), result.error?.code ?? ""]
  }
}
