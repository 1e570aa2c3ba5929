#if Ledger
  #if canImport(Glibc)
    internal import Glibc
  #elseif canImport(Musl)
    internal import Musl
  #elseif canImport(Darwin)
    internal import Darwin
  #endif

  /// What tells a file from all others of the machine, whatever its name: device and inode.
  struct FileIdentity: Hashable, Sendable {
    var device: UInt64
    var number: UInt64

    /// The file that a path names, or `nil`.
    init?(path: String) {
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { return nil }
      device = UInt64(status.st_dev)
      number = UInt64(status.st_ino)
    }
  }
#endif
