#if Station
  import Synchronization

  /// How far receivers of events are.
  final class PublishCounts: Sendable {
    /// What is known of one.
    private struct Entry {
      var event = 0
      var failures = 0
    }

    private let entries = Mutex<[String: Entry]>([:])

    /// Counts that a receiver has the events up to one.
    func tell(_ kind: String, _ event: Int) {
      entries.withLock { $0[kind, default: Entry()].event = event }
    }

    /// Counts a try that failed.
    func fail(_ kind: String) {
      entries.withLock { $0[kind, default: Entry()].failures += 1 }
    }

    /// The numbers, each with its name.
    var gauges: [(name: String, value: Int)] {
      let entries = entries.withLock { $0 }
      return entries.sorted { $0.key < $1.key }.flatMap { kind, entry in
        [("labelscan_\(kind)_event", entry.event), ("labelscan_\(kind)_failures", entry.failures)]
      }
    }
  }
#endif
