#if Ledger
  import LabelLedger
  import Testing

  /// What an intake records, and what it recognises.
  struct IntakeTests {
    @Test func `the same image is recorded once`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      let intake = try Labels.intake(ledger)
      let first = scratch.file("1.jpg", [1, 2, 3])
      let copy = scratch.file("2.jpg", [1, 2, 3])
      let other = scratch.file("3.jpg", [1, 2, 4])
      let gone = scratch.file("4.jpg")
      let rows: [(String, String, IntakeAnswer.Outcome, Int)] = [
        (first, "A1", .received, 1), (first, "A1", .known, 1), (copy, "A1", .known, 1),
        (other, "A2", .received, 2), (gone, "A3", .received, 3), (gone, "A3", .known, 3),
        (gone, "A4", .received, 4),
      ]
      for (file, serial, outcome, event) in rows {
        let answer = try intake.record([Labels.label(["serial": serial], file: file)])[0]
        #expect(answer.outcome == outcome)
        #expect(answer.event == event)
      }
      // A camera that counts anew writes another photo to the same path.
      _ = scratch.file("1.jpg", [9])
      #expect(
        try intake.record([Labels.label(["serial": "A1"], file: first)])[0].event == 5)
      // Once the file is gone its path and payloads are what is known.
      _ = scratch.file("4.jpg", [7])
      #expect(
        try intake.record([Labels.label(["serial": "A3"], file: gone)])[0].outcome == .known)
      #expect(try ledger.statistics().events == 5)
    }

    @Test func `payloads without an image are never the same image`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      let intake = try Labels.intake(ledger)
      let label = Labels.label(["lot": "L1"])
      #expect(try intake.record([label, label]).map(\.outcome) == [.received, .received])
    }

    @Test func `a label without a symbol is not recorded`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      let answers = try Labels.intake(ledger).record([LabelRecord(file: "a.jpg")])
      #expect(answers.map(\.outcome) == [.empty])
      #expect(try ledger.statistics().events == 0)
    }

    @Test func `what strict refused can be taken in without it`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      let label = Labels.label(
        ["serial": "A1", "expirationDate": "2020-01-01"], file: scratch.file("1.jpg", [1]))
      let strict = try Labels.intake(ledger, isStrict: true)
      #expect(try strict.record([label])[0].outcome == .refused)
      #expect(try ledger.units(serial: "A1").map(\.state.status) == ["refused"])
      let again = try strict.record([label])[0]
      #expect(again.outcome == .known)
      #expect(again.wasRefused)
      let lenient = try Labels.intake(ledger)
      #expect(try lenient.record([label])[0].anomalies.map(\.rule) == ["expired.atIntake"])
      #expect(try lenient.record([label])[0].outcome == .known)
      let history = try #require(try ledger.units(serial: "A1").first)
      #expect(history.state.status == "received")
      #expect(history.events.map(\.event.kind) == ["refusal", "intake"])
      #expect(try ledger.verify().faults == [])
    }

    /// Labels that other readers would stumble over.
    static let odd: [LabelRecord] = [
      Labels.label(["serial": "A\u{0}B", "lot": "\u{0}", "gtin": "\u{0}", "model": "M\u{0}"]),
      Labels.label(["serial": "'; DROP TABLE event; --", "lot": "\" OR 1=1"]),
      Labels.label(["serial": "e\u{301}"]), Labels.label(["serial": "\u{e9}"]),
      Labels.label(["\u{e9}": "1", "e\u{301}": "2"]),
      Labels.label(["serial": String(repeating: "9", count: 100_000)]),
      Labels.label(["serial": "\u{202E}\u{E0001}\u{1F600}\u{FFFD}"]),
      LabelRecord(
        symbols: [.init(payload: [0, 255, 0xC3], syntax: "raw")],
        details: [
          .init(
            field: "serial", value: "v", raw: "r", symbol: 7, syntax: "raw",
            range: 3..<2_000_000_000)
        ]),
      Labels.label(["serial": "P1"], symbologies: ["qr", "code128", "qr"])
        .printed(["agrees", nil, "differs"]),
    ]

    @Test func `what is odd is kept as it is`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      let intake = try Labels.intake(ledger)
      for label in Self.odd { _ = try intake.record([label]) }
      var labels: [LabelRecord] = []
      try ledger.events { recorded in
        if case .intake(let intake) = recorded.event.content { labels.append(intake.label) }
      }
      #expect(labels == Self.odd)
      #expect(
        labels.map { $0.fields.map { Array($0.name.utf8) } }
          == Self.odd.map { $0.fields.map { Array($0.name.utf8) } })
      #expect(try ledger.verify().faults == [])
    }
  }
#endif
