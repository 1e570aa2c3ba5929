import ArgumentParser
import LabelScan
import LabelSyntax

/// How payloads are read and labels judged.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Serial formats of your own (JSON); 'labelscan formats lint' tries them.",
      valueName: "file"))
  var formats: String?

  @Option(
    help: ArgumentHelp(
      """
      Check each label against what a rule asks: \
      \(RequirementProfile.allCases.map(\.rawValue).joined(separator: ", ")) (print: that the print \
      beside the symbols says what they carry).
      """, valueName: "name"))
  var expect: String?

  @Option(
    help: ArgumentHelp(
      "The most bytes of a payload that are read (issue payload.tooLong).", valueName: "n"))
  var maxPayload: Int = SyntaxOptions.defaultMaxPayloadBytes

  @OptionGroup(title: "GS1 Options") var gs1: GS1Arguments

  /// The profile that labels are checked against, or `nil`.
  var profile: RequirementProfile? { expect.flatMap(RequirementProfile.init(_:)) }

  func validate() throws {
    if maxPayload < 0 { throw ValidationError("--max-payload must be 0 or more.") }
    if let expect, profile == nil {
      let known = RequirementProfile.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--expect is one of \(known), not '\(expect)'.")
    }
  }

  /// The reader of payloads; a file of formats that cannot be used ends the command.
  func reader() throws -> LabelReader {
    LabelReader(
      options: SyntaxOptions(
        currentYear: SystemClock.year, gs1: try gs1.options(), maxPayloadBytes: maxPayload),
      formats: try formats.map(FormatFile.formats(at:)) ?? SerialFormats())
  }
}
