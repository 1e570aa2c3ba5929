#if Ledger
  #if canImport(Glibc)
    internal import Glibc
  #elseif canImport(Musl)
    internal import Musl
  #elseif canImport(Darwin)
    internal import Darwin
  #endif

  /// The SHA-256 of a file's bytes.
  enum FileDigest {
    /// The most bytes of a file that are hashed.
    static let limit = 1 << 30
    /// Bytes that are read at once.
    private static let chunk = 1 << 18

    /// The digest; `nil` where the path names no regular file, one that is too large, or nothing.
    static func digest(
      of path: String, with digest: inout LedgerDigest
    ) throws(LedgerError) -> [UInt8]? {
      guard !path.utf8.contains(0) else { return nil }
      // A named pipe must not be waited for.
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_size <= limit
      else { return nil }
      var total = 0
      var isWhole = true
      while true {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: chunk) { buffer, filled in
          let count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
          isWhole = count >= 0
          filled = max(0, count)
        }
        if bytes.isEmpty { break }
        total += bytes.count
        guard total <= limit else {
          isWhole = false
          break
        }
        try digest.update(bytes)
      }
      let found = try digest.finish()
      return isWhole ? found : nil
    }
  }
#endif
