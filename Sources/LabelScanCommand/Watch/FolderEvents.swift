#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The changes in folders that the system tells of.
struct FolderEvents: Sendable {
  /// A change.
  enum Event: Hashable {
    /// A file was closed after writing.
    case closed(WatchedPlace)
    /// A file was moved in.
    case moved(WatchedPlace)
    /// A file was deleted or moved away.
    case removed(WatchedPlace)
    /// More changes than the system keeps, or none are told: the folder must be listed.
    case unknown
    /// The folder itself is not there any more.
    case gone
    /// It is time to end.
    case stopped
  }

  private let descriptor: Int32
  /// The number of the folder that each watch of the system is for.
  private let folders: [Int32: Int]

  /// Asks the system to tell of changes in folders; `nil` where it does not for the first one.
  init?(_ folders: [String]) {
    #if os(Linux)
      // A lease that a writer breaks is told by a signal that would end the command.
      signal(SIGIO, SIG_IGN)
      descriptor = inotify_init1(Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      let events =
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF
      var numbers: [Int32: Int] = [:]
      for (number, folder) in folders.enumerated() {
        let watch = inotify_add_watch(descriptor, folder, UInt32(events))
        if watch >= 0 { numbers[watch] = number }
      }
      self.folders = numbers
      guard numbers.values.contains(0) else {
        close(descriptor)
        return nil
      }
    #else
      return nil
    #endif
  }

  /// Waits for changes, no longer than `wait`, or until a byte comes from `wake` or `stop`.
  ///
  /// Without events the end of the waiting says that the folder must be listed.
  static func next(
    _ events: FolderEvents?, stop: Int32, wake: Int32, for wait: Duration?
  ) -> [Event] {
    var requests = [stop, wake].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if let events {
      requests.append(pollfd(fd: events.descriptor, events: Int16(POLLIN), revents: 0))
    }
    var milliseconds: Int32 = -1
    if let wait {
      let (seconds, attoseconds) = wait.components
      milliseconds = Int32(clamping: seconds * 1_000 + attoseconds / 1_000_000_000_000_000 + 1)
    }
    let ready = poll(&requests, nfds_t(requests.count), max(-1, milliseconds))
    if requests[0].revents != 0 { return [.stopped] }
    guard let events else { return ready == 0 ? [.unknown] : [] }
    guard ready > 0, requests[2].revents != 0 else { return [] }
    return events.changes(in: SystemCalls.readOnce(events.descriptor, 1 << 16))
  }

  /// The changes in a read of inotify: `wd`, `mask`, `cookie`, `len` and a name padded with NUL.
  private func changes(in bytes: [UInt8]) -> [Event] {
    #if os(Linux)
      var changes: [Event] = []
      var start = 0
      func word(_ offset: Int) -> UInt32 {
        bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self) }
      }
      while start + 16 <= bytes.count {
        let watch = Int32(bitPattern: word(start))
        let (mask, count) = (Int32(truncatingIfNeeded: word(start + 4)), Int(word(start + 12)))
        guard start + 16 + count <= bytes.count else { break }
        let name = Array(bytes[(start + 16)..<(start + 16 + count)].prefix { $0 != 0 })
        start += 16 + count
        if mask & Int32(IN_Q_OVERFLOW) != 0 { changes.append(.unknown) }
        guard let folder = folders[watch] else { continue }
        let place = WatchedPlace(folder: folder, name: name)
        if mask & Int32(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED) != 0 {
          if folder == 0 { changes.append(.gone) }
        } else if mask & Int32(IN_ISDIR) != 0 {
          continue
        } else if mask & Int32(IN_CLOSE_WRITE) != 0 {
          changes.append(.closed(place))
        } else if mask & Int32(IN_MOVED_TO) != 0 {
          changes.append(.moved(place))
        } else if mask & Int32(IN_DELETE | IN_MOVED_FROM) != 0 {
          changes.append(.removed(place))
        }
      }
      return changes
    #else
      return []
    #endif
  }
}
