/// Reads video frames from standard input.
struct FrameInput {
  /// What a read gave.
  enum Step: Equatable {
    case frame
    case end
    /// The input ended inside a frame.
    case truncated
  }

  private let isMarked: Bool
  private var buffer: [UInt8] = []
  private var start = 0
  private let count: Int

  /// Reads frames of a layout that is known.
  init(_ layout: FrameLayout) {
    isMarked = false
    count = layout.byteCount
  }

  /// Reads a YUV4MPEG2 header, and then the frames that it promises.
  init(layout: inout FrameLayout?) throws(FrameLayout.Failure) {
    var input = FrameInput(isMarked: true, count: 0)
    guard let line = input.line() else { throw FrameLayout.Failure("The input is not YUV4MPEG2.") }
    let found = try FrameLayout(header: line)
    layout = found
    self.init(isMarked: true, count: found.byteCount)
    buffer = input.buffer
    start = input.start
  }

  private init(isMarked: Bool, count: Int) {
    self.isMarked = isMarked
    self.count = count
  }

  /// Reads the next frame into `frame`, whose memory is used again.
  mutating func read(into frame: inout [UInt8]) throws(FrameLayout.Failure) -> Step {
    if isMarked {
      guard let line = line() else {
        if start == buffer.count { return .end }
        throw FrameLayout.Failure("A YUV4MPEG2 frame does not begin with FRAME.")
      }
      guard line.starts(with: Array("FRAME".utf8)) else {
        throw FrameLayout.Failure("A YUV4MPEG2 frame does not begin with FRAME.")
      }
    }
    if frame.count != count { frame = [UInt8](repeating: 0, count: count) }
    var filled = min(count, buffer.count - start)
    frame.replaceSubrange(0..<filled, with: buffer[start..<start + filled])
    start += filled
    while filled < count {
      let got = frame.withUnsafeMutableBytes { bytes in
        SystemCalls.readOnce(0, into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]))
      }
      if got == 0 { return filled == 0 && !isMarked ? .end : .truncated }
      filled += got
    }
    return .frame
  }

  /// A line of a header, without its end; `nil` at the end of the input, or where it has no end in
  /// sight.
  private mutating func line() -> [UInt8]? {
    while true {
      if let end = buffer[start...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      guard buffer.count - start < 4_096 else { return nil }
      buffer.removeFirst(start)
      start = 0
      let chunk = SystemCalls.readInput(4_096)
      if chunk.isEmpty { return nil }
      buffer += chunk
    }
  }
}
