import LabelScan
import LabelSyntax
import Testing

/// What a tracker says of symbols that come, move, flicker and go.
struct SymbolTrackerTests {
  /// A symbol of 10 x 10 pixels at a place.
  static func symbol(_ text: String, at x: Double) -> Symbol {
    Symbol(
      payload: Payload(bytes: Array(text.utf8), symbology: .qr),
      corners: [(x, 0.0), (x + 10, 0), (x + 10, 10), (x, 10)].map { Point(x: $0.0, y: $0.1) })
  }

  /// The events of frames, as text: `+A@0` appeared at x 0, `-A 0-3` gone, seen in frames 0 to 3.
  static func events(of frames: [String], goneAfter: Int) -> [String] {
    var tracker = SymbolTracker(goneAfter: goneAfter)
    func text(_ events: [SymbolTracker.Event]) -> String {
      events.map { event in
        switch event {
        case .appeared(let track):
          "+\(track.symbol.payload.text)@\(Int(track.symbol.corners[0].x))"
        case .gone(let track): "-\(track.symbol.payload.text) \(track.first)-\(track.last)"
        }
      }.joined(separator: ",")
    }
    var said = frames.enumerated().map { number, frame in
      text(
        tracker.update(
          frame.split(separator: " ").map { word in
            symbol(String(word.prefix(1)), at: Double(word.dropFirst()) ?? 0)
          }, frame: number))
    }
    said.append(text(tracker.finish()))
    #expect(tracker.tracks.isEmpty)
    return said
  }

  /// Frames (each a list of payload and place), frames until gone, and what is said at each.
  static let rows: [([String], Int, [String])] = [
    ([], 2, [""]),
    (["", ""], 2, ["", "", ""]),
    (["A0", "A1", "A2"], 2, ["+A@0", "", "", "-A 0-2"]),
    (["A0", "", "A0", "", "A0"], 2, ["+A@0", "", "", "", "", "-A 0-4"]),
    (["A0", "", "", "A0"], 2, ["+A@0", "", "-A 0-0", "+A@0", "-A 3-3"]),
    (["A0", "", "", "A0"], 3, ["+A@0", "", "", "", "-A 0-3"]),
    (["A0", "B0", "B0"], 1, ["+A@0", "-A 0-0,+B@0", "", "-B 1-2"]),
    (["A0", "", "A0"], 0, ["+A@0", "-A 0-0", "+A@0", "-A 2-2"]),
    (["A0 B50", "B40", "A9 B30"], 2, ["+A@0,+B@50", "", "", "-A 0-2,-B 0-2"]),
    // Two labels with one payload are two; the one that stays is the nearer one.
    (
      ["A0 A100", "A98", "A96", "A94"], 2,
      ["+A@0,+A@100", "", "-A 0-0", "", "-A 0-3"]
    ),
    (["A0", "A0 A100", "A100 A0"], 5, ["+A@0", "+A@100", "", "-A 0-2,-A 1-2"]),
  ]

  @Test(arguments: rows)
  func `symbols appear once and are gone once`(
    frames: [String], goneAfter: Int, said: [String]
  ) {
    #expect(Self.events(of: frames, goneAfter: goneAfter) == said)
  }

  @Test func `a payload of another symbology is another symbol`() {
    var tracker = SymbolTracker()
    var other = Self.symbol("A", at: 0)
    other.payload.symbology = .datamatrix
    #expect(tracker.update([Self.symbol("A", at: 0)], frame: 0).count == 1)
    #expect(tracker.update([other], frame: 1).count == 1)
    #expect(tracker.tracks.map(\.symbol.symbology) == [.qr, .datamatrix])
  }
}
