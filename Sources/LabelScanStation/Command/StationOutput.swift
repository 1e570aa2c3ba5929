#if Station
  import ArgumentParser
  import CommandText
  import Foundation

  /// What the command says.
  enum StationOutput {
    /// Writes a line to standard error.
    static func say(_ message: String) {
      let text = "labelscan-station: \(VisibleText.line(message))\n"
      try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// Says why the command cannot go on and gives the exit status of that.
    static func failure(_ message: String, status: Int32) -> ExitCode {
      say(message)
      return ExitCode(status)
    }

    /// Writes to standard output; what it does not take is lost.
    static func log(_ text: String) {
      try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }
  }
#endif
