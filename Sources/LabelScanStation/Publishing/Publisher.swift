#if Station
  import LabelLedger

  /// Tells a receiver of each event of the ledger, in their order, at least once each.
  ///
  /// The ledger itself is where events wait for a receiver that is away. How far a receiver is stands on
  /// the disk once it has an event, so that after a kill it is told again of one event at most.
  struct Publisher: Sendable {
    /// Events that are read at once.
    private static let most = 100
    /// How often the ledger is asked for news: longer, receivers are told later.
    private static let look = Duration.milliseconds(500)

    private let receiver: any EventReceiver
    private let desk: LedgerDesk
    private let records: RecordsDesk
    private let counts: PublishCounts
    private let backoff: Backoff
    private let say: @Sendable (String) -> Void

    /// Creates a publisher; `say` takes what an operator should know.
    init(
      _ receiver: any EventReceiver, desk: LedgerDesk, records: RecordsDesk, counts: PublishCounts,
      backoff: Backoff = Backoff(), say: @escaping @Sendable (String) -> Void
    ) {
      self.receiver = receiver
      self.desk = desk
      self.records = records
      self.counts = counts
      self.backoff = backoff
      self.say = say
    }

    /// Tells of events until its task is cancelled.
    func run() async {
      var failures = 0
      var told: StationRecords.Told?
      var pending: ArraySlice<RecordedEvent> = []
      while !Task.isCancelled {
        do throws(DeliveryFailure) {
          let place: StationRecords.Told
          if let told { place = told } else { place = try await start() }
          told = place
          if pending.isEmpty { pending = try await news(after: place)[...] }
          if let next = pending.first {
            told = try await tell(next)
            pending = pending.dropFirst()
          } else {
            try await receiver.rest(Self.look)
          }
          if failures > 0 { say("\(receiver.kind): it takes events again") }
          failures = 0
        } catch {
          failures += 1
          counts.fail(receiver.kind)
          if failures == 1 { say("\(receiver.kind): \(error.message); it is tried again") }
          let pause = backoff.pause(after: failures, wished: error.retryAfter)
          try? await Task.sleep(for: pause)
        }
      }
    }

    /// Tells of one event and keeps that the receiver has it.
    private func tell(
      _ recorded: RecordedEvent
    ) async throws(DeliveryFailure) -> StationRecords.Told {
      try await receiver.tell(recorded)
      let told = StationRecords.Told(event: recorded.event.id, hash: recorded.hash)
      do throws(Problem) {
        try await records.tell(try key, told)
      } catch {
        throw DeliveryFailure(error.detail)
      }
      counts.tell(receiver.kind, told.event)
      return told
    }

    /// How far the receiver is; a new one is told of what is recorded from now on.
    private func start() async throws(DeliveryFailure) -> StationRecords.Told {
      do throws(Problem) {
        var told: StationRecords.Told
        if let known = try await records.told(try key) {
          told = known
          if try await place(known.event).hash != known.hash {
            say("\(receiver.kind): the ledger is not the one that it was told of: all is told anew")
            told = StationRecords.Told(event: 0, hash: [])
          }
        } else {
          told = try await place(try await desk.lastEvent())
          try await records.tell(try key, told)
        }
        counts.tell(receiver.kind, told.event)
        return told
      } catch {
        throw DeliveryFailure(error.detail)
      }
    }

    /// The place in the ledger behind an event.
    private func place(_ event: Int) async throws(Problem) -> StationRecords.Told {
      guard event > 0 else { return StationRecords.Told(event: 0, hash: []) }
      let found = try await desk.events(after: event - 1, limit: 1).first
      return StationRecords.Told(event: event, hash: found?.hash ?? [])
    }

    private func news(after place: StationRecords.Told) async throws(DeliveryFailure)
      -> [RecordedEvent]
    {
      do throws(Problem) {
        guard try await desk.lastEvent() > place.event else { return [] }
        return try await desk.events(after: place.event, limit: Self.most)
      } catch {
        throw DeliveryFailure(error.detail)
      }
    }

    /// What stands for the receiver in what the station keeps: no address, which may hold a secret.
    private var key: [UInt8] {
      get throws(Problem) {
        try IdempotencyStore.digest([Array("\(receiver.kind)\n\(receiver.address)".utf8)])
      }
    }
  }
#endif
