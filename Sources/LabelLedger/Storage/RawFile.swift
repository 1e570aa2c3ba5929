#if Ledger
  #if canImport(Glibc)
    internal import Glibc
  #elseif canImport(Musl)
    internal import Musl
  #elseif canImport(Darwin)
    internal import Darwin
  #endif

  /// An open file that is read and written by places.
  struct RawFile: ~Copyable {
    private let descriptor: Int32
    private let path: String

    private init(descriptor: Int32, path: String) {
      self.descriptor = descriptor
      self.path = path
    }

    /// Opens a file for reading; `nil` where there is none to read.
    static func reading(_ path: String) -> RawFile? {
      guard !path.utf8.contains(0) else { return nil }
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { return nil }
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        return nil
      }
      return RawFile(descriptor: descriptor, path: path)
    }

    /// Makes an empty file in the place of any that is there; no other process may be doing so.
    static func making(_ path: String) throws(LedgerError) -> RawFile {
      let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw failure(path) }
      let file = RawFile(descriptor: descriptor, path: path)
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        throw LedgerError(.busy, "\(path): another process is writing it")
      }
      guard ftruncate(descriptor, 0) == 0 else { throw failure(path) }
      return file
    }

    /// Makes a file that must not be there, for its owner alone.
    static func new(_ path: String) throws(LedgerError) -> RawFile {
      let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw failure(path) }
      return RawFile(descriptor: descriptor, path: path)
    }

    /// Makes a file without a name, which goes with the process.
    static func temporary(beside path: String) throws(LedgerError) -> RawFile {
      for _ in 0..<attempts {
        let name = "\(path)-\(UInt64.random(in: 0...UInt64.max))"
        let descriptor = unsafe open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
          guard errno == EEXIST else { break }
          continue
        }
        _ = unsafe unlink(name)
        return RawFile(descriptor: descriptor, path: name)
      }
      throw failure(path)
    }

    /// Names that are tried for a file that goes without one.
    private static let attempts = 16

    deinit { close(descriptor) }

    /// Bytes of the file.
    var count: Int {
      var status = stat()
      return unsafe fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    }

    /// The bytes from a place on, at most so many.
    func bytes(at place: Int, count: Int) -> [UInt8] {
      unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        while filled < count {
          let got = unsafe pread(
            descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled,
            off_t(place + filled))
          guard got > 0 else { break }
          filled += got
        }
      }
    }

    /// Appends bytes.
    func append(_ bytes: [UInt8]) throws(LedgerError) {
      var start = 0
      while start < bytes.count {
        let (place, rest) = (start, bytes.count - start)
        let got = unsafe bytes.withUnsafeBytes { buffer in
          unsafe write(descriptor, buffer.baseAddress.map { unsafe $0 + place }, rest)
        }
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { throw Self.failure(path) }
        start += got
      }
    }

    /// Waits until the file is on the disk.
    func sync() throws(LedgerError) {
      guard fsync(descriptor) == 0 else { throw Self.failure(path) }
    }

    /// Gives the file another name, at one moment, and waits until that is on the disk.
    consuming func move(to name: String) throws(LedgerError) {
      try sync()
      guard unsafe rename(path, name) == 0 else { throw Self.failure(name) }
      let folder = name.utf8.lastIndex(of: 0x2F).map { String(name[...$0]) } ?? "."
      let place = unsafe open(folder, O_RDONLY | O_CLOEXEC)
      guard place >= 0 else { throw Self.failure(folder) }
      defer { close(place) }
      guard fsync(place) == 0 else { throw Self.failure(folder) }
    }

    private static func failure(_ path: String) -> LedgerError {
      let code: LedgerError.Code = errno == ENOSPC || errno == EDQUOT ? .full : .notPermitted
      return LedgerError(code, "\(path): \(unsafe String(cString: strerror(errno)))")
    }
  }
#endif
