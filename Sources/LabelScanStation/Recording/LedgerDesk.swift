#if Station
  import LabelLedger
  import LabelScan

  /// The ledger, asked and written on a thread of its own.
  actor LedgerDesk {
    private let executor = BlockingExecutor(label: "ledger")
    private let ledger: Ledger
    /// The last event that was looked up, and when.
    private var last = (event: 0, time: ContinuousClock.Instant?.none)

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// How long the last event that was looked up stands: longer, dashboards are told later, and the
    /// file is asked less often.
    private static let freshness = Duration.milliseconds(500)

    /// Opens a ledger, a new one where there is none.
    init(_ ledger: Ledger) {
      self.ledger = ledger
    }

    /// Answers a question with the JSON values that it gives, as the ledger's command prints them.
    func answer(
      _ question: (Ledger) throws(LedgerError) -> [[UInt8]]
    ) throws(Problem) -> [[UInt8]] {
      do throws(LedgerError) {
        return try question(ledger)
      } catch {
        throw Problem(error)
      }
    }

    /// The number of the last event, as of half a second ago at most.
    func lastEvent() throws(Problem) -> Int {
      let now = ContinuousClock.now
      if let time = last.time, now - time < Self.freshness { return last.event }
      do throws(LedgerError) {
        last = (try ledger.lastEvent(), now)
      } catch {
        throw Problem(error)
      }
      return last.event
    }

    /// Events after one, with their numbers.
    func events(after event: Int, limit: Int) throws(Problem) -> [RecordedEvent] {
      do throws(LedgerError) {
        return try ledger.events(after: event, limit: limit)
      } catch {
        throw Problem(error)
      }
    }

    /// Records a label as it is wished.
    ///
    /// Where rules are acknowledged, the label is shown to the ledger as a strict intake first: with an
    /// anomaly of another rule it stays refused.
    func record(
      _ label: LabelRecord, image: [UInt8]?, _ wish: IntakeWish
    ) throws(Problem) -> IntakeAnswer {
      var label = label
      // The name of an image says nothing of its content: each camera has its first photo.
      label.file = wish.key.map { "intake/\($0)" }
      do throws(LedgerError) {
        let answer = try intake(wish, isStrict: wish.isStrict).record(label, image: image)
        last.time = nil
        guard answer.outcome == .refused || answer.wasRefused, !wish.acknowledged.isEmpty,
          wish.acknowledged.isSuperset(of: answer.anomalies.map(\.rule))
        else { return answer }
        return try intake(wish, isStrict: false).record(label, image: image)
      } catch {
        throw Problem(error)
      }
    }

    /// Records that an event was wrong; gives the number of the event that says so.
    func correct(event: Int, note: String, at place: LedgerPlace) throws(Problem) -> Int {
      do throws(LedgerError) {
        defer { last.time = nil }
        return try ledger.correct(event: event, note: note, at: place)
      } catch {
        throw Problem(error)
      }
    }

    private func intake(_ wish: IntakeWish, isStrict: Bool) throws(LedgerError) -> LedgerIntake {
      try LedgerIntake(
        ledger, at: wish.place, isStrict: isStrict, delivery: wish.delivery,
        receivesContents: wish.receivesContents)
    }
  }
#endif
