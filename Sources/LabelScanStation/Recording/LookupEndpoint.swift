#if Station
  import LabelLedger

  /// `GET /v1/...`: what the ledger knows, as its command prints it.
  struct LookupEndpoint: Sendable {
    private let desk: LedgerDesk

    /// Creates the endpoint.
    init(_ desk: LedgerDesk) {
      self.desk = desk
    }

    /// The histories of the units with a serial.
    func units(_ serial: String) async throws(Problem) -> WebResponse {
      try await found("no unit has the serial \(serial)") { (ledger) throws(LedgerError) in
        try ledger.units(serial: serial).map { history in Self.json { $0.write(history) } }
      }
    }

    /// The lots of a name, with their units.
    func lots(_ name: String) async throws(Problem) -> WebResponse {
      try await found("no label has the lot \(name)") { (ledger) throws(LedgerError) in
        try ledger.lots(name).map { lot in Self.json { $0.write(lot) } }
      }
    }

    /// A delivery beside what came in.
    func delivery(_ name: String, _ query: WebQuery) async throws(Problem) -> WebResponse {
      try query.check(["limit"])
      let limit = try query.number("limit", in: 0...StationLimits.mostEvents) ?? 100
      let values = try await desk.answer { (ledger) throws(LedgerError) in
        let report = try ledger.delivery(name, limit: limit)
        return [Self.json { $0.write(report) }]
      }
      return .json(values.first ?? [])
    }

    /// How far the deliveries have come.
    func deliveries() async throws(Problem) -> WebResponse {
      try await list { (ledger) throws(LedgerError) in
        try ledger.deliveries().map { counts in Self.json { $0.object { $0.members(counts) } } }
      }
    }

    /// The recall list.
    func recalls() async throws(Problem) -> WebResponse {
      try await list { (ledger) throws(LedgerError) in
        try ledger.recalls().map { entry in Self.json { $0.object { $0.members(entry) } } }
      }
    }

    /// The newest events that mention a text.
    func search(_ query: WebQuery) async throws(Problem) -> WebResponse {
      try query.check(["q", "limit"])
      guard let text = try query.name("q") else { throw .badParameter("'q' is what is sought.") }
      let limit = try query.number("limit", in: 1...StationLimits.mostEvents) ?? 100
      return try await list { (ledger) throws(LedgerError) in
        try ledger.find(text, limit: limit).map { event in Self.json { $0.write(event) } }
      }
    }

    /// Events, the oldest first: those after one, or the last ones.
    func events(_ query: WebQuery) async throws(Problem) -> WebResponse {
      try query.check(["after", "last", "limit"])
      let after = try query.number("after", in: 0...Int(Int32.max))
      let last = try query.number("last", in: 0...StationLimits.mostEvents)
      let limit = try query.number("limit", in: 1...StationLimits.mostEvents) ?? 100
      if after != nil, last != nil { throw .badParameter("'after' and 'last' exclude each other.") }
      return try await list { (ledger) throws(LedgerError) in
        let events: [RecordedEvent]
        if let last {
          events = try ledger.lastEvents(last)
        } else {
          events = try ledger.events(after: after ?? 0, limit: limit)
        }
        return events.map { event in Self.json { $0.write(event) } }
      }
    }

    private func list(
      _ question: @Sendable (Ledger) throws(LedgerError) -> [[UInt8]]
    ) async throws(Problem) -> WebResponse {
      .json(ScanEndpoint.array(try await desk.answer(question)))
    }

    private func found(
      _ missing: String, _ question: @Sendable (Ledger) throws(LedgerError) -> [[UInt8]]
    ) async throws(Problem) -> WebResponse {
      let values = try await desk.answer(question)
      guard !values.isEmpty else { throw Problem(LedgerError(.unknown, missing)) }
      return .json(ScanEndpoint.array(values))
    }

    private static func json(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
      var writer = JSONWriter()
      write(&writer)
      return writer.bytes
    }
  }
#endif
