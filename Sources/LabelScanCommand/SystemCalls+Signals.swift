import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the handler of signals writes.
private let stopInput = Atomic<Int32>(-1)

extension SystemCalls {
  /// Has SIGINT and SIGTERM give a byte from the returned descriptor instead of ending the command.
  ///
  /// `nil` where the system gives no pipe. The first signal after this counts already.
  /// Dispatch's sources of signals take them over later, on a thread of their own, and lose those
  /// that come before.
  static func catchStopSignals() -> Int32? {
    guard let ends = makePipe() else { return nil }
    // The handler must not wait for a reader.
    _ = fcntl(ends.write, F_SETFL, O_NONBLOCK)
    stopInput.store(ends.write, ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { _ in
        let error = errno
        _ = SystemCalls.writeByte(to: stopInput.load(ordering: .sequentiallyConsistent))
        errno = error
      }
    }
    return ends.read
  }

  private static func writeByte(to descriptor: Int32) -> Int {
    var byte: UInt8 = 0x2E
    #if canImport(Glibc)
      return Glibc.write(descriptor, &byte, 1)
    #elseif canImport(Musl)
      return Musl.write(descriptor, &byte, 1)
    #else
      return Darwin.write(descriptor, &byte, 1)
    #endif
  }
}
