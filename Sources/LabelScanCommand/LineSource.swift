import LabelScan

/// The lines of standard input, each read when it is asked for.
actor LineSource: AsyncSequence, AsyncIteratorProtocol {
  /// A line, or the place of one that was longer than allowed and is not kept.
  struct Line: Sendable {
    var bytes: [UInt8]
    var isTooLong: Bool
  }

  private let executor = BlockingExecutor(label: "input")
  private var lines: InputLines

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(maxBytes: Int = .max) {
    lines = InputLines(maxBytes: maxBytes)
  }

  nonisolated func makeAsyncIterator() -> LineSource { self }

  /// The next line that is not empty, without a carriage return at its end.
  func next() -> Line? {
    while var bytes = lines.next() {
      if bytes.last == 0x0D { bytes.removeLast() }
      if lines.isTooLong || !bytes.isEmpty { return Line(bytes: bytes, isTooLong: lines.isTooLong) }
    }
    return nil
  }
}
