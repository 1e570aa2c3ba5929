#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads files whole: images are decoded from memory.
package enum FileBytes {
  /// Reads the file at `path`, of `limit` bytes at most; a pipe is read to its end.
  package static func read(
    _ path: String, limit: Int = ImageLimits().maxFileBytes
  ) throws(FileError) -> [UInt8] {
    try read(path, prefix: nil, limit: limit)
  }

  /// Reads a file's first bytes.
  package static func prefix(_ count: Int, of path: String) throws(FileError) -> [UInt8] {
    try read(path, prefix: count, limit: count)
  }

  private static func read(
    _ path: String, prefix: Int?, limit: Int
  ) throws(FileError) -> [UInt8] {
    guard !path.utf8.contains(0) else {
      throw FileError(.missing, "The path holds a NUL character.")
    }
    // A look at the first bytes never waits for a pipe's writer.
    let flags = O_RDONLY | O_CLOEXEC | (prefix == nil ? 0 : O_NONBLOCK)
    var descriptor: Int32
    // Waiting for a pipe's writer may be interrupted.
    repeat { descriptor = unsafe open(path, flags) } while descriptor < 0 && errno == EINTR
    guard descriptor >= 0 else { throw error(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw error(errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw FileError(.isFolder, "The path names a folder.")
    }
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
