import ArgumentParser
import LabelScan
import LabelSyntax

/// `labelscan scan`: photos in, their labels out.
struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Reads the labels on photos (PNG, JPEG, PGM, PPM).",
    discussion: """
      EXAMPLES
        labelscan scan photo.jpg
            what is on the label, for people
        labelscan scan --format ndjson intake/ > labels.ndjson
            every image in a folder and its subfolders, one JSON object a line
        labelscan scan --format csv intake/ > labels.csv
            a table for a spreadsheet
        find . -name '*.jpg' -mtime -1 | labelscan scan --format json -
            the paths on standard input
        labelscan scan --symbology qr --symbology datamatrix photo.jpg
            matrix symbols only
        labelscan scan --formats formats.json --expect fmd intake/
            serial formats of your own; what a rule asks and a label lacks

      In a folder and its subfolders every image is scanned that is one by its content or its name.
      A file that cannot be read is reported in its place, and the others go on.

      EXIT STATUS
        0   every image gave a symbol
        1   some image gave none
        2   some file could not be read
        3   --expect is not satisfied somewhere
        64  the command line or the file of formats is wrong
        74  standard output could not be written
        Of 0 to 3 the highest that applies.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders, or - for a list of paths on standard input, one a line.",
      valueName: "path"))
  var paths: [String] = []

  @OptionGroup var output: OutputOptions

  @Option(help: "Images at work at once; results come in input order.")
  var jobs: Int = SystemCalls.processorCount

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Read only these: \(Symbology.readable.map(\.rawValue).joined(separator: " ")).",
      valueName: "name"))
  var symbology: [String] = []

  @Option(help: ArgumentHelp("How hard to look: fast, balanced or thorough.", valueName: "effort"))
  var effort: String = ScanOptions.Effort.balanced.rawValue

  @Flag(help: "No progress on standard error; it shows only on a terminal.")
  var quiet = false

  @OptionGroup(title: "Limits") var limits: LimitArguments

  @OptionGroup var reading: ReadingArguments

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    guard try !scanArguments().paths.isEmpty else {
      throw ValidationError("Give at least one file or folder, or - for a list.")
    }
  }

  func run() async throws {
    let (paths, options) = try scanArguments()
    let reader = try reading.reader()
    var printer = ScanPrinter(
      output: output, showsProgress: !quiet, profile: reading.profile)
    try printer.begin()
    for await result in ScanJobs.results(
      paths: paths, jobs: jobs, options: options, reader: reader, limits: limits.image)
    {
      try printer.print(result)
    }
    try printer.end()
    if printer.status != 0 { throw ExitCode(printer.status) }
  }

  /// The paths and what to read.
  ///
  /// `--symbology qr photo.jpg` takes the path for a name: what looks like a path, or is one, goes
  /// back to the paths.
  private func scanArguments() throws -> (paths: [String], options: ScanOptions) {
    guard let effort = ScanOptions.Effort(rawValue: effort) else {
      throw ValidationError("--effort is fast, balanced or thorough, not '\(effort)'.")
    }
    var options = ScanOptions(effort: effort, limits: limits.scan)
    var paths = paths
    for value in symbology {
      let names = value.split(separator: ",").map(String.init)
      if names.allSatisfy(Symbology.readable.map(\.rawValue).contains), !names.isEmpty {
        options.symbologies = (options.symbologies ?? []).union(
          names.map(Symbology.init(rawValue:)))
      } else if value == "-" || value.contains("/") || value.contains(".")
        || FolderWalk.exists(value)
      {
        paths.append(value)
      } else if names.contains(where: Symbology.reserved.map(\.rawValue).contains) {
        throw ValidationError("--symbology \(value): this version cannot read it.")
      } else {
        throw ValidationError("--symbology does not know '\(value)'.")
      }
    }
    if !symbology.isEmpty, options.symbologies == nil {
      throw ValidationError("--symbology needs a name.")
    }
    return (paths, options)
  }
}
