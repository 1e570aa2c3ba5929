import LabelScan

/// A running command that records labels: a line in, its answer out.
actor IntakeSession {
  /// Why there is no answer.
  enum Failure: Error {
    /// The command cannot be run, or not in this way.
    case usage(String)
    /// It does not answer as one that records labels.
    case foreign(String)
    /// It was time to end before there was an answer.
    case stopped
  }

  /// How often a label is sent to a command that dies of a signal.
  private static let greatestDeaths = 3
  /// The time before the command is started again, doubled each time.
  private static let pauses = (first: Duration.seconds(1), last: Duration.seconds(60))
  /// The time that the command has for its last answer, and to end.
  private static let patience = Duration.seconds(10)
  /// How often it is looked whether it is time to end.
  private static let look = Duration.milliseconds(500)
  /// The most bytes of an answer.
  private static let greatestAnswer = 32 << 20
  /// Exit statuses of a command line that is wrong, and of the shell that finds no command.
  private static let usageStatuses: Set<Int32> = [64, 126, 127]

  private let executor = BlockingExecutor(label: "intake")
  private let command: String
  private let stop: Int32
  private var child: SystemCalls.Child?
  private var count = 0
  private var pending: [UInt8] = []

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Runs `command` in a shell, from the first label on; a byte from `stop` ends it.
  init(command: String, stop: Int32) {
    self.command = command
    self.stop = stop
  }

  /// Sends a label, a JSON object in one line, and waits until it is recorded or refused.
  ///
  /// A command that ends is started again: an answer that got lost is given again.
  func record(_ label: String) throws(Failure) -> IntakeAnswer {
    var deaths = 0
    var pause = Self.pauses.first
    while true {
      let reason: String
      if let child = child ?? start() {
        if SystemCalls.write(label + "\n", to: child.input) {
          count += 1
          if let line = try answer(of: child) {
            guard let answer = IntakeAnswer(line, line: count) else {
              drop(child)
              throw .foreign("it answered \(String(decoding: line.prefix(200), as: UTF8.self))")
            }
            return answer
          }
        }
        self.child = nil
        let end = SystemCalls.end(child, isLate: false, patience: Self.patience)
        if Self.usageStatuses.contains(end.status) {
          throw .usage("it ended with status \(end.status)")
        }
        if let signal = end.signal {
          deaths += 1
          if deaths == Self.greatestDeaths { return IntakeAnswer(endedBy: signal) }
          reason = "was ended by signal \(signal)"
        } else {
          reason = "ended with status \(end.status)"
        }
      } else {
        reason = "cannot be started"
      }
      WatchMarks.warn(
        "the intake \(reason); it is started again in \(pause.components.seconds) s")
      if SystemCalls.isReady(stop, within: pause) { throw .stopped }
      pause = min(pause * 2, Self.pauses.last)
    }
  }

  /// Ends the command's input and waits for its end.
  func end() {
    guard let child else { return }
    self.child = nil
    _ = SystemCalls.end(child, isLate: false, patience: Self.patience)
  }

  private func start() -> SystemCalls.Child? {
    child = SystemCalls.startShell(command)
    count = 0
    pending = []
    return child
  }

  private func drop(_ child: SystemCalls.Child) {
    self.child = nil
    _ = SystemCalls.end(child, isLate: true)
  }

  /// The next line of a command's output; `nil` at its end.
  private func answer(of child: SystemCalls.Child) throws(Failure) -> [UInt8]? {
    var deadline: ContinuousClock.Instant?
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending.removeFirst(end + 1) }
        return Array(pending[..<end])
      }
      guard pending.count <= Self.greatestAnswer else {
        drop(child)
        throw .foreign("its answer has no end")
      }
      switch SystemCalls.read(child.output, until: .now + Self.look) {
      case .bytes(let bytes): pending += bytes
      case .end: return nil
      case .timeout:
        guard SystemCalls.isReady(stop) else { continue }
        let end = deadline ?? .now + Self.patience
        deadline = end
        if ContinuousClock.now > end {
          drop(child)
          throw .stopped
        }
      }
    }
  }
}
