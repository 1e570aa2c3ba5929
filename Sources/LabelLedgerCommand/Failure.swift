import ArgumentParser
import CommandText
import LabelLedger

/// Ends the command where it cannot go on.
enum Failure {
  /// Says on standard error why a ledger does not do what it was asked and gives the exit
  /// status of that.
  static func exit(_ error: LedgerError) -> ExitCode {
    say("\(error.message) [\(error.code.rawValue)]")
    switch error.code {
    case .unknown: return ExitCode(1)
    case .refused: return ExitCode(64)
    default: return ExitCode(2)
    }
  }

  /// Says on standard error why what the user gave cannot be used.
  static func usage(_ message: String) -> ExitCode {
    say(message)
    return ExitCode(64)
  }

  /// Writes a line to standard error.
  static func say(_ message: String) {
    _ = StandardStreams.write(
      Array("labelscan-ledger: \(VisibleText.line(message))\n".utf8), to: 2)
  }
}
