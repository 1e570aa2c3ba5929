#if Ledger
  #if canImport(Glibc)
    internal import Glibc
  #elseif canImport(Musl)
    internal import Musl
  #elseif canImport(Darwin)
    internal import Darwin
  #endif

  /// What the ledger asks the system about files and time.
  enum FileLook {
    /// The most bytes of an image that are hashed.
    static let limit = 1 << 30

    /// Whether there is something at `path`.
    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// What tells a file from all others of the machine, whatever its name.
    struct Identity: Hashable, Sendable {
      var device: UInt64
      var number: UInt64
    }

    /// The file that a path names, or `nil`.
    static func identity(of path: String) -> Identity? {
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { return nil }
      return Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    }

    /// Whether there is nothing at `path`, or a file without bytes.
    static func isMissingOrEmpty(_ path: String) -> Bool {
      var status = stat()
      return unsafe stat(path, &status) != 0 || status.st_size == 0
    }

    /// The path without links in it, with `realpath`.
    static func resolved(_ path: String) -> String? {
      guard let name = unsafe realpath(path, nil) else { return nil }
      defer { unsafe free(name) }
      return unsafe String(cString: name)
    }

    /// Waits.
    static func pause(milliseconds: UInt32) { usleep(milliseconds * 1_000) }

    /// The time by the system's clock.
    static var now: UTCTime {
      var time = timespec()
      unsafe clock_gettime(CLOCK_REALTIME, &time)
      return UTCTime(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// The SHA-256 of a file's bytes; `nil` where it is no regular file, too large, or gone.
    static func hash(of path: String, with digest: inout LedgerDigest) throws(LedgerError)
      -> [UInt8]?
    {
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
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, filled in
          let count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
          isWhole = count >= 0
          filled = max(0, count)
        }
        if chunk.isEmpty { break }
        total += chunk.count
        guard total <= limit else {
          isWhole = false
          break
        }
        try digest.update(chunk)
      }
      let hash = try digest.finish()
      return isWhole ? hash : nil
    }
  }
#endif
