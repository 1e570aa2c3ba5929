import ArgumentParser

/// Standard output.
enum Output {
  /// Writes bytes at once; where that fails the command ends.
  static func write(_ bytes: [UInt8]) throws(ExitCode) {
    guard StandardStreams.write(bytes, to: 1) else {
      Failure.say("standard output cannot be written")
      throw ExitCode(74)
    }
  }

  /// Writes a text at once.
  static func write(_ text: String) throws(ExitCode) { try write(Array(text.utf8)) }
}
