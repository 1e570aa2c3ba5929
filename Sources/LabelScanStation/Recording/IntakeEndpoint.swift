#if Station
  import LabelLedger

  /// `POST /v1/intake`: a label is recorded, or an image read and recorded.
  struct IntakeEndpoint: Sendable {
    private let scan: ScanEndpoint
    private let pool: ScanPool
    private let desk: LedgerDesk
    private let place: LedgerPlace
    private let store: IdempotencyStore

    /// Creates the endpoint; `place` is the station's own.
    init(
      _ scan: ScanEndpoint, pool: ScanPool, desk: LedgerDesk, records: RecordsDesk,
      place: LedgerPlace
    ) {
      self.scan = scan
      self.pool = pool
      self.desk = desk
      self.place = place
      store = IdempotencyStore(records)
    }

    /// Answers a request.
    func answer(_ request: WebRequest, _ principal: Principal) async throws(Problem) -> WebResponse
    {
      let isImage = ScanEndpoint.isImage(request.mediaType)
      try request.query.check(IntakeWish.parameters.union(ScanEndpoint.parameters))
      let wish = try IntakeWish(request, place: place, principal: principal)
      guard isImage else {
        // How images are read says nothing of a label that was read before, but must be well said.
        _ = try scan.wish(request)
        return try await label(request, wish)
      }
      return try await pool.admit { () throws(Problem) in
        try await self.image(request, wish)
      }
    }

    /// Records a label that was read before.
    private func label(
      _ request: WebRequest, _ wish: IntakeWish
    ) async throws(Problem) -> WebResponse {
      guard request.mediaType == "application/json" else {
        throw Problem(
          415, "request.mediaType",
          "The body is application/json, as scan and parse answer, or an image.")
      }
      let body = try await request.body(StationLimits.longestText)
      return try await once(wish, body) { () throws(Problem) in
        let label = try Self.label(of: body)
        let answer = try await self.desk.record(label, image: nil, wish)
        return .json(Self.json(answer, scanned: nil))
      }
    }

    /// Reads an image and records its label.
    private func image(
      _ request: WebRequest, _ wish: IntakeWish
    ) async throws(Problem) -> WebResponse {
      let (answers, images) = try await scan.scan(request)
      guard let answer = answers.first, let file = images.files.first, answers.count == 1 else {
        throw .badBody("An intake is of one image.")
      }
      if let problem = answer.problem { throw problem }
      return try await once(wish, file.bytes) { () throws(Problem) in
        let label = try Self.label(of: answer.json)
        let recorded = try await self.desk.record(label, image: file.bytes, wish)
        return .json(Self.json(recorded, scanned: answer.json))
      }
    }

    private func once(
      _ wish: IntakeWish, _ body: [UInt8], _ work: () async throws(Problem) -> WebResponse
    ) async throws(Problem) -> WebResponse {
      guard let key = wish.key else { return try await work() }
      let fingerprint = try IdempotencyStore.digest([wish.fingerprint, body])
      return try await store.once(key, fingerprint: fingerprint, work)
    }

    private static func label(of json: [UInt8]) throws(Problem) -> LabelRecord {
      do throws(LabelLine.Failure) {
        if case .label(let label) = try LabelLine(json) { return label }
      } catch {
        throw .badBody("The body is no label: \(error.message).")
      }
      throw .badBody("The body is an image's error, not a label.")
    }

    /// The answer as `labelscan-ledger intake --format json` prints it; of an image also what was read.
    private static func json(_ answer: IntakeAnswer, scanned: [UInt8]?) -> [UInt8] {
      var writer = JSONWriter()
      writer.object { writer in
        writer.member("line", 1)
        writer.member("outcome", answer.outcome.rawValue)
        if answer.wasRefused {
          writer.key("refused")
          writer.bool(true)
        }
        writer.member("reason", optional: answer.reason)
        writer.members(answer)
        if let scanned {
          writer.key("label")
          writer.raw(scanned)
        }
      }
      return writer.bytes
    }
  }
#endif
