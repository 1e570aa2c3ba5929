#if Postgres
  /// An event as a row of ``SyncSchema/columns`` in the text format of COPY.
  struct SyncRow {
    private var bytes: [UInt8] = []

    /// The row of an event, with its line end.
    static func bytes(
      _ recorded: RecordedEvent, ledger: String, _ digest: inout LedgerDigest
    ) throws(LedgerError) -> [UInt8] {
      var row = SyncRow()
      let event = recorded.event
      let parts = Parts(event)
      row.add(ledger)
      row.add(String(event.id))
      row.add(event.time.text)
      row.add(event.kind)
      for text in [event.place.location, event.place.station, event.place.operator] {
        row.add(text)
      }
      let product = parts.product
      for text in [parts.serial, product.gtin, product.maker, product.model, parts.lot] {
        // As the server sees it: without NUL, whose picture is longer.
        if let text = text?.withoutNUL {
          row.add(try SyncKey.text(text, &digest))
        } else {
          row.add(nil)
        }
      }
      for text in [parts.expiry, parts.status] { row.add(text) }
      row.add(parts.rules.map { "{" + $0.joined(separator: ",") + "}" })
      row.add("\\x" + Hexadecimal.text(of: recorded.hash))
      row.add("\\x" + Hexadecimal.text(of: event.json))
      row.bytes[row.bytes.count - 1] = 0x0A
      return row.bytes
    }

    /// Adds a field; PostgreSQL's text, like the tables beside the events, has no NUL.
    private mutating func add(_ text: String?) {
      if let text {
        for byte in text.withoutNUL.utf8 {
          switch byte {
          case 0x09: bytes += [0x5C, 0x74]
          case 0x0A: bytes += [0x5C, 0x6E]
          case 0x0D: bytes += [0x5C, 0x72]
          case 0x5C: bytes += [0x5C, 0x5C]
          default: bytes.append(byte)
          }
        }
      } else {
        bytes += [0x5C, 0x4E]
      }
      bytes.append(0x09)
    }

    /// What an event says of its unit and lot.
    private struct Parts {
      var product = ProductKey()
      var serial: String?
      var lot: String?
      var expiry: String?
      var status: String?
      var rules: [String]?

      init(_ event: LedgerEvent) {
        if event.content.kind.hasLabel || !event.marks.isEmpty {
          let names = Set(event.anomalies.map(\.rule)).sorted()
          // An imported record may carry a rule that is no plain name.
          rules = names.map { name in
            let plain = name.unicodeScalars.filter { $0 != "\"" && $0 != "\\" }
            return "\"" + String(String.UnicodeScalarView(plain)) + "\""
          }
        }
        switch event.content {
        case .intake(let intake):
          take(intake)
          status = "received"
        case .refusal(let intake): take(intake)
        case .move(let unit): take(unit)
        case .status(let unit, let status, _):
          take(unit)
          self.status = status
        case .recall(let entry), .lift(let entry):
          product.gtin = entry.gtin
          if entry.kind == .lot { lot = entry.text } else { serial = entry.text }
        case .statement(let kind, let statement): take(kind, statement)
        }
      }

      private mutating func take(_ kind: LedgerStatement.Kind, _ statement: LedgerStatement) {
        if let unit = statement.unit {
          take(unit)
        } else {
          product = ProductKey(
            gtin: statement["gtin"] ?? "", maker: statement["maker"] ?? "",
            model: statement["model"] ?? "")
        }
        lot = statement["lot"]
        status = statement["status"] ?? (kind == .sale ? UnitProjection.sold : nil)
      }

      private mutating func take(_ unit: UnitKey) {
        product = unit.product
        serial = unit.serial
      }

      private mutating func take(_ intake: LedgerEvent.Intake) {
        let identity = LabelIdentity(intake.label)
        product = identity.product
        serial = identity.serial
        lot = identity.lot
        expiry = identity.expiry
      }
    }
  }
#endif
