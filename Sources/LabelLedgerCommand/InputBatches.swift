/// The lines of standard input in groups that are recorded together.
struct InputBatches {
  /// One line.
  struct Line {
    /// Its number, counted from 1.
    var number: Int
    /// Its bytes without the line end; `nil` where it is too long to be kept.
    var bytes: [UInt8]?
  }

  /// Lines in a group that takes what is waiting.
  private static let lineLimit = 1_000
  /// Bytes after which a group that takes what is waiting is closed.
  private static let byteLimit = 8 << 20
  /// Bytes after which any group is closed.
  private static let greatestByteLimit = 512 << 20

  private let count: Int?
  private let longest: Int
  private var pending: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var isAtEnd = false
  private var isSkipping = false
  private var number = 0

  /// Groups of `count` lines, or of what is waiting; lines longer than `longest` are not kept.
  init(count: Int?, longest: Int) {
    self.count = count
    self.longest = longest
  }

  /// The next line, or `nil` at the end; blank lines are left out.
  mutating func nextLine() -> Line? {
    while true {
      if let line = takeLine() {
        if line.bytes?.isEmpty != true { return line }
      } else if isAtEnd {
        return nil
      } else {
        refill()
      }
    }
  }

  /// The next group, or `nil` at the end; blank lines are left out.
  mutating func next() -> [Line]? {
    var lines: [Line] = []
    var bytes = 0
    let byteLimit = count == nil ? Self.byteLimit : Self.greatestByteLimit
    while lines.count < count ?? Self.lineLimit, bytes < byteLimit {
      if let line = takeLine() {
        guard line.bytes?.isEmpty != true else { continue }
        bytes += line.bytes?.count ?? 0
        lines.append(line)
        continue
      }
      guard !isAtEnd else { break }
      // What is complete is not kept waiting for what is still being typed.
      if count == nil, !lines.isEmpty, !StandardStreams.inputIsWaiting { break }
      refill()
    }
    return lines.isEmpty ? nil : lines
  }

  private mutating func refill() {
    pending.removeFirst(start)
    searched -= start
    start = 0
    isAtEnd = !StandardStreams.read(1 << 18, into: &pending)
  }

  private mutating func takeLine() -> Line? {
    if let end = pending[searched...].firstIndex(of: 0x0A) { return line(upTo: end, next: end + 1) }
    searched = pending.count
    if pending.count - start > longest {
      isSkipping = true
      start = pending.count
    }
    guard isAtEnd, start < pending.count || isSkipping else { return nil }
    return line(upTo: pending.count, next: pending.count)
  }

  private mutating func line(upTo end: Int, next: Int) -> Line {
    defer {
      start = next
      searched = next
      isSkipping = false
    }
    number += 1
    guard !isSkipping else { return Line(number: number) }
    let hasReturn = end > start && pending[end - 1] == 0x0D
    return Line(number: number, bytes: Array(pending[start..<(hasReturn ? end - 1 : end)]))
  }
}
