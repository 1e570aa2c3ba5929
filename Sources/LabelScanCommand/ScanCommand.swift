import ArgumentParser
import LabelScan
import LabelSyntax

/// `labelscan scan`: photos in, their labels out.
struct ScanCommand: AsyncParsableCommand, ParallelCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Reads the labels on photos (PNG, JPEG, PGM, PPM, BMP; with libvips many more).",
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
        labelscan scan --report report.html --annotate copies intake/
            a page to look at; each image with its symbols outlined and named
        labelscan scan --isolate --timeout 10 uploads/
            photos from strangers: one that crashes or hangs costs itself only

      In a folder and its subfolders every image is scanned that is one by its content or its name.
      A file that cannot be read is reported in its place, and the others go on.

      WebP, TIFF, HEIF, AVIF, GIF, JPEG XL and PDF files are read where libvips is installed, if this
      labelscan was built with MoreImages; --version tells. Each page of a TIFF or PDF file has a
      result of its own, and labels.pdf#2 names one.

      EXIT STATUS
        0   every image gave a symbol
        1   some image gave none
        2   some file could not be read
        3   --expect is not satisfied somewhere
        64  the command line or the file of formats is wrong
        74  standard output, the report or an annotated copy could not be written
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

  @OptionGroup var isolation: IsolationArguments

  @OptionGroup var scan: ScanArguments

  @OptionGroup var picture: PictureArguments

  @Flag(help: "No progress on standard error; it shows only on a terminal.")
  var quiet = false

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    guard try !scanArguments().paths.isEmpty else {
      throw ValidationError("Give at least one file or folder, or - for a list.")
    }
  }

  func run() async throws {
    let (paths, options) = try scanArguments()
    let settings = try Worker.Settings(options: options, scan, isolation, jobs: jobs)
    let (pictures, report) = try picture.open()
    var printer = ScanPrinter(
      output: output, showsProgress: !quiet, profile: scan.reading.profile, report: report)
    try printer.begin()
    let limits = scan.limit.image
    let results = OrderedWork(of: FolderEntries(GivenPaths(paths: paths)), jobs: jobs) {
      var worker = Worker(settings)
      return { entry in
        let first = worker.result(of: entry)
        let others = first.laterPages.map { worker.result(of: FolderWalk.Entry(path: $0)) }
        return ([first] + others).map { pictures.complete($0, limits: limits) }
      }
    }
    for await scanned in Flattened(results) {
      try printer.print(scanned)
    }
    try printer.end()
    if printer.status != 0 { throw ExitCode(printer.status) }
  }

  /// The paths and what to read.
  ///
  /// `--symbology qr photo.jpg` takes the path for a name: what looks like a path, or is one, goes
  /// back to the paths.
  private func scanArguments() throws -> (paths: [String], options: ScanOptions) {
    var paths = paths
    let options = try scan.options { value in
      guard
        value == "-" || value.contains("/") || value.contains(".")
          || FileKind(of: value) != nil
      else { return false }
      paths.append(value)
      return true
    }
    return (paths, options)
  }
}
