import ArgumentParser

/// The forms that answers come in.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// For programs.
  case json
  /// A table with a header row.
  case csv
}
