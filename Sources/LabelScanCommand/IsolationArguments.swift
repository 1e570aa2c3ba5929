import ArgumentParser
import LabelScan

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
      """
      With --isolate, the longest time in seconds that an image may take (process.timeout); without \
      it 30 more than --max-seconds.
      """, valueName: "seconds"))
  var timeout: Double?

  @Option(
    help: ArgumentHelp(
      """
      The most memory in MiB that this process may take, or, with --isolate, each child; without it \
      a child has what images of the allowed size need, and this process any.
      """, valueName: "n"))
  var maxMemoryMib: Int?

  /// Whether this process is a child of another one, which has said what is to be said.
  @Flag(help: .private) var isChild = false

  /// Seconds that an image's process has beyond the image's own time: it ends by itself then.
  private static let grace = 30.0
  /// MiB that a process takes beside its image.
  private static let base = 512

  func validate() throws {
    if let maxMemoryMib, !(1...1 << 30).contains(maxMemoryMib) {
      throw ValidationError("--max-memory-mib must be 1 to \(1 << 30).")
    }
    guard let timeout else { return }
    if !isolate { throw ValidationError("--timeout needs --isolate.") }
    if !(timeout > 0 && timeout <= 1e6) {
      throw ValidationError("--timeout must be more than 0 and at most 1000000.")
    }
  }

  /// The longest that a child may take for an image; `nil` for any time.
  func timeout(_ limits: LimitArguments) -> Duration? {
    if let timeout { return .seconds(timeout) }
    return limits.maxSeconds > 0 ? .seconds(limits.maxSeconds + Self.grace) : nil
  }

  /// The MiB of memory that a child may take.
  func childMemory(_ limits: LimitArguments) -> Int {
    if let maxMemoryMib { return maxMemoryMib }
    // A file is there as it came and without what its pixels do not need.
    let image = limits.image
    return Self.base + MemoryRoom.bytes(for: image.maxPixels) >> 20 + 2 * (image.maxFileBytes >> 20)
  }
}
