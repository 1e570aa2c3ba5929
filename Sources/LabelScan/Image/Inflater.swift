internal import CZlib

/// Inflates a zlib stream, RFC 1950, in steps.
@safe
final class Inflater {
  /// What a step has done.
  struct Step {
    /// Bytes of the input that were used.
    var read: Int
    /// Bytes of the output that were filled.
    var written: Int
    /// Whether the stream is at its end.
    var isAtEnd: Bool
  }

  /// The version of zlib in use.
  static var libraryVersion: String { unsafe String(cString: zlibVersion()) }

  // zlib keeps the address of the stream in its state.
  private let stream: UnsafeMutablePointer<z_stream>

  /// Begins a stream; `nil` where there is no memory.
  init?() {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: unsafe z_stream())
    let size = Int32(unsafe MemoryLayout<z_stream>.size)
    guard unsafe inflateInit_(stream, ZLIB_VERSION, size) == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
    unsafe self.stream = unsafe stream
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Inflates as much of `input` as `output` has room for; `nil` where the stream is damaged.
  func step(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> Step? {
    let (most, room) = (UInt32(clamping: input.count), UInt32(clamping: output.count))
    unsafe stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.assumingMemoryBound(to: UInt8.self).baseAddress)
    unsafe stream.pointee.avail_in = most
    unsafe stream.pointee.next_out =
      unsafe output.assumingMemoryBound(to: UInt8.self).baseAddress
    unsafe stream.pointee.avail_out = room
    let status = unsafe inflate(stream, Z_NO_FLUSH)
    // Z_BUF_ERROR: there was nothing to do, which is no damage.
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { return nil }
    return Step(
      read: Int(most - (unsafe stream.pointee.avail_in)),
      written: Int(room - (unsafe stream.pointee.avail_out)), isAtEnd: status == Z_STREAM_END)
  }

  /// Continues the checksum of PNG's chunks, ISO/IEC 15948 annex D; that of no bytes is 0.
  static func crc32(_ sum: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(
      truncatingIfNeeded: unsafe CZlib.crc32_z(
        UInt(sum), bytes.assumingMemoryBound(to: UInt8.self).baseAddress, z_size_t(bytes.count)))
  }

  /// Continues the checksum of zlib's streams, RFC 1950 8; that of no bytes is 1.
  static func adler32(_ sum: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(
      truncatingIfNeeded: unsafe CZlib.adler32_z(
        UInt(sum), bytes.assumingMemoryBound(to: UInt8.self).baseAddress, z_size_t(bytes.count)))
  }
}
