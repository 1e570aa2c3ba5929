#if Station
  import Synchronization

  /// The lines of a log.
  final class LineCollector: Sendable {
    private let lines = Mutex<[String]>([])

    /// Adds a line.
    func add(_ line: String) { lines.withLock { $0.append(line) } }

    /// All lines.
    var all: [String] { lines.withLock { $0 } }
  }
#endif
