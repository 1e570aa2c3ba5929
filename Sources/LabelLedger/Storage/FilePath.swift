#if Ledger
  #if canImport(Glibc)
    internal import Glibc
  #elseif canImport(Musl)
    internal import Musl
  #elseif canImport(Darwin)
    internal import Darwin
  #endif

  /// What a path names, as the system tells it.
  struct FilePath {
    private let path: String

    init(_ path: String) {
      self.path = path
    }

    /// Whether something is there.
    var exists: Bool { unsafe access(path, F_OK) == 0 }

    /// Whether nothing is there, or a file without bytes.
    var isMissingOrEmpty: Bool {
      var status = stat()
      return unsafe stat(path, &status) != 0 || status.st_size == 0
    }

    /// The path without links in it: `realpath`.
    var resolved: String? {
      guard let name = unsafe realpath(path, nil) else { return nil }
      defer { unsafe free(name) }
      return unsafe String(cString: name)
    }
  }
#endif
