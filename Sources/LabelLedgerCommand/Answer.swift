#if Ledger
  import ArgumentParser
  import CommandText
  import LabelLedger

  /// The answer to a question, in the form that is asked for.
  struct Answer {
    private let format: OutputFormat
    private let csv: CSVRow
    private var bytes: [UInt8] = []
    private var count = 0

    init(_ arguments: QueryArguments, columns: [String]) {
      format = arguments.format
      csv = CSVRow(isRaw: arguments.csvRaw)
      if format == .csv { bytes += csv.line(columns).utf8 }
    }

    /// Adds a record; only the form that is asked for is made.
    mutating func add(
      text: @autoclosure () -> [String], cells: @autoclosure () -> [[String]],
      json: (inout JSONWriter) -> Void
    ) {
      switch format {
      case .text:
        for line in text() { bytes += (VisibleText.line(line) + "\n").utf8 }
      case .csv:
        for row in cells() { bytes += csv.line(row).utf8 }
      case .json:
        var writer = JSONWriter()
        json(&writer)
        bytes += Array((count == 0 ? "[\n" : ",\n").utf8) + writer.bytes
      }
      count += 1
    }

    /// Writes everything out.
    mutating func end() throws(ExitCode) {
      if format == .json { bytes += Array((count == 0 ? "[]\n" : "\n]\n").utf8) }
      try Output.write(bytes)
    }
  }
#endif
