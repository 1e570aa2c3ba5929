#if Ledger
  #if canImport(Glibc)
    internal import Glibc
  #elseif canImport(Musl)
    internal import Musl
  #elseif canImport(Darwin)
    internal import Darwin
  #endif

  /// The system's clock.
  enum SystemClock {
    /// The time, to the millisecond: `clock_gettime` with `CLOCK_REALTIME`.
    static var now: UTCTime {
      var time = timespec()
      unsafe clock_gettime(CLOCK_REALTIME, &time)
      return UTCTime(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// Waits.
    static func pause(milliseconds: UInt32) { usleep(milliseconds * 1_000) }
  }
#endif
