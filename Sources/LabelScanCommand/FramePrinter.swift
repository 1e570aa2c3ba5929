import CommandText
import LabelScan
import LabelSyntax

/// Prints what happens in a video.
struct FramePrinter {
  private let output: FrameOutput
  private let rate: Double?
  private let reader: LabelReader

  /// Creates a printer; `rate` is in frames a second.
  init(output: FrameOutput, rate: Double?, reader: LabelReader) {
    self.output = output
    self.rate = rate
    self.reader = reader
  }

  /// Prints that a symbol appeared or is gone.
  func print(_ event: SymbolTracker.Event, frame: Int) throws {
    switch event {
    case .appeared(let track): try print("appeared", track, frame: frame, span: [])
    case .gone(let track):
      try print(
        "gone", track, frame: frame,
        span: [
          .init(key: "first", value: .int(track.first)),
          .init(key: "last", value: .int(track.last)),
        ])
    }
  }

  /// Prints how the video went, on standard error too.
  func end(_ counts: FrameSlot.Counts, scanned: Int) throws {
    var text = "\(counts.read) frames, \(scanned) scanned, \(counts.dropped) dropped"
    if counts.isTruncated { text += "; the last frame is cut short" }
    if output == .ndjson {
      var members: [JSONValue.Member] = [
        .init(key: "event", value: .string("end")), .init(key: "frames", value: .int(counts.read)),
        .init(key: "scanned", value: .int(scanned)),
        .init(key: "dropped", value: .int(counts.dropped)),
      ]
      if counts.isTruncated { members.append(.init(key: "truncated", value: .bool(true))) }
      try ResultOutput.write(JSONValue.members(members).text + "\n")
    }
    _ = SystemCalls.write("labelscan: \(text)\n", to: 2)
  }

  private func print(
    _ event: String, _ track: SymbolTracker.Track, frame: Int, span: [JSONValue.Member]
  ) throws {
    let symbol = track.symbol
    let label = reader.readLabel([symbol.payload])
    guard let reading = label.readings.first else { return }
    switch output {
    case .ndjson:
      var members: [JSONValue.Member] = [
        .init(key: "event", value: .string(event)), .init(key: "frame", value: .int(frame)),
      ]
      if let rate {
        members.append(.init(key: "time", value: .decimal(Double(frame) / rate, digits: 3)))
      }
      members += span + symbol.json(syntax: reading.syntax) + label.members
      try ResultOutput.write(JSONValue.members(members).text + "\n")
    case .text:
      let carrier = LabelText.carrier(of: reading)
      var text = "frame \(frame)  \(event)  [\(carrier)] \(VisibleText.line(symbol.payload.text))\n"
      if span.isEmpty { text += LabelText.lines(of: label) }
      try ResultOutput.write(text)
    }
  }
}
