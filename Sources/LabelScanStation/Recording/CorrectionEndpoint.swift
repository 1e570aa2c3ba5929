#if Station
  import LabelLedger
  import LabelSyntax

  /// `POST /v1/events/{id}/correction`: an event was wrong.
  struct CorrectionEndpoint: Sendable {
    private let desk: LedgerDesk
    private let place: LedgerPlace

    /// Creates the endpoint; `place` is the station's own.
    init(_ desk: LedgerDesk, place: LedgerPlace) {
      self.desk = desk
      self.place = place
    }

    /// Answers a request, whose body is `{"note": "..."}`.
    func answer(
      _ event: String, _ request: WebRequest, _ principal: Principal
    ) async throws(Problem) -> WebResponse {
      try request.query.check(["location", "operator", "station"])
      guard let event = Int(event), event > 0 else {
        throw Problem(404, "ledger.unknown", "An event has a number.")
      }
      guard request.mediaType == "application/json" else {
        throw Problem(
          415, "request.mediaType", "The body is application/json: {\"note\": \"...\"}.")
      }
      let body = try await request.body(StationLimits.longestText)
      let note = try Self.note(body)
      let place = LedgerPlace(
        location: try request.query.name("location") ?? place.location,
        station: try request.query.name("station") ?? place.station,
        operator: try request.query.name("operator")
          ?? (principal.name.isEmpty ? place.operator : principal.name))
      let made = try await desk.correct(event: event, note: note, at: place)
      let json = LabelSyntax.JSONWriter.text { writer in
        writer.object { writer in
          writer.member("event", made)
          writer.member("corrects", event)
        }
      }
      return .json(Array(json.utf8))
    }

    private static func note(_ body: [UInt8]) throws(Problem) -> String {
      guard case .object(let members, _)? = try? JSONText(body), members.count == 1,
        let member = members.first, member.name == "note", case .string(let note, _) = member.value,
        !note.isEmpty
      else { throw .badBody("The body is {\"note\": \"what was wrong\"}.") }
      return note
    }
  }
#endif
