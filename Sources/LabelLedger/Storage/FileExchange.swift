#if Ledger
  #if canImport(Glibc)
    internal import Glibc
  #elseif canImport(Musl)
    internal import Musl
  #elseif canImport(Darwin)
    internal import Darwin
  #endif

  /// Puts a file that was made beside another into its place, at one moment.
  struct FileExchange {
    /// The file that is replaced, without links in its path.
    private let path: String
    /// The file that takes its place.
    var copy: String { path + ".repairing" }

    init(path: String) {
      self.path = FilePath(path).resolved ?? path
    }

    /// Makes an empty file that only those may read who may read the first.
    func prepare() throws(LedgerError) {
      abandon()
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { throw failure("cannot be looked at") }
      let descriptor = unsafe open(
        copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, status.st_mode & 0o777)
      guard descriptor >= 0 else { throw failure("nothing can be written beside it") }
      defer { close(descriptor) }
      // Whoever owns the file goes on owning it, as far as that can be decided here.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      _ = fchmod(descriptor, status.st_mode & 0o777)
    }

    /// Exchanges the files and gives the name under which the first is kept.
    func finish() throws(LedgerError) -> String {
      try sync(copy)
      let kept = try keep()
      guard unsafe rename(copy, path) == 0 else { throw failure("cannot be replaced") }
      let folder = path.utf8.lastIndex(of: 0x2F).map { String(path[...$0]) } ?? "."
      try sync(folder)
      return kept
    }

    /// Removes what was made.
    func abandon() {
      for name in [copy, copy + "-wal", copy + "-shm", copy + "-journal"] {
        _ = unsafe unlink(name)
      }
    }

    /// Gives the file a second name, the first of `.damaged`, `.damaged-2` and so on that is free.
    private func keep() throws(LedgerError) -> String {
      for number in 1...1_000 {
        let name = path + ".damaged" + (number > 1 ? "-\(number)" : "")
        if unsafe link(path, name) == 0 { return name }
        guard errno == EEXIST else { break }
      }
      throw failure("cannot be kept under another name")
    }

    /// Waits until a file or folder is on the disk.
    private func sync(_ name: String) throws(LedgerError) {
      let descriptor = unsafe open(name, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure("cannot be written") }
      defer { close(descriptor) }
      guard fsync(descriptor) == 0 else { throw failure("cannot be written") }
    }

    private func failure(_ reason: String) -> LedgerError {
      let detail = unsafe String(cString: strerror(errno))
      return LedgerError(.notPermitted, "\(path): \(reason): \(detail)")
    }
  }
#endif
