import ArgumentParser
import CommandText
import LabelScan

/// Writes records to standard output in one of the formats.
struct ResultOutput {
  private let format: OutputFormat
  private let columns: [String]
  private let csv: CSVRow
  private var count = 0

  init(_ options: OutputOptions, columns: [String]) {
    format = options.format
    self.columns = columns
    csv = CSVRow(isRaw: options.csvRaw)
  }

  /// Writes what comes before the first record; where the output `continues` that of an earlier run,
  /// the columns have their names already.
  mutating func begin(continues: Bool = false) throws {
    if format == .csv, !continues { try Self.write(csv.line(columns)) }
  }

  /// Writes a record; only the form that is asked for is made.
  mutating func write(
    json: @autoclosure () -> JSONValue, text: @autoclosure () -> String,
    cells: @autoclosure () -> [String]
  ) throws {
    switch format {
    case .text: try Self.write(text())
    case .json: try Self.write((count == 0 ? "[\n" : ",\n") + json().text)
    case .ndjson: try Self.write(json().text + "\n")
    case .csv: try Self.write(csv.line(cells()))
    }
    count += 1
  }

  /// Writes what comes after the last record.
  mutating func end() throws {
    if format == .json { try Self.write(count == 0 ? "[]\n" : "\n]\n") }
  }

  /// Writes to standard output at once; where it takes no more, the command ends.
  static func write(_ text: String) throws {
    guard SystemCalls.write(text, to: 1) else { throw failure() }
  }

  /// Says on standard error that standard output takes no more and gives the exit status of that.
  static func failure() -> ExitCode {
    _ = SystemCalls.write("labelscan: standard output cannot be written\n", to: 2)
    return ExitCode(74)
  }
}
