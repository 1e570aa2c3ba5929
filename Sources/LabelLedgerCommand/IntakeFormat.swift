import ArgumentParser

/// The forms that the lines of an intake come in.
enum IntakeFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// One object a line.
  case json
}
