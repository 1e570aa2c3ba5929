import Foundation
import Testing

/// `labelscan watch`: a photo is read when it is finished, whoever writes it.
struct WatchFinishTests {
  /// The command may not lease files of others, as any user but root.
  private static let withoutLease = "exec setpriv --bounding-set=-lease -- \"$0\" \"$@\""
  private static let isPossible =
    getuid() == 0 && FileManager.default.fileExists(atPath: "/usr/bin/setpriv")

  private static let photo =
    (try? Data(contentsOf: Scratch.kinds.appending(path: "rgb16.png"))) ?? Data()

  /// A photo of another user of which half is written, and that is still open.
  private static func half(_ scratch: Scratch) throws -> FileHandle {
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "in"), withIntermediateDirectories: true)
    let path = scratch.folder.appending(path: "in/slow.png").path
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    try #require(descriptor >= 0)
    try #require(chown(path, 65_534, 65_534) == 0)
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: photo.prefix(photo.count / 2))
    return handle
  }

  private static func start(_ scratch: Scratch, _ options: String...) throws -> CommandSession {
    try CommandSession(
      ["watch", "--format", "ndjson"] + options + ["in"], in: scratch.folder,
      through: withoutLease)
  }

  @Test(
    .enabled(if: isPossible),
    arguments: [["--settle", "3600"], ["--poll", "0.05", "--settle", "0.4"]])
  func `another user's photo is not taken while it is written`(options: [String]) throws {
    let scratch = try Scratch()
    let handle = try Self.half(scratch)
    let session = try CommandSession(
      ["watch", "--format", "ndjson", "--done", "done"] + options + ["in"], in: scratch.folder,
      through: Self.withoutLease)
    try scratch.image("grey8.png", as: "in/a.png")
    #expect(try WatchTests.next(session) == "a.png read")
    // It grows, a little at a time.
    let rest = Array(Self.photo.dropFirst(Self.photo.count / 2))
    for start in stride(from: 0, to: rest.count, by: rest.count / 8 + 1) {
      try handle.write(contentsOf: rest[start..<min(rest.count, start + rest.count / 8 + 1)])
      usleep(50_000)
    }
    try handle.close()
    #expect(try WatchTests.next(session) == "slow.png read")
    #expect(session.end(by: SIGTERM) == 0)
    #expect(try session.line() == nil)
    #expect(WatchTests.names(scratch, "done") == ["a.png", "slow.png"])
  }

  @Test(.enabled(if: isPossible))
  func `a photo that was taken too early is read again where it is`() throws {
    let scratch = try Scratch()
    let handle = try Self.half(scratch)
    let session = try Self.start(scratch, "--settle", "0", "--done", "done")
    #expect(try session.line()?.contains("image.truncated") == true)
    for _ in 0..<10_000 where WatchTests.names(scratch, "done").isEmpty { usleep(1_000) }
    usleep(100_000)
    try handle.write(contentsOf: Self.photo.dropFirst(Self.photo.count / 2))
    try handle.close()
    let line = try #require(try session.line())
    #expect(line.hasPrefix(#"{"file": "done/slow.png""#) && line.contains("KIND-OF-IMAGE"))
    #expect(session.end(by: SIGTERM) == 0)
    #expect(WatchTests.names(scratch, "done") == ["slow.png"])
  }

  @Test(arguments: [[], ["--poll", "0.05"]])
  func `a photo that failed is moved on once it is complete`(options: [String]) throws {
    let scratch = try Scratch()
    scratch.file("in/cut.png", Array(Self.photo.prefix(100)))
    let session = try CommandSession(
      ["watch", "--format", "ndjson", "--done", "done", "--failed", "failed", "--settle", "0.1"]
        + options + ["in"],
      in: scratch.folder)
    #expect(try session.line()?.contains("image.truncated") == true)
    for _ in 0..<10_000 where !WatchTests.names(scratch, "in").isEmpty { usleep(1_000) }
    usleep(100_000)
    #expect(WatchTests.names(scratch, "failed") == ["cut.png", "cut.png.json"])
    let place = scratch.folder.appending(path: "failed/cut.png")
    // Still not whole: it fails again, and stays.
    try Self.append(Self.photo[100..<200], to: place)
    #expect(try session.line()?.hasPrefix(#"{"file": "failed/cut.png", "error""#) == true)
    usleep(100_000)
    try Self.append(Self.photo[200...], to: place)
    let line = try #require(try session.line())
    #expect(line.hasPrefix(#"{"file": "failed/cut.png""#) && line.contains("KIND-OF-IMAGE"))
    #expect(session.end(by: SIGTERM) == 0)
    #expect(WatchTests.names(scratch, "failed") == [])
    #expect(WatchTests.names(scratch, "done") == ["cut.png"])
  }

  private static func append(_ bytes: Data, to file: URL) throws {
    let handle = try FileHandle(forWritingTo: file)
    try handle.seekToEnd()
    try handle.write(contentsOf: bytes)
    try handle.close()
  }
}
