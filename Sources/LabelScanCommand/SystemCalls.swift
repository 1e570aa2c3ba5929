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

  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(1) == 1 }

  /// Whether standard output is appended to a file that holds something already.
  static var outputIsAppended: Bool {
    var status = stat()
    return fstat(1, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
      && fcntl(1, F_GETFL) & O_APPEND != 0
  }

  /// Whether standard error is a terminal.
  static var errorIsTerminal: Bool { isatty(2) == 1 }

  /// Writes all of `text` to a descriptor; `false` where it does not take it.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// Writes all bytes to a descriptor; `false` where it does not take them.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { write($0, to: descriptor) }
  }

  /// Writes all bytes to a descriptor; `false` where it does not take them.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes
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
  static func readInput(_ count: Int) -> [UInt8] { readOnce(0, count) }

  /// Reads up to `count` bytes; none at the end.
  static func readOnce(_ descriptor: Int32, _ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = readOnce(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
    }
  }

  /// Reads as many bytes as there are into a buffer; 0 at the end.
  static func readOnce(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Glibc)
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let got = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let got = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if got >= 0 || errno != EINTR { return max(0, got) }
    }
  }

  /// Lets glibc's malloc make no more heaps than `count`, and keep their memory; others do not make one a
  /// thread.
  ///
  /// A heap keeps the most that an image took in it. Tasks move between threads, and hours after the
  /// start one more of these may take its first image.
  static func limitHeaps(to count: Int) {
    #if canImport(Glibc)
      typealias Setter = @convention(c) (_ parameter: CInt, _ value: CInt) -> CInt
      // malloc.h is not in Swift's module of glibc.
      guard let setter = dlsym(nil, "mallopt") else { return }
      let set = unsafeBitCast(setter, to: Setter.self)
      let mostArenas: CInt = -8  // M_ARENA_MAX
      let leastMapped: CInt = -3  // M_MMAP_THRESHOLD
      let mostFree: CInt = -1  // M_TRIM_THRESHOLD
      _ = set(mostArenas, CInt(clamping: count))
      // Else the memory of one image goes back to the system, which clears it for the next.
      _ = set(leastMapped, 32 << 20)
      _ = set(mostFree, 128 << 20)
    #endif
  }

  /// Lets this process have no more memory than so many MiB.
  static func limitMemory(toMib count: Int) {
    let bytes = rlim_t(clamping: count) << 20
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_DATA.rawValue)
    #else
      let resource = RLIMIT_DATA
    #endif
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(bytes, limit.rlim_max)
    limit.rlim_max = limit.rlim_cur
    setrlimit(resource, &limit)
  }

  /// Lets a write to a file that is as large as it may be fail, instead of ending the command.
  static func ignoreFileLimit() { ignore(SIGXFSZ) }

  /// Lets a write to a pipe that nobody reads fail, instead of ending the command.
  static func ignoreBrokenPipes() { ignore(SIGPIPE) }

  /// Keeps a signal from ending the command.
  static func ignore(_ number: Int32) { _ = signal(number, SIG_IGN) }
}
