#if Station
  import LabelLedger
  import LabelScan
  import LabelSyntax

  /// The station: requests in, answers out, whatever server carries them.
  struct Station: Sendable {
    private let routes: [Route]
    private let gate: AccessGate
    private let metrics: StationMetrics
    private let log: AccessLog
    private let time: @Sendable () -> String

    /// Creates a station over a ledger.
    init(
      _ settings: StationSettings, ledger: Ledger, records: RecordsDesk? = nil,
      published: PublishCounts = PublishCounts(), log: AccessLog = .none
    ) {
      let metrics = StationMetrics()
      let limits = settings.limits
      let pool = ScanPool(limits, program: settings.program)
      let desk = LedgerDesk(ledger)
      let scan = ScanEndpoint(
        pool: pool, limits: limits, formats: settings.formats, metrics: metrics,
        // A date of ISO 8601 begins with its year.
        year: { Int(ledger.today.prefix(4)) ?? 0 })
      gate = AccessGate(tokens: settings.tokens)
      self.metrics = metrics
      self.log = log
      time = { ledger.now.text }
      routes =
        Self.pages() + Self.work(scan, pool, desk, records ?? RecordsDesk(ledger), settings)
        + Self.lookups(desk)
        + Self.states(pool, desk, settings, metrics, published)
    }

    private static func work(
      _ scan: ScanEndpoint, _ pool: ScanPool, _ desk: LedgerDesk, _ records: RecordsDesk,
      _ settings: StationSettings
    ) -> [Route] {
      let parse = ParseEndpoint(scan)
      let intake = IntakeEndpoint(
        scan, pool: pool, desk: desk, records: records, place: settings.place)
      let correction = CorrectionEndpoint(desk, place: settings.place)
      return [
        Route("POST", "/v1/scan", .scan) { request, _, _ throws(Problem) in
          try await scan.answer(request)
        },
        Route("POST", "/v1/parse", .scan) { request, _, _ throws(Problem) in
          try await parse.answer(request)
        },
        Route("POST", "/v1/intake", .intake) { request, _, principal throws(Problem) in
          try await intake.answer(request, principal)
        },
        Route("POST", "/v1/events/{event}/correction", .intake) {
          request, values, principal throws(Problem) in
          try await correction.answer(values[0], request, principal)
        },
      ]
    }

    private static func lookups(_ desk: LedgerDesk) -> [Route] {
      let lookup = LookupEndpoint(desk)
      let feed = EventFeed(desk)
      return [
        Route("GET", "/v1/units/{serial}", .read) { request, values, _ throws(Problem) in
          try request.query.check([])
          return try await lookup.units(values[0])
        },
        Route("GET", "/v1/lots/{lot}", .read) { request, values, _ throws(Problem) in
          try request.query.check([])
          return try await lookup.lots(values[0])
        },
        Route("GET", "/v1/deliveries", .read) { request, _, _ throws(Problem) in
          try request.query.check([])
          return try await lookup.deliveries()
        },
        Route("GET", "/v1/deliveries/{delivery}", .read) { request, values, _ throws(Problem) in
          try await lookup.delivery(values[0], request.query)
        },
        Route("GET", "/v1/recalls", .read) { request, _, _ throws(Problem) in
          try request.query.check([])
          return try await lookup.recalls()
        },
        Route("GET", "/v1/search", .read) { request, _, _ throws(Problem) in
          try await lookup.search(request.query)
        },
        Route("GET", "/v1/events", .read) { request, _, _ throws(Problem) in
          request.accepts("text/event-stream")
            ? try await feed.answer(request) : try await lookup.events(request)
        },
      ]
    }

    private static func states(
      _ pool: ScanPool, _ desk: LedgerDesk, _ settings: StationSettings, _ metrics: StationMetrics,
      _ published: PublishCounts
    ) -> [Route] {
      [
        Route("GET", "/health", nil) { _, _, _ throws(Problem) in
          _ = try await desk.lastEvent()
          return .json(Array(#"{"status": "ok"}"#.utf8))
        },
        Route("GET", "/v1/session", nil) { _, _, _ throws(Problem) in .json(settings.session) },
        Route("GET", "/metrics", .read) { _, _, _ throws(Problem) in
          let event = try await desk.lastEvent()
          let now = [
            (name: "labelscan_workers", value: pool.count),
            ("labelscan_workers_busy", await pool.busy),
            ("labelscan_requests_admitted", await pool.admitted), ("labelscan_ledger_event", event),
          ]
          let text = metrics.text(now + published.gauges)
          return WebResponse(type: "text/plain; version=0.0.4", bytes: Array(text.utf8))
        },
      ]
    }

    private static func pages() -> [Route] {
      PageFile.all.map { file in
        Route("GET", file.path, nil) { request, _, _ throws(Problem) in file.answer(request) }
      }
    }

    /// Answers a request; what goes wrong is told in the answer.
    func answer(_ request: WebRequest) async -> WebResponse {
      let start = ContinuousClock.now
      var principal: Principal?
      var name = "none"
      var response: WebResponse
      do throws(Problem) {
        let (route, values) = try route(of: request)
        name = route.pattern
        let known = try gate.enter(request, role: route.role)
        principal = known
        response = try await route.handler(request, try values.map(Route.decoded), known)
      } catch {
        response = error.response
        if error.status == 405 { response.headers.append(.init("allow", methods(of: request))) }
      }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      metrics.answered(
        route: name, method: request.method == "POST" ? "POST" : "GET", status: response.status,
        seconds: seconds)
      log.log(
        request, status: response.status, seconds: seconds, principal: principal, time: time())
      response.headers += SecurityHeaders.all
      if response.header("cache-control") == nil {
        response.headers.append(.init("cache-control", "no-store"))
      }
      return response
    }

    private func route(of request: WebRequest) throws(Problem) -> (Route, [Substring]) {
      var isKnown = false
      for route in routes {
        guard let values = route.values(in: request.path) else { continue }
        if route.method == request.method { return (route, values) }
        isKnown = true
      }
      guard isKnown else { throw Problem(404, "request.unknown", "There is nothing of that path.") }
      throw Problem(405, "request.method", "The path is not for that method.")
    }

    private func methods(of request: WebRequest) -> String {
      routes.filter { $0.values(in: request.path) != nil }
        .map { $0.method == "GET" ? "GET, HEAD" : $0.method }.joined(separator: ", ")
    }
  }
#endif
