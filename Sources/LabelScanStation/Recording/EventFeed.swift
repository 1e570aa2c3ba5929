#if Station
  import LabelLedger

  /// `GET /v1/events` as server-sent events: each event of the ledger once it is recorded, whoever
  /// records it.
  struct EventFeed: Sendable {
    /// How often the ledger is asked for news: longer, dashboards are told later.
    private static let pause = Duration.milliseconds(500)
    /// After how many pauses without news a client is told that the station lives.
    private static let silence = 30
    /// Events of one piece.
    private static let most = 100

    private let desk: LedgerDesk

    /// Creates a feed.
    init(_ desk: LedgerDesk) {
      self.desk = desk
    }

    /// The events after the one that a client has had last; without one, those that are recorded from
    /// now on.
    func answer(_ request: WebRequest) async throws(Problem) -> WebResponse {
      try request.query.check(["after"])
      var after = try request.query.number("after", in: 0...Int(Int32.max))
      if let known = request.headers["last-event-id"].flatMap(Int.init), known >= 0 {
        after = known
      }
      let position = Position(try await start(after))
      let desk = desk
      return WebResponse(
        type: "text/event-stream",
        stream: AsyncStream { await Self.next(desk, position) })
    }

    private func start(_ event: Int?) async throws(Problem) -> Int {
      if let event { return event }
      return try await desk.lastEvent()
    }

    /// How far a client is.
    private actor Position {
      var event: Int
      var hasBegun = false

      init(_ event: Int) {
        self.event = event
      }

      /// Goes on to an event.
      func go(to event: Int) { self.event = event }

      /// Whether this is the first piece.
      func begin() -> Bool {
        defer { hasBegun = true }
        return !hasBegun
      }
    }

    /// The next piece of the stream; `nil` at its end.
    private static func next(_ desk: LedgerDesk, _ position: Position) async -> [UInt8]? {
      // A first line tells proxies and pages that the stream is open.
      if await position.begin() { return Array("retry: 2000\n\n".utf8) }
      for _ in 0..<silence {
        if Task.isCancelled { return nil }
        let after = await position.event
        guard let last = try? await desk.lastEvent() else { return nil }
        if last > after {
          guard let events = try? await desk.events(after: after, limit: most) else { return nil }
          if let newest = events.last {
            await position.go(to: newest.event.id)
            return events.flatMap(text)
          }
        }
        do {
          try await Task.sleep(for: pause)
        } catch {
          return nil
        }
      }
      return Array(": alive\n\n".utf8)
    }

    /// One event: the ledger's JSON is one line.
    private static func text(_ recorded: RecordedEvent) -> [UInt8] {
      var writer = JSONWriter()
      writer.write(recorded)
      let head = "id: \(recorded.event.id)\nevent: \(recorded.event.kind)\ndata: "
      return Array(head.utf8) + writer.bytes + [0x0A, 0x0A]
    }
  }
#endif
