#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads files whole: images are decoded from memory.
package enum FileBytes {
  /// What a path may name.
  package enum Source {
    /// A regular file alone: what comes from elsewhere names it.
    case file
    /// A pipe or device too: the user names it.
    case any
  }

  /// How long another's lease on a file is waited for: the system lets a file server keep one for 45
  /// seconds once it is asked (`/proc/sys/fs/lease-break-time`).
  private static let leaseTime = Duration.seconds(60)
  /// Microseconds between two looks whether a lease has ended.
  private static let leasePause: UInt32 = 5_000

  /// Reads the file at `path`, of `limit` bytes at most.
  ///
  /// - Throws: `file.notRegular` for a pipe, device or socket, unless `source` allows it.
  package static func read(
    _ path: String, limit: Int = ImageLimits().maxFileBytes, from source: Source = .file
  ) throws(FileError) -> [UInt8] {
    try read(path, prefix: nil, limit: limit, from: source)
  }

  /// Reads a regular file's first bytes.
  package static func prefix(_ count: Int, of path: String) throws(FileError) -> [UInt8] {
    try read(path, prefix: count, limit: count, from: .file)
  }

  private static func read(
    _ path: String, prefix: Int?, limit: Int, from source: Source
  ) throws(FileError) -> [UInt8] {
    let descriptor = try descriptor(of: path, from: source)
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw error(errno) }
    // What the path names may have changed since it was looked at.
    try check(status, source)
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    let size = isRegular ? Int(clamping: status.st_size) : 0
    guard size <= limit || prefix != nil else { throw tooLarge(limit) }
    // One byte more than the file has, so that one read finds the end too.
    var expected = min(prefix ?? .max, size + 1)
    if !isRegular, prefix == nil { expected = 1 << 16 }
    var bytes: [UInt8] = []
    while true {
      let chunk = try readOnce(descriptor, count: expected)
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty {
        bytes = chunk
      } else {
        bytes += chunk
      }
      if let prefix, bytes.count >= prefix { return bytes }
      guard bytes.count <= limit else { throw tooLarge(limit) }
      expected = prefix.map { $0 - bytes.count } ?? max(1 << 16, size + 1 - bytes.count)
    }
  }

  /// Opens a file to read it; it never waits for a pipe's writer, but where `source` is any.
  private static func descriptor(
    of path: String, from source: Source
  ) throws(FileError) -> Int32 {
    guard !path.utf8.contains(0) else {
      throw FileError(.missing, "The path holds a NUL character.")
    }
    var status = stat()
    // Looked at before it is opened: opening alone rewinds tapes and wakes the writers of pipes.
    guard unsafe stat(path, &status) == 0 else { throw error(errno) }
    try check(status, source)
    let flags = O_RDONLY | O_CLOEXEC | (source == .file ? O_NONBLOCK : 0)
    let clock = ContinuousClock()
    let start = clock.now
    while true {
      let descriptor = unsafe open(path, flags)
      if descriptor >= 0 { return descriptor }
      switch errno {
      case EINTR: continue
      // Another program's lease; asking has told it to end that.
      case EAGAIN where clock.now - start < leaseTime: usleep(leasePause)
      default: throw error(errno)
      }
    }
  }

  private static func check(_ status: stat, _ source: Source) throws(FileError) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw FileError(.isFolder, "The path names a folder.")
    default:
      guard source == .any else {
        throw FileError(.notRegular, "The path names a pipe, a device or a socket, not a file.")
      }
    }
  }

  private static func readOnce(_ descriptor: Int32, count: Int) throws(FileError) -> [UInt8] {
    try unsafe [UInt8](unsafeUninitializedCapacity: count) {
      (buffer, filled) throws(FileError) in
      filled = 0
      while true {
        #if canImport(Glibc)
          let got = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
        #elseif canImport(Musl)
          let got = unsafe Musl.read(descriptor, buffer.baseAddress, count)
        #else
          let got = unsafe Darwin.read(descriptor, buffer.baseAddress, count)
        #endif
        if got >= 0 {
          filled = got
          return
        }
        guard errno == EINTR else { throw error(errno) }
      }
    }
  }

  private static func tooLarge(_ limit: Int) -> FileError {
    FileError(.tooLarge, "The file has more than \(limit) bytes.")
  }

  private static func error(_ number: Int32) -> FileError {
    switch number {
    case ENOENT, ENOTDIR: FileError(.missing, "There is no such file.")
    case EISDIR: FileError(.isFolder, "The path names a folder.")
    case EACCES, EPERM: FileError(.unreadable, "The file may not be read.")
    default: FileError(.unreadable, "The file cannot be read (system error \(number)).")
    }
  }
}
