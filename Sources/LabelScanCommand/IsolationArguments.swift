import ArgumentParser

/// Whether images are scanned in processes of their own.
struct IsolationArguments: ParsableArguments {
  @Flag(
    help: """
      Scan in child processes, one a job: an image that crashes a library costs itself \
      (process.crashed) and no other.
      """)
  var isolate = false

  @Option(
    help: ArgumentHelp(
      "With --isolate, the longest time in seconds that an image may take (process.timeout).",
      valueName: "seconds"))
  var timeout: Double?

  func validate() throws {
    guard let timeout else { return }
    if !isolate { throw ValidationError("--timeout needs --isolate.") }
    if !(timeout > 0 && timeout <= 1e6) {
      throw ValidationError("--timeout must be more than 0 and at most 1000000.")
    }
  }
}
