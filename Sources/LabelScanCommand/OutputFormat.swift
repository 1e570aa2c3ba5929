import ArgumentParser

/// The forms that results come in.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// One array.
  case json
  /// One object a line.
  case ndjson
  /// A table with a header row.
  case csv
}
