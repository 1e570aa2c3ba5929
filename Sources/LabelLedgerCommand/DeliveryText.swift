#if Ledger
  import CommandText
  import LabelLedger

  /// Deliveries for people.
  enum DeliveryText {
    /// The columns of a table of deliveries.
    static let columns = [
      "delivery", "state", "expected", "received", "missing", "unexpected", "double", "surplus",
    ]
    /// The columns of a table of what is wrong with one.
    static let faultColumns = [
      "delivery", "what", "serial", "lot", "gtin", "name", "sscc", "expected", "received", "event",
    ]

    /// The counts in one line.
    static func line(_ counts: DeliveryCounts) -> String {
      let others = [
        ("unexpected", counts.unexpected), ("double", counts.double), ("surplus", counts.surplus),
      ].filter { $0.1 > 0 }.map { ", \($0.1) \($0.0)" }.joined()
      return VisibleText.line(
        "delivery \(counts.delivery) \(counts.state): \(counts.received) of \(counts.expected), "
          + "\(counts.missing) missing\(others)")
    }

    /// The counts' cells.
    static func cells(_ counts: DeliveryCounts) -> [String] {
      [counts.delivery, counts.state]
        + [
          counts.expected, counts.received, counts.missing, counts.unexpected, counts.double,
          counts.surplus,
        ].map(String.init)
    }

    /// The report in lines.
    static func lines(_ report: DeliveryReport) -> [String] {
      var lines = [line(report.counts)]
      for lot in report.lots {
        let of = lot.gtin.isEmpty ? "" : " of GTIN \(lot.gtin)"
        let over = lot.surplus > 0 ? ", \(lot.surplus) over" : ""
        let short = lot.short > 0 ? ", \(lot.short) short" : ""
        lines.append(
          "  lot \(lot.lot)\(of): \(lot.received) of \(lot.expected)\(short)\(over)")
      }
      for missing in report.missing {
        let name = missing.name.map { " (\($0))" } ?? ""
        let count =
          missing.line.quantity > 1 ? ": \(missing.received) of \(missing.line.quantity)" : ""
        let place = missing.line.container.map { ", in \($0)" } ?? ""
        lines.append("  missing \(missing.line.title)\(name)\(count)\(place)")
      }
      for container in report.containers {
        lines.append(
          "  SSCC \(container.line.text): \(container.received > 0 ? "received" : "not seen")")
      }
      for (word, events) in [("unexpected", report.unexpected), ("double", report.double)] {
        for event in events {
          let parts = EventText.lines(event)
          lines.append("  \(word)\((parts.first ?? "").dropFirst())")
        }
      }
      return lines
    }

    /// The rows of what is wrong.
    static func rows(_ report: DeliveryReport) -> [[String]] {
      let name = report.counts.delivery
      var rows: [[String]] = []
      for lot in report.lots {
        rows.append([
          name, "lot", "", lot.lot, lot.gtin, "", "", String(lot.expected),
          String(lot.received + lot.surplus), "",
        ])
      }
      for (word, lines) in [("missing", report.missing), ("container", report.containers)] {
        for item in lines {
          let line = item.line
          rows.append([
            name, word, line.kind == .serial ? line.text : "", line.lot, line.product.gtin,
            item.name ?? "", line.kind == .container ? line.text : line.container ?? "",
            String(line.quantity), String(item.received), "",
          ])
        }
      }
      for (word, events) in [("unexpected", report.unexpected), ("double", report.double)] {
        for recorded in events {
          guard case .intake(let intake) = recorded.event.content else { continue }
          let label = intake.label
          rows.append([
            name, word, label["serial"] ?? "", label["lot"] ?? "", label["gtin"] ?? "", "",
            label["sscc"] ?? "", "", "", String(recorded.event.id),
          ])
        }
      }
      return rows
    }
  }
#endif
