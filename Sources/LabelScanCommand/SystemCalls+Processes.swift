import LabelScan
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SystemCalls {
  /// A process that this one has started, with pipes to its standard input and from its output.
  struct Child {
    let id: pid_t
    let input: Int32
    let output: Int32
  }

  /// What waiting for bytes gave.
  enum Arrival {
    case bytes([UInt8])
    case end
    case timeout
  }

  /// How a process ended.
  struct ChildEnd {
    /// Its exit status; 0 where a signal ended it.
    var status: Int32
    /// The signal that ended it.
    var signal: Int32?
  }

  /// Starts this program once more with other arguments; `nil` where the system does not.
  static func startSelf(_ arguments: [String]) -> Child? {
    start(programPath, [CommandLine.arguments.first ?? "labelscan"] + arguments)
  }

  /// Has the system's shell run a command; `nil` where the system does not.
  static func startShell(_ command: String) -> Child? { start("/bin/sh", ["sh", "-c", command]) }

  /// Starts a program; its standard error is this one's, and of other descriptors it gets none.
  private static func start(_ program: String, _ words: [String]) -> Child? {
    // One at a time: no child must inherit the pipes of another.
    starting.withLock { _ in
      keepDescriptors()
      return spawn(program, words)
    }
  }

  private static let starting = Mutex(())

  /// Keeps from all programs that this one starts what it was given itself beyond the three
  /// standard streams.
  private static func keepDescriptors() {
    #if os(Linux)
      for name in FileKind.names(in: "/proc/self/fd") ?? [] {
        guard let number = Int32(String(decoding: name, as: UTF8.self)), number > 2 else {
          continue
        }
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
      }
    #endif
  }

  private static func spawn(_ program: String, _ words: [String]) -> Child? {
    guard let input = makePipe() else { return nil }
    guard let output = makePipe() else {
      for end in [input.read, input.write] { close(end) }
      return nil
    }
    defer { for end in [input.read, output.write] { close(end) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input.read, 0)
    posix_spawn_file_actions_adddup2(&actions, output.write, 1)
    // A group of its own: Ctrl-C is for this program, which ends its children by their input.
    var flags = Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setpgroup(&attributes, 0)
    // What this program ignores, others need not.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGPIPE, SIGXFSZ, SIGIO] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    #if canImport(Darwin)
      flags |= Int16(POSIX_SPAWN_CLOEXEC_DEFAULT)
      posix_spawn_file_actions_addinherit_np(&actions, 2)
    #endif
    posix_spawnattr_setflags(&attributes, flags)
    var words: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var id: pid_t = 0
    guard posix_spawn(&id, program, &actions, &attributes, words, environ) == 0 else {
      for end in [input.write, output.read] { close(end) }
      return nil
    }
    return Child(id: id, input: input.write, output: output.read)
  }

  /// Ends a child, waits for it, and tells how it ended.
  ///
  /// One that is late is killed; any other ends with its input, or is killed where it does not for
  /// `patience`.
  static func end(_ child: Child, isLate: Bool, patience: Duration? = nil) -> ChildEnd {
    close(child.input)
    close(child.output)
    if isLate { kill(child.id, SIGKILL) }
    var status: Int32 = 0
    if !isLate, let patience {
      let deadline = ContinuousClock.now + patience
      while waitpid(child.id, &status, WNOHANG) == 0 {
        if ContinuousClock.now >= deadline { kill(child.id, SIGKILL) }
        usleep(10_000)
      }
    } else {
      while waitpid(child.id, &status, 0) < 0, errno == EINTR {}
    }
    let signal = status & 0x7F
    return ChildEnd(status: status >> 8 & 0xFF, signal: signal == 0 ? nil : signal)
  }

  /// Whether a descriptor has something to read, or gets it within a time.
  static func isReady(_ descriptor: Int32, within wait: Duration = .zero) -> Bool {
    let (seconds, attoseconds) = wait.components
    let milliseconds = Int32(clamping: seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) > 0
  }

  /// Waits for bytes, no longer than until `deadline`, and reads them.
  static func read(
    _ descriptor: Int32, until deadline: ContinuousClock.Instant?
  ) -> Arrival {
    while true {
      var wait: Int32 = -1
      if let deadline {
        let (seconds, attoseconds) = (deadline - .now).components
        guard seconds >= 0, attoseconds >= 0 else { return .timeout }
        wait = Int32(clamping: seconds * 1_000 + attoseconds / 1_000_000_000_000_000 + 1)
      }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&request, 1, wait)
      if ready == 0 || ready < 0 && errno == EINTR { continue }
      guard ready > 0 else { return .end }
      let bytes = readOnce(descriptor, 1 << 16)
      return bytes.isEmpty ? .end : .bytes(bytes)
    }
  }

  /// A pipe that no program inherits which this one starts.
  static func makePipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// The folder that the running program lies in.
  static var programFolder: String {
    guard let resolved = realpath(programPath, nil) else { return "." }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static var programPath: String {
    #if canImport(Darwin)
      var size: UInt32 = 4_096
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return CommandLine.arguments[0] }
      return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    #else
      return "/proc/self/exe"
    #endif
  }
}
