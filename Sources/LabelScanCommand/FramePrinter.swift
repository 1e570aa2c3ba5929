import CommandText
import LabelScan
import LabelSyntax

/// Prints what happens in a video.
struct FramePrinter {
  private let output: FrameOutput
  private let rate: Double?
  private let reader: LabelReader
  /// The parts of messages that came into view.
  private var messages = MessageCollector()

  /// Creates a printer; `rate` is in frames a second.
  init(output: FrameOutput, rate: Double?, reader: LabelReader) {
    self.output = output
    self.rate = rate
    self.reader = reader
  }

  /// Prints that a symbol appeared or is gone.
  mutating func print(_ event: SymbolTracker.Event, frame: Int) throws {
    switch event {
    case .appeared(let track): try print("appeared", track, frame: frame)
    case .gone(let track):
      try print("gone", track, frame: frame, span: (first: track.first, last: track.last))
    }
  }

  /// Prints how the video went, on standard error too.
  func end(_ counts: FrameSlot.Counts, scanned: Int) throws {
    var text = "\(counts.read) frames, \(scanned) scanned, \(counts.dropped) dropped"
    if counts.isTruncated { text += "; the last frame is cut short" }
    if output == .ndjson {
      try write { writer in
        writer.member("event", "end")
        writer.member("frames", counts.read)
        writer.member("scanned", scanned)
        writer.member("dropped", counts.dropped)
        if counts.isTruncated {
          writer.member("truncated", true)
        }
      }
    }
    _ = SystemCalls.write("labelscan: \(text)\n", to: 2)
  }

  private mutating func print(
    _ event: String, _ track: SymbolTracker.Track, frame: Int,
    span: (first: Int, last: Int)? = nil
  ) throws {
    let symbol = track.symbol
    // The event of the part that makes a message whole has its fields.
    let parts = messages.take(symbol)
    let label = reader.readLabel(of: parts.isEmpty ? [symbol] : parts)
    guard let reading = label.readings.last else { return }
    switch output {
    case .ndjson:
      try write { writer in
        writer.member("event", event)
        writer.member("frame", frame)
        if let rate {
          writer.key("time")
          writer.decimal(Double(frame) / rate, digits: 3)
        }
        if let span {
          writer.member("first", span.first)
          writer.member("last", span.last)
        }
        symbol.writeMembers(to: &writer, syntax: reading.syntax)
        label.writeMembers(to: &writer)
      }
    case .text:
      let carrier = LabelText.carrier(of: reading)
      var text = "frame \(frame)  \(event)  [\(carrier)] \(VisibleText.line(symbol.payload.text))\n"
      if span == nil { text += LabelText.lines(of: label) }
      try ResultOutput.write(text)
    }
  }

  /// Writes an object with the members that `members` writes.
  private func write(_ members: (inout JSONWriter) -> Void) throws {
    try ResultOutput.write(JSONWriter.text { $0.object(members) } + "\n")
  }
}
