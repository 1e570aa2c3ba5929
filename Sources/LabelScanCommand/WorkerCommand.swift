import ArgumentParser
import LabelScan
import LabelSyntax

/// `labelscan worker`: requests in, one line each, their results out.
struct WorkerCommand: AsyncParsableCommand, ParallelCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Answers requests on standard input, one line each, until it ends.",
    discussion: """
      EXAMPLES
        find intake -name '*.jpg' | labelscan worker > labels.ndjson
            a path a line; answers as 'scan --format ndjson' prints them
        echo '{"id": 7, "path": "photo.jpg"}' | labelscan worker
            the answer begins with "id": 7
        echo "{\\"id\\": 7, \\"image\\": \\"$(base64 -w0 a.jpg)\\"}" | labelscan worker
            the file itself, in base64
        find intake -name '*.jpg' |
          parallel --pipe -N 100 --line-buffer labelscan worker > labels.ndjson
            on every processor, through GNU parallel
        find intake -name '*.jpg' | labelscan worker --isolate --timeout 10
            where an image may crash or hang a library

      A line is a path, or, where it begins with {, a JSON object with
        path          the image's path, or
        image         its file in base64, and
        file          what the answer calls it
        id            any text or number; comes first in the answer
        symbologies   an array of names, instead of --symbology
        effort        fast, balanced or thorough, instead of --effort
        print         off, auto or all, instead of --print

      There is one answer a line, written as soon as it is known, in the order of
      the requests; empty lines have none. A request that cannot be answered has
      {"id", "error": {"code", "message"}}, and the next is taken. The codes are
      those of scan, and request.tooLong, request.malformed, request.noImage,
      request.badImage, request.badOption. No more lines are read ahead than
      eight a job. An image is a regular file: a pipe, a device or /dev/stdin has
      the error file.notRegular.

      EXIT STATUS
        0   standard input ended
        64  the command line or the file of formats is wrong
        74  standard output could not be written
      """)

  @Option(help: "Images at work at once; answers come in the order of the requests.")
  var jobs: Int = 1

  @Option(
    help: ArgumentHelp(
      "The longest line in bytes; base64 takes four for three of the file. A longer one is answered "
        + "with request.tooLong and not kept.", valueName: "n"))
  var maxLineBytes: Int = 64 << 20

  @OptionGroup var isolation: IsolationArguments

  @OptionGroup var scan: ScanArguments

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    if maxLineBytes < 1 { throw ValidationError("--max-line-bytes must be at least 1.") }
    _ = try scan.options()
  }

  func run() async throws {
    let (maxBytes, profile) = (maxLineBytes, scan.reading.profile)
    let settings = try Worker.Settings(options: scan.options(), scan, isolation, jobs: jobs)
    let answers = OrderedWork(of: LineSource(maxBytes: maxBytes), jobs: jobs) {
      var worker = Worker(settings)
      return { line in
        let request = WorkerRequest(line, maxBytes: maxBytes, options: settings.options)
        var writer = JSONWriter()
        writer.object { Self.answer(to: request, profile: profile, from: &worker, in: &$0) }
        writer.append("\n")
        return writer.bytes
      }
    }
    for await answer in answers { try ResultOutput.write(answer) }
  }

  /// Writes the members of an answer.
  private static func answer(
    to request: WorkerRequest, profile: RequirementProfile?, from worker: inout Worker,
    in writer: inout JSONWriter
  ) {
    if let id = request.id {
      writer.key("id")
      writer.value(id)
    }
    switch request.image {
    case .success(let image):
      let result = worker.result(of: image, named: request.file ?? "", options: request.options)
      let checked = CheckedResult(result, profile: profile)
      checked.result.writeMembers(to: &writer, checked.requirements)
    case .failure(let failure):
      if let file = request.file {
        writer.member("file", file)
      }
      writer.key("error")
      writer.error(code: failure.code.rawValue, message: failure.message)
    }
  }
}
