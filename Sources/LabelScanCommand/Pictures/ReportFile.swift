#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file of a report: written from start to end, but for one place that is filled in last.
final class ReportFile: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Opens the file; one that is there must be a report or empty: a photo named by mistake is not
  /// overwritten.
  init(_ path: String, signature: String) throws(OutputFailure) {
    self.path = path
    descriptor =
      path.utf8.contains(0)
      ? -1 : open(path, O_RDWR | O_CREAT | O_NONBLOCK | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw OutputFailure(path: path, reason: "cannot be written (\(SystemCalls.lastError))")
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw OutputFailure(path: path, reason: "is no regular file")
    }
    guard status.st_size == 0 || SystemCalls.begins(descriptor, with: signature) else {
      throw OutputFailure(path: path, reason: "exists, and is no report to replace")
    }
    guard ftruncate(descriptor, 0) == 0 else { throw failure }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds text at the end.
  func append(_ text: String) throws(OutputFailure) {
    guard SystemCalls.write(text, to: descriptor) else { throw failure }
  }

  /// Puts text in the place of as many bytes that are there.
  func fill(_ text: String, at offset: Int) throws(OutputFailure) {
    let bytes = Array(text.utf8)
    guard pwrite(descriptor, bytes, bytes.count, off_t(offset)) == bytes.count else {
      throw failure
    }
  }

  private var failure: OutputFailure {
    OutputFailure(path: path, reason: "cannot be written (\(SystemCalls.lastError))")
  }
}
