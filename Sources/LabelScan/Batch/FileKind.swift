#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What is at a path.
package enum FileKind: Hashable, Sendable {
  case folder
  case regular
  /// A pipe, a device, a socket.
  case other

  /// Looks at what a path leads to; `nil` where it leads nowhere.
  package init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self =
      switch status.st_mode & S_IFMT {
      case S_IFDIR: .folder
      case S_IFREG: .regular
      default: .other
      }
  }

  /// Whether the path itself names a symbolic link.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder as bytes, in the system's order; `nil` where it may not be read.
  package static func names(in folder: String) -> [[UInt8]]? {
    guard let directory = unsafe opendir(folder),
      let offset = MemoryLayout<dirent>.offset(of: \.d_name)
    else { return nil }
    defer { unsafe closedir(directory) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(directory) {
      // An entry is only as long as its name: its declared array must not be copied.
      let name = unsafe UnsafeRawPointer(entry).advanced(by: offset)
        .assumingMemoryBound(to: CChar.self)
      unsafe names.append(Array(UnsafeRawBufferPointer(start: name, count: strlen(name))))
    }
    return names
  }
}
