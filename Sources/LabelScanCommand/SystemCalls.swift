#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few calls of the system that the command needs.
enum SystemCalls {
  /// How many processors are there to work.
  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The year by the system's clock, UTC; around new year a day may be off, which no date minds.
  static var currentYear: Int { 1970 + Int(time(nil)) / 31_556_952 }

  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(1) == 1 }

  /// Whether standard error is a terminal.
  static var errorIsTerminal: Bool { isatty(2) == 1 }

  /// Writes all of `text` to a descriptor; `false` where it does not take it.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return true
    }
  }

  /// What the last failed call of this thread says.
  static var lastError: String { String(cString: strerror(errno)) }

  /// Whether there is a regular file at `path`.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a file begins with `text`.
  static func begins(_ descriptor: Int32, with text: String) -> Bool {
    let wanted = Array(text.utf8)
    var bytes = [UInt8](repeating: 0, count: wanted.count)
    return pread(descriptor, &bytes, bytes.count, 0) == wanted.count && bytes == wanted
  }

  /// Reads up to `count` bytes of standard input; none at its end.
  static func readInput(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat {
        filled = 0
        #if canImport(Glibc)
          let got = Glibc.read(0, buffer.baseAddress, count)
        #elseif canImport(Musl)
          let got = Musl.read(0, buffer.baseAddress, count)
        #else
          let got = Darwin.read(0, buffer.baseAddress, count)
        #endif
        filled = max(0, got)
        if got >= 0 { return }
      } while errno == EINTR
    }
  }

  /// The names in a folder as bytes, in the system's order; `nil` where it may not be read.
  static func names(in folder: String) -> [[UInt8]]? {
    guard let directory = opendir(folder),
      let offset = MemoryLayout<dirent>.offset(of: \.d_name)
    else { return nil }
    defer { closedir(directory) }
    var names: [[UInt8]] = []
    while let entry = readdir(directory) {
      // An entry is only as long as its name: its declared array must not be copied.
      let name = UnsafeRawPointer(entry).advanced(by: offset)
        .assumingMemoryBound(to: CChar.self)
      names.append(Array(UnsafeRawBufferPointer(start: name, count: strlen(name))))
    }
    return names
  }
}
