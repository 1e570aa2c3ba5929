#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of annotated copies.
///
/// Nothing is written outside it, whatever links are in it, and no file is replaced that is not an
/// annotation.
final class AnnotationFolder: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Opens the folder; makes it, and those above it, where there is none.
  init(_ path: String) throws(OutputFailure) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[end...].dropFirst().firstIndex(of: "/") ?? path.endIndex
      mkdir(String(path[..<end]), 0o777)
    }
    // A NUL would end the name early.
    descriptor = path.utf8.contains(0) ? -1 : open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    self.path = path
    guard descriptor >= 0 else {
      throw OutputFailure(path: path, reason: "cannot be used as a folder (\(Self.reason))")
    }
    guard faccessat(descriptor, ".", W_OK | X_OK, 0) == 0 else {
      throw OutputFailure(path: path, reason: "cannot be written to (\(Self.reason))")
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Writes the annotated copy of the image at `image`.
  func write(_ text: String, for image: String) throws(OutputFailure) {
    let parts = AnnotationName.parts(of: image)
    let shown = ([path] + parts).joined(separator: "/")
    func failure(_ reason: String) -> OutputFailure { OutputFailure(path: shown, reason: reason) }
    var folder = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    defer { if folder >= 0 { close(folder) } }
    for part in parts.dropLast() {
      mkdirat(folder, part, 0o777)
      // A link is not followed: it may lead out.
      let next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let reason = Self.reason
      if folder >= 0 { close(folder) }
      folder = next
      guard next >= 0 else { throw failure("cannot be written (\(reason))") }
    }
    let name = parts[parts.count - 1]
    guard Self.isFree(name, in: folder) else {
      throw failure("exists, and is no annotation to replace")
    }
    // Written under another name, so that a copy is there whole or not at all.
    let draft = ".labelscan-\(UInt64.random(in: 0 ... .max)).part"
    let file = openat(
      folder, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure("cannot be written (\(Self.reason))") }
    let isWritten =
      SystemCalls.write(text, to: file) && renameat(folder, draft, folder, name) == 0
    let reason = Self.reason
    close(file)
    if !isWritten {
      unlinkat(folder, draft, 0)
      throw failure("cannot be written (\(reason))")
    }
  }

  /// Whether there is no file of this name, or an annotation.
  private static func isFree(_ name: String, in folder: Int32) -> Bool {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return true }
    guard status.st_mode & S_IFMT == S_IFREG else { return false }
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    return SystemCalls.begins(file, with: Annotation.signature)
  }

  private static var reason: String { SystemCalls.lastError }
}
