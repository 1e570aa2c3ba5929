import ArgumentParser
import CommandText

/// Ends the command where what the user gave cannot be used.
enum UsageFailure {
  /// Says why on standard error and gives the exit status of a wrong command line.
  static func exit(_ message: String, status: Int32 = 64) -> ExitCode {
    _ = SystemCalls.write("labelscan: \(VisibleText.line(message))\n", to: 2)
    return ExitCode(status)
  }
}
