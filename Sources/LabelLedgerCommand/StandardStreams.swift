#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard input, output and error as the system has them.
enum StandardStreams {
  /// Writes all bytes to a descriptor; `false` where it does not take them.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, part.baseAddress, part.count)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, part.baseAddress, part.count)
        #else
          let count = Darwin.write(descriptor, part.baseAddress, part.count)
        #endif
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  /// Appends up to `count` bytes of standard input; `false` at its end.
  static func read(_ count: Int, into bytes: inout [UInt8]) -> Bool {
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat {
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
    bytes += chunk
    return !chunk.isEmpty
  }

  /// Whether standard input can be read without waiting.
  static var inputIsWaiting: Bool {
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) == 1
  }
}
