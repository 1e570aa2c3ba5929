#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the shell's `ulimit` does to the command.
enum ProcessLimits {
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
    for number in [SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS] {
      signal(number) { _ in
        // Nothing may be allocated here.
        let message: StaticString =
          "labelscan-ledger: there is not enough memory under the limit that is set (ulimit -v)\n"
        _ = write(2, message.utf8Start, message.utf8CodeUnitCount)
        _exit(2)
      }
    }
  }
}
