#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the shell's `ulimit` does to the command.
enum ProcessLimits {
  /// Bytes of address space that a command must have left when it starts: the ledger's cache, 64
  /// MiB, and threads with their stacks, for want of which libdispatch waits for ever.
  private static let leastSpace: UInt64 = 160 << 20
  private static let message: StaticString =
    "labelscan-ledger: there is not enough memory under the limit that is set (ulimit -v)\n"

  /// Makes what a limit refuses an error where the system would end the process.
  ///
  /// A file that may not grow, RLIMIT_FSIZE, is then a disk that does not take more. Memory that is
  /// refused, RLIMIT_AS, ends a Swift program by a trap, which nothing in it can catch: where such a
  /// limit is set, and only there, that is told and the exit status is 2, as for a disk that is full.
  /// What was acknowledged is on the disk then as ever.
  static func prepare() {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit()
    #if canImport(Glibc)
      let space = __rlimit_resource_t(RLIMIT_AS.rawValue)
    #else
      let space = RLIMIT_AS
    #endif
    // RLIM_INFINITY, which as a macro with a cast does not come over from C.
    guard getrlimit(space, &limit) == 0, limit.rlim_cur < rlim_t.max >> 1 else { return }
    if UInt64(limit.rlim_cur) < used + leastSpace { end() }
    for number in [SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS] {
      signal(number) { _ in ProcessLimits.end() }
    }
  }

  /// Says that there is not enough memory and ends the process; allocates nothing.
  private static func end() -> Never {
    _ = write(2, message.utf8Start, message.utf8CodeUnitCount)
    _exit(2)
  }

  /// Bytes of address space that the process has, where the system tells: the first number of
  /// /proc/self/statm, in pages.
  private static var used: UInt64 {
    let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    let digits = bytes.prefix(max(0, count)).prefix { (0x30...0x39).contains($0) }
    let pages = digits.reduce(UInt64(0)) { $0 &* 10 &+ UInt64($1 - 0x30) }
    return pages &* UInt64(max(0, sysconf(Int32(_SC_PAGESIZE))))
  }
}
