import Dispatch
import Synchronization

/// The place between the thread that reads frames and the one that scans them: it holds one frame.
final class FrameSlot: Sendable {
  /// A frame and its number in the video, from 0.
  struct Frame {
    var number: Int
    var bytes: [UInt8]
  }

  /// How the video went.
  struct Counts: Equatable {
    /// Whole frames that came.
    var read = 0
    /// Frames that were replaced by newer ones before they could be scanned.
    var dropped = 0
    /// Whether the input ended inside a frame.
    var isTruncated = false
    /// What was wrong with the input.
    var trouble: String?
  }

  private struct State {
    var newest: Frame?
    var spare: [UInt8] = []
    var counts = Counts()
    var isAtEnd = false
  }

  private let state = Mutex(State())
  private let arrived = DispatchSemaphore(value: 0)
  private let taken = DispatchSemaphore(value: 1)
  private let keepsAll: Bool

  /// Creates a slot; one that keeps all frames has the reader wait.
  init(keepsAll: Bool) {
    self.keepsAll = keepsAll
  }

  /// How the video went so far.
  var counts: Counts { state.withLock { $0.counts } }

  /// Reads frames to the end of the input, on a thread of its own.
  func fill(from input: FrameInput) {
    DispatchQueue(label: "frames").async {
      var input = input
      var bytes: [UInt8] = []
      var step = FrameInput.Step.end
      var trouble: String?
      repeat {
        do throws(FrameLayout.Failure) {
          step = try input.read(into: &bytes)
        } catch {
          trouble = error.message
          break
        }
        if step == .frame { self.put(&bytes) }
      } while step == .frame
      self.state.withLock {
        $0.counts.isTruncated = step == .truncated
        $0.counts.trouble = trouble
      }
      self.end()
    }
  }

  /// Says that no frame follows, whatever the input has yet.
  func end() {
    state.withLock { $0.isAtEnd = true }
    arrived.signal()
  }

  /// Waits for the newest frame and exchanges it for `bytes`.
  ///
  /// Gives its number, or `nil` at the end.
  func next(into bytes: inout [UInt8]) -> Int? {
    let spare = bytes
    bytes = []
    state.withLock { $0.spare = spare }
    while true {
      let (frame, isAtEnd) = state.withLock { state in
        defer { state.newest = nil }
        return (state.newest, state.isAtEnd)
      }
      if let frame {
        if keepsAll { taken.signal() }
        bytes = frame.bytes
        return frame.number
      }
      if isAtEnd { return nil }
      arrived.wait()
    }
  }

  /// Gives a frame for a buffer to read the next one into.
  private func put(_ bytes: inout [UInt8]) {
    if keepsAll { taken.wait() }
    let full = bytes
    bytes = []
    bytes = state.withLock { state in
      var free = state.spare
      state.spare = []
      if let old = state.newest {
        state.counts.dropped += 1
        free = old.bytes
      }
      state.newest = Frame(number: state.counts.read, bytes: full)
      state.counts.read += 1
      return free
    }
    arrived.signal()
  }
}
