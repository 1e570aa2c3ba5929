#if Ledger
  extension JSONWriter {
    /// Writes the members of what the ledger did with a label; nothing where nothing is recorded.
    package mutating func members(_ answer: IntakeAnswer) {
      guard answer.event > 0 else { return }
      own(answer)
      guard !answer.contents.isEmpty else { return }
      key("contents")
      array { writer in
        for content in answer.contents {
          writer.object { writer in
            writer.member("outcome", content.outcome.rawValue)
            writer.own(content)
          }
        }
      }
    }

    private mutating func own(_ answer: IntakeAnswer) {
      member("event", answer.event)
      if !answer.hash.isEmpty { member("hash", Hexadecimal.text(of: answer.hash)) }
      member("serial", optional: answer.serial)
      for name in ["lot", "gtin", "model"] { member(name, optional: answer.label[name]) }
      member("name", optional: answer.name)
      anomalies(answer.anomalies)
    }
  }

  extension IntakeAnswer {
    /// Why nothing new was recorded, in English; `nil` where something was.
    package var reason: String? {
      if wasRefused { return "the same image was refused before" }
      switch outcome {
      case .empty: return "no symbol read"
      case .known: return "the same image was recorded before"
      case .received, .refused: return nil
      }
    }
  }
#endif
