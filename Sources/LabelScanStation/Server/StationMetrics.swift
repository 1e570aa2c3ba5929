#if Station
  import Synchronization

  /// What the station did, counted.
  final class StationMetrics: Sendable {
    /// A route, a method and a status.
    private struct Request: Hashable {
      var route: String
      var method: String
      var status: Int
    }

    /// Durations, counted up to bounds.
    private struct Histogram {
      /// Upper bounds in seconds: from a frame of a camera to the longest that an image may take.
      static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
      var counts = [Int](repeating: 0, count: bounds.count + 1)
      var sum = 0.0

      mutating func add(_ seconds: Double) {
        counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
        sum += seconds
      }
    }

    private struct State {
      var requests: [Request: Int] = [:]
      var durations = Histogram()
      var scans = Histogram()
      var images: [String: Int] = ["read": 0, "empty": 0, "error": 0]
      var symbols = 0
    }

    private let state = Mutex(State())

    /// Counts a request that was answered.
    func answered(route: String, method: String, status: Int, seconds: Double) {
      state.withLock { state in
        state.requests[Request(route: route, method: method, status: status), default: 0] += 1
        state.durations.add(seconds)
      }
    }

    /// Counts an image that was read.
    func scanned(_ answer: ScanAnswer) {
      let result = answer.error != nil ? "error" : answer.symbols > 0 ? "read" : "empty"
      state.withLock { state in
        state.images[result, default: 0] += 1
        state.symbols += answer.symbols
        state.scans.add(answer.time / .seconds(1))
      }
    }

    /// The counts in Prometheus' text format, with what is the case now.
    func text(_ gauges: [(name: String, value: Int)]) -> String {
      let state = state.withLock { $0 }
      var text = Self.head("labelscan_requests_total", "counter", "Requests answered.")
      for (request, count) in state.requests.sorted(by: { Self.name($0.key) < Self.name($1.key) }) {
        text += "labelscan_requests_total{\(Self.name(request))} \(count)\n"
      }
      text += Self.text("labelscan_request_seconds", "How long requests took.", state.durations)
      text += Self.head("labelscan_images_total", "counter", "Images by what they gave.")
      for (result, count) in state.images.sorted(by: { $0.key < $1.key }) {
        text += "labelscan_images_total{result=\"\(result)\"} \(count)\n"
      }
      text += Self.head("labelscan_symbols_total", "counter", "Symbols read.")
      text += "labelscan_symbols_total \(state.symbols)\n"
      text += Self.text("labelscan_scan_seconds", "How long images took.", state.scans)
      for (name, value) in gauges {
        text += Self.head(name, "gauge", "As of now.") + "\(name) \(value)\n"
      }
      return text
    }

    private static func name(_ request: Request) -> String {
      "route=\"\(request.route)\",method=\"\(request.method)\",status=\"\(request.status)\""
    }

    private static func head(_ name: String, _ type: String, _ help: String) -> String {
      "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    private static func text(_ name: String, _ help: String, _ histogram: Histogram) -> String {
      var text = head(name, "histogram", help)
      var count = 0
      for (bound, more) in zip(Histogram.bounds, histogram.counts) {
        count += more
        text += "\(name)_bucket{le=\"\(bound)\"} \(count)\n"
      }
      count += histogram.counts.last ?? 0
      return text + "\(name)_bucket{le=\"+Inf\"} \(count)\n\(name)_sum \(histogram.sum)\n"
        + "\(name)_count \(count)\n"
    }
  }
#endif
