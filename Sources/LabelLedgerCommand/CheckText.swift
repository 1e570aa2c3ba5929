#if Ledger
  import CommandText
  import LabelLedger

  /// Answers of `check`.
  enum CheckText {
    private static let issued = [
      "issued": "issued by its maker", "notIssued": "not issued by its maker",
      "decommissioned": "decommissioned by its maker",
    ]

    /// The answer in one line.
    static func line(_ answer: CheckAnswer) -> String {
      var text = answer.anomalies.isEmpty ? "ok" : "flagged"
      if let serial = answer.serial { text += " \(serial)" }
      text += " of \(answer.product.text)"
      if let name = answer.name { text += " (\(name))" }
      var parts: [String] = []
      if let state = answer.state {
        let place = state.location.map { " at \($0)" } ?? ""
        parts.append("\(state.status)\(place), event \(state.event) \(state.time.text)")
      } else {
        parts.append("never here")
      }
      if let word = issued[answer.issued] { parts.append(word) }
      if let owner = answer.owner { parts.append("owner \(owner)") }
      if let date = answer.warrantyUntil { parts.append("warranty until \(date)") }
      text += ": " + parts.joined(separator: ", ")
      for anomaly in answer.anomalies { text += " ! \(anomaly.rule): \(anomaly.message)" }
      return VisibleText.line(text)
    }

    /// The answer as an object.
    static func json(_ answer: CheckAnswer) -> [UInt8] {
      var writer = JSONWriter()
      writer.object { writer in
        writer.key("ok")
        writer.bool(answer.anomalies.isEmpty)
        writer.member("file", optional: answer.label.file)
        writer.member("serial", optional: answer.serial)
        writer.members(answer.product)
        writer.member("name", optional: answer.name)
        writer.key("known")
        writer.bool(answer.state != nil)
        writer.member("issued", answer.issued)
        writer.member("owner", optional: answer.owner)
        writer.member("warrantyUntil", optional: answer.warrantyUntil)
        if let state = answer.state {
          writer.key("unit")
          writer.write(state)
        }
        writer.anomalies(answer.anomalies)
      }
      return writer.bytes
    }
  }
#endif
