import ArgumentParser

/// The forms that events come in.
enum FrameOutput: String, CaseIterable, ExpressibleByArgument {
  /// One object a line.
  case ndjson
  /// For people.
  case text
}
