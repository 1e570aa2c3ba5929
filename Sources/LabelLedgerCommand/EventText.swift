#if Ledger
  import LabelLedger

  /// Events for people.
  enum EventText {
    /// The columns of an event in a table.
    static let columns = [
      "event", "time", "kind", "location", "station", "operator", "lot", "file", "status", "note",
      "anomalies", "hash",
    ]

    /// An event in one line, its anomalies below.
    static func lines(_ recorded: RecordedEvent) -> [String] {
      let event = recorded.event
      var line = "  event \(event.id) \(event.time.text) \(event.kind)"
      if let location = event.place.location { line += " at \(location)" }
      if let station = event.place.station { line += " by station \(station)" }
      if let name = event.place.operator { line += " by \(name)" }
      if event.signature != nil { line += " signed" }
      let parts = Parts(event)
      if let status = parts.status { line += " \(status)" }
      if !parts.note.isEmpty { line += " (\(parts.note))" }
      if let lot = parts.lot { line += " lot \(lot)" }
      if let file = parts.file { line += " \(file)" }
      if let delivery = parts.delivery { line += " with delivery \(delivery)" }
      if let container = parts.container { line += " in \(container)" }
      return [line] + event.anomalies.map { "    ! \($0.rule): \($0.message)" }
    }

    /// An event's cells.
    static func cells(_ recorded: RecordedEvent) -> [String] {
      let event = recorded.event
      let parts = Parts(event)
      return [
        String(event.id), event.time.text, event.kind, event.place.location ?? "",
        event.place.station ?? "", event.place.operator ?? "", parts.lot ?? "", parts.file ?? "",
        parts.status ?? "", parts.note, event.anomalies.map(\.rule).joined(separator: " "),
        Hexadecimal.text(of: recorded.hash),
      ]
    }

    /// What an event says beside its place.
    private struct Parts {
      var lot: String?
      var file: String?
      var status: String?
      var note = ""
      var delivery: String?
      var container: String?

      init(_ event: LedgerEvent) {
        switch event.content {
        case .intake(let intake), .refusal(let intake):
          lot = intake.label["lot"]
          file = intake.label.file
          delivery = intake.delivery
          container = intake.container
        case .move: break
        case .status(_, let status, let note):
          self.status = status
          self.note = note
        case .recall(let entry), .lift(let entry):
          lot = entry.kind == .lot ? entry.text : nil
          note = entry.reason
        case .statement(_, let statement):
          status = statement.values.filter { !Self.long.contains($0.name) }
            .map { "\($0.name) \($0.text)" }.joined(separator: ", ")
          note = statement["note"] ?? ""
          if !statement.rows.isEmpty, statement.unit == nil {
            status = (status ?? "") + (status == "" ? "" : ", ") + "\(statement.rows.count) rows"
          }
          for part in statement.rows where statement.unit != nil {
            status =
              (status ?? "") + (status == "" ? "" : ", ")
              + part.map { "\($0.name) \($0.text)" }.joined(separator: " ")
          }
        }
      }

      /// Values that are told elsewhere or by the record alone.
      private static let long: Set<String> = ["note", "list", "publicKey"]
    }
  }
#endif
