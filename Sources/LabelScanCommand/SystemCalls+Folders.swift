#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SystemCalls {
  /// What tells one content of a file from the next.
  struct FileStamp: Hashable, Sendable {
    var size: Int
    /// When it was changed, in nanoseconds since 1970.
    var changed: Int

    /// The stamp that says nothing: of a file that cannot be looked at.
    static let unknown = FileStamp(size: -1, changed: 0)
  }

  /// The stamp of a regular file; `nil` for anything else.
  static func stamp(of path: String) -> FileStamp? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return FileStamp(
      size: Int(clamping: status.st_size),
      changed: Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec))
  }

  /// Whether some process has a file open to write it, as far as the system tells.
  static func isBeingWritten(_ path: String) -> Bool {
    #if os(Linux)
      // A read lease is granted only where nobody writes; asking for one ends with the descriptor.
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { return false }
      defer { close(descriptor) }
      let setLease: Int32 = 1_024
      return fcntl(descriptor, setLease, F_RDLCK) != 0 && errno == EAGAIN
    #else
      return false
    #endif
  }

  /// Whether two folders are on one file system, so that files can be moved between them.
  static func areOnOneDisk(_ first: String, _ second: String) -> Bool {
    var (one, other) = (stat(), stat())
    return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_dev == other.st_dev
  }

  /// Makes a folder in one that is there; what has the name already stays as it is.
  static func makeFolder(_ path: String) { mkdir(path, 0o777) }

  /// Moves a file, or gives `false`; what is at the new path is not replaced.
  static func move(_ path: String, to other: String) -> Bool {
    // A second name, then not the first: unlike rename() this never replaces a file.
    if link(path, other) == 0 { return unlink(path) == 0 }
    guard errno == EPERM || errno == EOPNOTSUPP, access(other, F_OK) != 0 else { return false }
    return rename(path, other) == 0
  }

  /// Opens a file to append to it, new if need be; `nil` where it cannot be.
  static func openToAppend(_ path: String) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    return descriptor < 0 ? nil : descriptor
  }

  /// Waits until what was written to a file is on the disk.
  static func sync(_ descriptor: Int32) -> Bool { fsync(descriptor) == 0 }

  /// A change in a folder.
  enum FolderChange {
    /// A file was closed after writing, or moved in.
    case finished([UInt8])
    /// A file was deleted or moved away.
    case removed([UInt8])
    /// More changes than the system keeps, or none are told: the folder must be listed.
    case unknown
    /// The folder itself is not there any more.
    case gone
    /// It is time to end.
    case stopped
  }

  /// Asks the system to tell of changes in a folder; `nil` where it does not.
  static func watch(_ folder: String) -> Int32? {
    #if os(Linux)
      // A lease that a writer breaks is told by a signal that would end the command.
      signal(SIGIO, SIG_IGN)
      let descriptor = inotify_init1(Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      let events =
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF
      guard inotify_add_watch(descriptor, folder, UInt32(events)) >= 0 else {
        close(descriptor)
        return nil
      }
      return descriptor
    #else
      return nil
    #endif
  }

  /// Waits for changes that `watch` tells of, or until a byte comes from `stop`.
  ///
  /// Without a watch it waits for `interval` and says that the folder must be listed.
  static func changes(
    from watch: Int32?, stop: Int32, interval: Duration
  ) -> [FolderChange] {
    var requests = [pollfd(fd: stop, events: Int16(POLLIN), revents: 0)]
    if let watch { requests.append(pollfd(fd: watch, events: Int16(POLLIN), revents: 0)) }
    let (seconds, attoseconds) = interval.components
    let wait = Int32(clamping: seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    let ready = poll(&requests, nfds_t(requests.count), watch == nil ? wait : -1)
    if requests[0].revents != 0 { return [.stopped] }
    guard let watch else { return [.unknown] }
    return ready > 0 ? changes(in: readOnce(watch, 1 << 16)) : []
  }

  /// The changes in a read of inotify: `wd`, `mask`, `cookie`, `len` and a name padded with NUL.
  private static func changes(in bytes: [UInt8]) -> [FolderChange] {
    #if os(Linux)
      var changes: [FolderChange] = []
      var start = 0
      func word(_ offset: Int) -> UInt32 {
        bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self) }
      }
      while start + 16 <= bytes.count {
        let (mask, count) = (Int32(truncatingIfNeeded: word(start + 4)), Int(word(start + 12)))
        guard start + 16 + count <= bytes.count else { break }
        let name = Array(bytes[(start + 16)..<(start + 16 + count)].prefix { $0 != 0 })
        start += 16 + count
        if mask & Int32(IN_Q_OVERFLOW) != 0 {
          changes.append(.unknown)
        } else if mask & Int32(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED) != 0 {
          changes.append(.gone)
        } else if mask & Int32(IN_ISDIR) != 0 {
          continue
        } else if mask & Int32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0 {
          changes.append(.finished(name))
        } else if mask & Int32(IN_DELETE | IN_MOVED_FROM) != 0 {
          changes.append(.removed(name))
        }
      }
      return changes
    #else
      return []
    #endif
  }
}
