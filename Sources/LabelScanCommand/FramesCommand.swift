import ArgumentParser
import CommandText
import Dispatch
import LabelScan
import LabelSyntax

/// `labelscan frames`: video in, the symbols that come into view and go out.
struct FramesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frames",
    abstract: "Reads the symbols in a video on standard input as they come into view.",
    discussion: """
      EXAMPLES
        ffmpeg -loglevel error -f v4l2 -i /dev/video0 -f rawvideo -pix_fmt gray - |
          labelscan frames --width 1280 --height 720
            a camera: one JSON object when a symbol appears, one when it is gone
        ffmpeg -loglevel error -i belt.mp4 -f yuv4mpegpipe - |
          labelscan frames --format y4m --every-frame --output text
            a file, every frame of it; the size is in the YUV4MPEG2 header

      Frames that come faster than they are read are dropped, but for the
      newest; --every-frame has the source wait instead. A symbol is reported
      when it appears and when it has been missing in --gone-after frames in a
      row, of those that were scanned. What is in view at the end is gone then.

        {"event": "appeared", "frame": 12, "symbology": ..., "fields": {...}}
        {"event": "gone", "frame": 80, "first": 12, "last": 70, ...}
        {"event": "end", "frames": 300, "scanned": 150, "dropped": 150}

      A part of a message of several symbols has an issue that names the parts not
      seen yet; with the last of them the event has "messages" and its fields.

      Frames count from 0; "time" is in seconds, where the rate is known.

      EXIT STATUS
        0   the video ended, or SIGINT (Ctrl-C) or SIGTERM came; a frame cut
            short at the end is told
        2   the input is not what --format says
        64  the command line or the file of formats is wrong
        74  standard output could not be written
      """)

  @Option(help: ArgumentHelp("Pixels in a row; y4m says it itself.", valueName: "n"))
  var width: Int?

  @Option(help: ArgumentHelp("Rows; y4m says it itself.", valueName: "n"))
  var height: Int?

  @Option(help: "gray8 (a byte a pixel), yuv420p or y4m (YUV4MPEG2, 8 bits).")
  var format: FrameFormat = .gray8

  @Option(
    help: ArgumentHelp("How many frames must lack a symbol before it is gone.", valueName: "n"))
  var goneAfter: Int = 10

  @Flag(help: "Scan every frame, however long it takes: for files.")
  var everyFrame = false

  @Option(help: "ndjson (one object an event) or text.")
  var output: FrameOutput = .ndjson

  @OptionGroup var scan: ScanArguments

  /// How many frames are in memory at most: one that is read, one that waits, one that is scanned.
  private static let framesInMemory = 3

  func validate() throws {
    if goneAfter < 1 { throw ValidationError("--gone-after must be at least 1.") }
    if scan.reading.expect != nil {
      throw ValidationError("--expect is for whole labels; frames reports single symbols.")
    }
    if scan.print != nil {
      throw ValidationError("--print is for whole labels; frames reports single symbols.")
    }
    _ = try scan.options()
    _ = try layout()
  }

  func run() throws {
    let reader = try scan.reading.reader()
    ZBarNotice.warn()
    var found = try layout()
    let input: FrameInput
    do throws(FrameLayout.Failure) {
      if let found {
        input = FrameInput(found)
      } else {
        input = try FrameInput(layout: &found)
      }
    } catch {
      throw Self.failure(error.message)
    }
    guard let layout = found, scan.limit.image.maxPixels >= layout.width * layout.height else {
      throw Self.failure("The frames have more pixels than --max-megapixels allows.")
    }
    // Frames are read, waiting and scanned at once: a few are in memory.
    let memory =
      Self.framesInMemory * (layout.byteCount + MemoryRoom.bytes(for: layout.width * layout.height))
    guard MemoryRoom.hasRoom(for: memory) else {
      throw Self.failure("There is not enough memory for the frames.")
    }
    let slot = FrameSlot(keepsAll: everyFrame)
    if let stop = SystemCalls.catchStopSignals() {
      DispatchQueue(label: "stop").async {
        _ = SystemCalls.readOnce(stop, 1)
        slot.end()
      }
    }
    slot.fill(from: input)
    var scanner = LabelScanner(options: try scan.options(effort: .fast))
    var printer = FramePrinter(output: output, rate: layout.rate, reader: reader)
    var tracker = SymbolTracker(goneAfter: goneAfter)
    var scanned = 0
    var last = 0
    var bytes: [UInt8] = []
    while let number = slot.next(into: &bytes) {
      last = number
      scanned += 1
      let view = try LumaView(
        pixels: bytes.span, width: layout.width, height: layout.height, stride: layout.width)
      for event in tracker.update(scanner.scan(view), frame: last) {
        try printer.print(event, frame: last)
      }
    }
    for event in tracker.finish() { try printer.print(event, frame: last) }
    let counts = slot.counts
    try printer.end(counts, scanned: scanned)
    if let trouble = counts.trouble { throw Self.failure(trouble) }
  }

  /// The layout that the command line gives; `nil` for y4m, whose header gives it.
  private func layout() throws -> FrameLayout? {
    if format == .y4m {
      guard width == nil, height == nil else {
        throw ValidationError("--width and --height are in the header of y4m.")
      }
      return nil
    }
    guard let width, let height, let layout = FrameLayout(format, width: width, height: height)
    else { throw ValidationError("--width and --height must be 1 to 65535.") }
    guard scan.limit.image.maxPixels >= width * height else {
      throw ValidationError("The frames have more pixels than --max-megapixels allows.")
    }
    return layout
  }

  private static func failure(_ message: String) -> ExitCode {
    _ = SystemCalls.write("labelscan: \(VisibleText.line(message))\n", to: 2)
    return ExitCode(2)
  }
}
