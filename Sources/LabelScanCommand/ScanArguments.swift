import ArgumentParser
import LabelScan
import LabelSyntax

/// How images are scanned and their payloads read.
struct ScanArguments: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      """
      Read only these: \(Symbology.readable.map(\.rawValue).joined(separator: " ")). Without it \
      all but \(Symbology.onRequest.map(\.rawValue).joined(separator: " ")); ean5 and ean2 are the \
      add-ons of ean13, upca and upce.
      """,
      valueName: "name"))
  var symbology: [String] = []

  @Option(
    help: ArgumentHelp(
      "How hard to look: fast, balanced or thorough (default: balanced; frames: fast).",
      valueName: "effort"))
  var effort: String?

  @Flag(
    name: .customLong("code39-full-ascii"),
    help: "Give pairs of Code 39 characters as the ASCII characters that they stand for.")
  var code39FullASCII = false

  @Flag(help: "Tell how symbols of the QR Code family are built: version, mask and model.")
  var structure = false

  @Option(
    help: ArgumentHelp(
      """
      Read the print beside the symbols: off, auto (where a payload is a bare value or --expect is \
      not satisfied) or all (always, on the whole image) (default: auto).
      """, valueName: "mode"))
  var print: String?

  @OptionGroup(title: "Limits") var limit: LimitArguments

  @OptionGroup var reading: ReadingArguments

  func validate() throws {
    _ = try effort.map(Self.effort)
    _ = try print.map(Self.print)
  }

  /// What to read; `isOther` takes a value of `--symbology` that is meant for something else.
  func options(
    effort standard: ScanOptions.Effort = .balanced,
    isOther: (String) -> Bool = { _ in false }
  ) throws -> ScanOptions {
    var options = ScanOptions(
      effort: try effort.map(Self.effort) ?? standard, limits: limit.scan,
      code39FullASCII: code39FullASCII, print: try print.map(Self.print) ?? .auto)
    options.givesStructure = structure
    options.profile = reading.profile
    for value in symbology {
      if let names = Self.symbologies(value.split(separator: ",").map(String.init)) {
        options.symbologies = (options.symbologies ?? []).union(names)
      } else if !isOther(value) {
        throw ValidationError("--symbology does not know '\(value)'.")
      }
    }
    if !symbology.isEmpty, options.symbologies == nil {
      throw ValidationError("--symbology needs a name.")
    }
    return options
  }

  /// The symbologies of some names; `nil` unless there are any and all can be read.
  static func symbologies(_ names: [String]) -> Set<Symbology>? {
    let found = names.map(Symbology.init(rawValue:))
    return found.isEmpty || !found.allSatisfy(Symbology.readable.contains) ? nil : Set(found)
  }

  private static func print(_ name: String) throws -> PrintMode {
    guard let mode = PrintMode(rawValue: name) else {
      throw ValidationError("--print is off, auto or all, not '\(name)'.")
    }
    return mode
  }

  private static func effort(_ name: String) throws -> ScanOptions.Effort {
    guard let effort = ScanOptions.Effort(rawValue: name) else {
      throw ValidationError("--effort is fast, balanced or thorough, not '\(name)'.")
    }
    return effort
  }
}
