import ArgumentParser
import CommandText

/// Why a file that was asked for is not written.
struct OutputFailure: Error {
  /// The file or folder.
  var path: String
  /// One phrase in English.
  var reason: String

  /// One line for people.
  var message: String { "\(path): \(reason)" }

  /// Says why on standard error; the exit status of output that cannot be written.
  func report() -> ExitCode {
    _ = SystemCalls.write("labelscan: \(VisibleText.line(message))\n", to: 2)
    return ExitCode(74)
  }
}
