#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells one content of a file from the next.
struct FileStamp: Hashable, Sendable {
  var size: Int
  /// When its content was written last, in nanoseconds since 1970; programs may set it.
  var written: Int
  /// When its content or its entry was changed last, which no program sets; `nil` where it is not
  /// known.
  var changed: Int?
  /// The file behind the name; `nil` where it is not known.
  var inode: Int?

  init(size: Int, written: Int, changed: Int? = nil, inode: Int? = nil) {
    self.size = size
    self.written = written
    self.changed = changed
    self.inode = inode
  }

  /// The stamp of the regular file that a path leads to; `nil` for anything else.
  init?(of path: RawPath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    #if canImport(Darwin)
      let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (written, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.init(
      size: Int(clamping: status.st_size), written: Self.nanoseconds(written),
      changed: Self.nanoseconds(changed), inode: Int(truncatingIfNeeded: status.st_ino))
  }

  /// Whether nothing tells this content from another one.
  func isSame(as other: FileStamp?) -> Bool {
    guard let other else { return false }
    func agree(_ one: Int?, _ two: Int?) -> Bool { one == nil || two == nil || one == two }
    return size == other.size && written == other.written && agree(changed, other.changed)
      && agree(inode, other.inode)
  }

  /// Whether the content is that of another stamp, as far as its entry may have changed by a move.
  func hasContent(of other: FileStamp) -> Bool {
    size == other.size && written == other.written
  }

  /// How long ago the file was changed, by the system's clock; nothing where that is ahead.
  var age: Duration {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return .nanoseconds(max(0, Self.nanoseconds(now) &- max(changed ?? written, 0)))
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
}
