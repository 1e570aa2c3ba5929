import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What those who mark photos tell the watch that gives them.
final class WatchInbox: Sendable {
  /// Photos that failed and are looked at again; of more the oldest are forgotten.
  private static let greatestCount = 10_000

  private struct State {
    var again: [WatchedPlace] = []
    var failed: [WatchedPlace: Failed] = [:]
    var moved: [WatchedPlace: WatchedPlace] = [:]
    var order: [WatchedPlace] = []

    mutating func forget(_ place: WatchedPlace) {
      if let origin = failed.removeValue(forKey: place)?.origin { moved[origin] = nil }
    }
  }

  private struct Failed {
    var stamp: FileStamp
    var origin: WatchedPlace?
  }

  /// Gives a byte when there is something to take.
  let wake: Int32
  private let input: Int32
  private let state = Mutex(State())

  /// Creates an inbox; `nil` where the system gives no pipe.
  init?() {
    guard let ends = SystemCalls.makePipe() else { return nil }
    for end in [ends.read, ends.write] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    (wake, input) = (ends.read, ends.write)
  }

  deinit {
    close(wake)
    close(input)
  }

  /// Has a place looked at at once: what was read is not what is there.
  func lookAgain(at place: WatchedPlace) {
    state.withLock { $0.again.append(place) }
    _ = SystemCalls.write(".", to: input)
  }

  /// Has a photo that failed looked at again when it changes.
  ///
  /// One that was moved there from `origin` while it was written: its end is told of the place where
  /// it was opened.
  func keepLooking(at place: WatchedPlace, _ stamp: FileStamp, from origin: WatchedPlace? = nil) {
    state.withLock { state in
      let isKnown = state.failed[place] != nil
      state.failed[place] = Failed(
        stamp: stamp, origin: origin ?? state.failed[place]?.origin)
      if let origin { state.moved[origin] = place }
      if !isKnown { state.order.append(place) }
      if state.order.count > Self.greatestCount {
        for place in state.order.prefix(Self.greatestCount / 2) { state.forget(place) }
        state.order.removeFirst(Self.greatestCount / 2)
      }
    }
  }

  /// Forgets a photo that failed.
  func forget(_ place: WatchedPlace) {
    state.withLock { $0.forget(place) }
  }

  /// The stamp of a photo that failed; `nil` for other places.
  func failedStamp(of place: WatchedPlace) -> FileStamp? {
    state.withLock { $0.failed[place]?.stamp }
  }

  /// Where a photo that failed is that was in this place; `nil` where none was.
  func place(ofMoved place: WatchedPlace) -> WatchedPlace? {
    state.withLock { $0.moved[place] }
  }

  /// The places of photos that failed.
  var failed: [WatchedPlace] { state.withLock { Array($0.failed.keys) } }

  /// Takes the places that are to be looked at at once.
  func take() -> [WatchedPlace] {
    _ = SystemCalls.readOnce(wake, 4_096)
    return state.withLock { state in
      defer { state.again = [] }
      return state.again
    }
  }
}
