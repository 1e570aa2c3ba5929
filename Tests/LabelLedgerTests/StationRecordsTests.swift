#if Ledger
  import LabelLedger
  import Testing

  struct StationRecordsTests {
    private let scratch: Scratch
    private let clock = ClockTests.Clock()

    init() throws {
      scratch = try Scratch()
    }

    private func records() throws -> StationRecords {
      let clock = clock
      return try StationRecords(
        Ledger(path: scratch.file("ledger"), opening: .creating) { clock.time })
    }

    @Test func `A request is known until it is forgotten, also to another process`() throws {
      let (one, two) = (try records(), try records())
      #expect(try one.begin(key: [1], fingerprint: [10]) == .new)
      #expect(try two.begin(key: [1], fingerprint: [10]) == .begun)
      #expect(try two.begin(key: [1], fingerprint: [11]) == .other)
      #expect(try two.begin(key: [2], fingerprint: [11]) == .new)
      try one.finish(key: [1], answer: [65])
      #expect(try two.begin(key: [1], fingerprint: [10]) == .answered([65]))
      #expect(try two.begin(key: [1], fingerprint: [11]) == .other)
      // What was answered stays; what failed goes.
      try two.finish(key: [1], answer: nil)
      try two.finish(key: [2], answer: nil)
      #expect(try records().begin(key: [1], fingerprint: [10]) == .answered([65]))
      #expect(try records().begin(key: [2], fingerprint: [12]) == .new)
    }

    @Test(
      arguments: [(Int64(0), false), (StationRecords.memory, false)]
        + [(StationRecords.memory + 1, true)])
    func `A request is forgotten after some days`(milliseconds: Int64, isForgotten: Bool) throws {
      let records = try records()
      #expect(try records.begin(key: [1], fingerprint: [10]) == .new)
      clock.time = UTCTime(milliseconds: Labels.time.milliseconds + milliseconds)
      #expect(
        try records.begin(key: [1], fingerprint: [11]) == (isForgotten ? .new : .other))
    }

    @Test func `How far a receiver is stands on the disk`() throws {
      let records = try records()
      #expect(try records.told([1]) == nil)
      for event in [1, 7] {
        let told = StationRecords.Told(event: event, hash: [UInt8(event)])
        try records.tell([1], told)
        #expect(try self.records().told([1]) == told)
      }
      #expect(try records.told([2]) == nil)
    }

    @Test func `A file that is something else is an error`() throws {
      let path = scratch.file("ledger.station", Array("no database, and long enough".utf8))
      #expect(throws: LedgerError(.notALedger, "\(path): not a ledger")) { try records() }
    }
  }
#endif
