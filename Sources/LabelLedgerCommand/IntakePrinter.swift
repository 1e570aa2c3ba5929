#if Ledger
  import ArgumentParser
  import CommandText
  import LabelLedger

  /// Prints one line for each line of an intake.
  struct IntakePrinter {
    private let format: IntakeFormat
    private var bytes: [UInt8] = []
    /// Whether a label was refused or a line was broken.
    private(set) var hasFlags = false

    init(format: IntakeFormat) {
      self.format = format
    }

    /// Adds the line about `line`; what was recorded of its label is in `answer`.
    mutating func add(_ line: IntakeLine, answer: IntakeAnswer?) {
      let report: Report
      switch line.content {
      case .failure(let failure):
        hasFlags = true
        report = Report(line: line.number, outcome: "broken", reason: failure.message)
      case .success(.unreadable(let file, let code, let message)):
        report = Report(
          line: line.number, outcome: "skipped", file: file, reason: "\(code): \(message)")
      case .success(.label(let label)):
        let outcome = answer?.outcome ?? .empty
        if outcome == .refused || answer?.wasRefused ?? false { hasFlags = true }
        if answer?.contents.contains(where: { $0.outcome == .refused }) ?? false { hasFlags = true }
        report = Report(
          line: line.number, outcome: outcome.rawValue, file: label.file,
          reason: answer?.reason, answer: answer)
      }
      bytes += format == .json ? report.json : Array(report.text.utf8)
      bytes.append(0x0A)
    }

    /// Writes the lines out.
    mutating func flush() throws(ExitCode) {
      try Output.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }

    /// What is said of one line.
    private struct Report {
      var line: Int
      var outcome: String
      var file: String?
      var reason: String?
      var answer: IntakeAnswer?

      var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
          writer.member("line", line)
          writer.member("outcome", outcome)
          if answer?.wasRefused ?? false {
            writer.key("refused")
            writer.bool(true)
          }
          writer.member("file", optional: file)
          writer.member("reason", optional: reason)
          if let answer { writer.members(answer) }
        }
        return writer.bytes
      }

      var text: String {
        var text = answer.flatMap { $0.event > 0 ? "event \($0.event)" : nil } ?? "line \(line)"
        text += " \(outcome)"
        if let answer {
          if let serial = answer.serial { text += " \(serial)" }
          for name in ["lot", "gtin", "model"] {
            if let value = answer.label[name] { text += " \(name) \(value)" }
          }
          if let name = answer.name { text += " (\(name))" }
          if answer.wasRefused { text += " (refused)" }
          if !answer.contents.isEmpty { text += " with \(answer.contents.count) in it" }
        }
        if let file { text += " \(file)" }
        if let reason { text += ": \(reason)" }
        for anomaly in answer?.anomalies ?? [] { text += " ! \(anomaly.rule): \(anomaly.message)" }
        for content in answer?.contents ?? [] where !content.anomalies.isEmpty {
          text += " ! event \(content.event) \(content.outcome.rawValue) \(content.serial ?? "")"
          for anomaly in content.anomalies { text += " ! \(anomaly.rule): \(anomaly.message)" }
        }
        return VisibleText.line(text)
      }
    }
  }
#endif
