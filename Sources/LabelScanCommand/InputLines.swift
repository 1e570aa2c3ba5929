/// The lines of standard input as bytes, without their line ends.
struct InputLines: Sequence, IteratorProtocol {
  /// Whether the line given last was longer than allowed; none of it is given.
  private(set) var isTooLong = false
  private let maxBytes: Int
  private var pending: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Reads lines of up to `maxBytes`; of longer ones no more is ever held.
  init(maxBytes: Int = .max) {
    self.maxBytes = maxBytes
  }

  mutating func next() -> [UInt8]? { next {} }

  /// The next line; `beforeWaiting` is called before more of the input is waited for.
  mutating func next(_ beforeWaiting: () throws -> Void) rethrows -> [UInt8]? {
    isTooLong = false
    var searched = start
    while true {
      if let end = pending[searched...].firstIndex(of: 0x0A) { return take(to: end) }
      if isAtEnd {
        guard start < pending.count || isTooLong else { return nil }
        return take(to: pending.count)
      }
      if pending.count - start > maxBytes {
        isTooLong = true
        start = pending.count
      }
      if start == pending.count {
        // Not merely emptied: a line of megabytes must not hold its memory for ever.
        pending = []
      } else {
        pending.removeFirst(start)
      }
      start = 0
      searched = pending.count
      try beforeWaiting()
      let chunk = SystemCalls.readInput(1 << 16)
      isAtEnd = chunk.isEmpty
      pending += chunk
    }
  }

  private mutating func take(to end: Int) -> [UInt8] {
    isTooLong = isTooLong || end - start > maxBytes
    let line = isTooLong ? [] : Array(pending[start..<end])
    start = Swift.min(end + 1, pending.count)
    return line
  }
}
