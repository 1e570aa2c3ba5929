import ArgumentParser
import CommandText
import LabelSyntax

/// Writes records to standard output in one of the formats; they are gathered until they are
/// flushed, or are many.
final class ResultOutput {
  /// The bytes that are gathered before they are written: larger, it takes fewer calls of the system
  /// and more memory.
  private static let mostGathered = 1 << 16

  private let format: OutputFormat
  private let columns: [String]
  private let csv: CSVRow
  private var count = 0
  private var writer = JSONWriter()

  init(_ options: OutputOptions, columns: [String]) {
    format = options.format
    self.columns = columns
    csv = CSVRow(isRaw: options.csvRaw)
  }

  /// Writes what comes before the first record; where the output `continues` that of an earlier run,
  /// the columns have their names already.
  func begin(continues: Bool = false) throws {
    if format == .csv, !continues { writer.append(csv.line(columns)) }
    try flush()
  }

  /// Writes a record; only the form that is asked for is made.
  func write(
    json: (inout JSONWriter) -> Void, text: @autoclosure () -> String,
    cells: @autoclosure () -> [String]
  ) throws {
    switch format {
    case .text: writer.append(text())
    case .json:
      writer.append(count == 0 ? "[\n" : ",\n")
      json(&writer)
    case .ndjson:
      json(&writer)
      writer.append("\n")
    case .csv: writer.append(csv.line(cells()))
    }
    count += 1
    if writer.count >= Self.mostGathered { try flush() }
  }

  /// Writes what comes after the last record.
  func end() throws {
    if format == .json { writer.append(count == 0 ? "[]\n" : "\n]\n") }
    try flush()
  }

  /// Hands standard output what was gathered.
  func flush() throws {
    guard writer.count > 0 else { return }
    try Self.check(writer.withBytes { SystemCalls.write($0, to: 1) })
    writer.removeAll()
  }

  /// Writes to standard output at once; where it takes no more, the command ends.
  static func write(_ text: String) throws {
    try check(SystemCalls.write(text, to: 1))
  }

  /// Writes to standard output at once; where it takes no more, the command ends.
  static func write(_ bytes: [UInt8]) throws {
    try check(SystemCalls.write(bytes, to: 1))
  }

  /// Says on standard error that standard output takes no more and gives the exit status of that.
  static func failure() -> ExitCode {
    _ = SystemCalls.write("labelscan: standard output cannot be written\n", to: 2)
    return ExitCode(74)
  }

  private static func check(_ isWritten: Bool) throws {
    guard isWritten else { throw failure() }
  }
}
