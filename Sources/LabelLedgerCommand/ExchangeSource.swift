#if Ledger
  import LabelLedger

  /// The events of an exported ledger on standard input.
  struct ExchangeSource {
    /// The number of the last line that was read.
    private(set) var number = 0
    private var lines = InputBatches(count: nil, longest: ExchangeLine.maxCount)
    private var columns: [String]?
    private var first: RecordedEvent?
    private let format: ExchangeFormat

    init(format: ExchangeFormat) {
      self.format = format
    }

    /// The ledger's id, which comes first.
    mutating func ledger() throws(LabelLine.Failure) -> [UInt8] {
      guard let line = try line() else { throw .init(message: "nothing to import") }
      if format == .ndjson {
        guard case .ledger(let id) = try ExchangeLine(line) else {
          throw .init(message: "the first line must name the ledger")
        }
        return id
      }
      columns = CSVTable(line)?.columns
      guard let line = try self.line() else { throw .init(message: "no event to import") }
      let (event, row) = try event(in: line)
      guard let id = row["ledger"].flatMap(Hexadecimal.bytes(of:)), id.count == 16 else {
        throw .init(message: "the column ledger must have the ledger's id")
      }
      first = event
      return id
    }

    /// The next event, or `nil` at the end.
    mutating func next() throws(LabelLine.Failure) -> RecordedEvent? {
      if let event = first {
        first = nil
        return event
      }
      guard let line = try line() else { return nil }
      if format == .csv { return try event(in: line).event }
      guard case .event(let event) = try ExchangeLine(line) else {
        throw .init(message: "a second ledger")
      }
      return event
    }

    /// A row of the table; no cell that export writes has a line end in it.
    private func event(
      in line: [UInt8]
    ) throws(LabelLine.Failure) -> (event: RecordedEvent, row: [String: String]) {
      let header = (columns ?? []).joined(separator: ",") + "\n"
      var table = CSVTable(Array(header.utf8) + line)
      guard let row = table?.next(), let hash = row["hash"], let record = row["record"] else {
        throw .init(message: "the columns hash and record are missing")
      }
      let object = "{\"hash\":\"\(hash)\",\"record\":\(record)}"
      guard case .event(let event) = try ExchangeLine(Array(object.utf8)) else {
        throw .init(message: "no event")
      }
      return (event, row)
    }

    private mutating func line() throws(LabelLine.Failure) -> [UInt8]? {
      guard let line = lines.nextLine() else { return nil }
      number = line.number
      guard let bytes = line.bytes else {
        throw .init(message: "longer than any that export prints")
      }
      return bytes
    }
  }
#endif
