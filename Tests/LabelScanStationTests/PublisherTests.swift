#if Station
  import LabelLedger
  import Synchronization
  import Testing

  @testable import LabelScanStation

  struct PublisherTests {
    /// A receiver that fails where it is told to.
    private final class Receiver: EventReceiver {
      let kind = "webhook"
      let address = "here"
      /// The events that it has.
      let events = Mutex<[Int]>([])
      /// Tries that fail, counted down.
      let failures: Mutex<Int>

      init(failures: Int = 0) {
        self.failures = Mutex(failures)
      }

      func tell(_ recorded: RecordedEvent) async throws(DeliveryFailure) {
        let fails = failures.withLock { left in
          defer { left = max(0, left - 1) }
          return left > 0
        }
        if fails { throw DeliveryFailure("it is away") }
        events.withLock { $0.append(recorded.event.id) }
      }

      func rest(_ time: Duration) async { try? await Task.sleep(for: .milliseconds(5)) }

      var all: [Int] { events.withLock { $0 } }
    }

    private let station: StationFixture
    private let counts = PublishCounts()
    private let said = LineCollector()

    init() throws {
      station = try StationFixture()
    }

    private func record(_ serials: String...) async throws {
      for serial in serials {
        let label = try await station.label("]C10109506000134352\u{1D}21\(serial)")
        #expect(await station.post("/v1/intake", label).status == 200)
      }
    }

    /// Runs a publisher until the receiver has as many events, or some seconds.
    private func run(_ receiver: Receiver, until count: Int) async {
      let publisher = Publisher(
        receiver, desk: LedgerDesk(station.ledger), records: RecordsDesk(station.ledger),
        counts: counts, backoff: Backoff(first: .milliseconds(1), longest: .milliseconds(2))
      ) { [said] in said.add($0) }
      let task = Task { await publisher.run() }
      for _ in 0..<2_000 where receiver.all.count < count || counts.gauges.isEmpty {
        try? await Task.sleep(for: .milliseconds(5))
      }
      task.cancel()
      await task.value
    }

    @Test func `A new receiver is told of what is recorded from then on, each in its order`()
      async throws
    {
      try await record("A1")
      let receiver = Receiver()
      await run(receiver, until: 0)
      try await record("A2", "A3")
      await run(receiver, until: 2)
      #expect(receiver.all == [2, 3])
      #expect(counts.gauges.map(\.value) == [3, 0])
    }

    @Test func `A receiver that was away is told of all, and once each`() async throws {
      let receiver = Receiver(failures: 5)
      await run(receiver, until: 0)
      try await record("A1", "A2", "A3")
      await run(receiver, until: 3)
      #expect(receiver.all == [1, 2, 3])
      #expect(counts.gauges.map(\.value) == [3, 5])
      #expect(
        said.all == [
          "webhook: it is away; it is tried again", "webhook: it takes events again",
        ])
    }

    @Test func `A station that was killed goes on where the receiver is`() async throws {
      let receiver = Receiver()
      await run(receiver, until: 0)
      try await record("A1", "A2")
      await run(receiver, until: 2)
      try await record("A3")
      await run(receiver, until: 3)
      #expect(receiver.all == [1, 2, 3])
    }

    @Test func `A receiver that was told of another ledger is told of all of this one`()
      async throws
    {
      try await record("A1", "A2")
      let key = try IdempotencyStore.digest([Array("webhook\nhere".utf8)])
      let records = RecordsDesk(station.ledger)
      try await records.tell(key, StationRecords.Told(event: 2, hash: [1, 2, 3]))
      let receiver = Receiver()
      await run(receiver, until: 2)
      #expect(receiver.all == [1, 2])
      #expect(said.all.count == 1)
    }

    @Test(
      arguments: [
        (1, nil, 0.75...1), (2, nil, 1.5...2), (3, nil, 3...4), (100, nil, 45...60),
        (1, 10, 7.5...10),
        (1, 100_000, 45...60), (0, -1, 0.75...1),
      ] as [(Int, Int?, ClosedRange<Double>)])
    func `Pauses double up to a longest one`(
      failures: Int, wished: Int?, seconds: ClosedRange<Double>
    ) {
      let pause = Backoff().pause(after: failures, wished: wished)
      #expect(seconds.contains(pause / .seconds(1)))
    }
  }
#endif
