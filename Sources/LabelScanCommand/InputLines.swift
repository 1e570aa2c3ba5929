/// The lines of standard input as bytes, without their line ends.
struct InputLines: Sequence, IteratorProtocol {
  private var pending: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  mutating func next() -> [UInt8]? {
    var searched = start
    while true {
      if let end = pending[searched...].firstIndex(of: 0x0A) {
        let line = Array(pending[start..<end])
        start = end + 1
        return line
      }
      if isAtEnd {
        guard start < pending.count else { return nil }
        let line = Array(pending[start...])
        start = pending.count
        return line
      }
      pending.removeFirst(start)
      start = 0
      searched = pending.count
      let chunk = SystemCalls.readInput(1 << 16)
      isAtEnd = chunk.isEmpty
      pending += chunk
    }
  }
}
