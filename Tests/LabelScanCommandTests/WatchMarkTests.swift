import Foundation
import Testing

/// `labelscan watch`: where photos go, under which names, and what tells one from another.
struct WatchMarkTests {
  /// A folder `in` without photos, and `done`.
  private static func folder() throws -> Scratch {
    let scratch = try Scratch()
    for name in ["in", "done"] {
      try FileManager.default.createDirectory(
        at: scratch.folder.appending(path: name), withIntermediateDirectories: true)
    }
    return scratch
  }

  /// Reads what is in the folder and ends; the results.
  @discardableResult
  private static func read(
    _ count: Int, in scratch: Scratch, _ options: [String] = ["--done", "done"],
    through script: String? = nil
  ) throws -> [String] {
    let session = try CommandSession(
      ["watch", "--format", "ndjson", "--settle", "0.1"] + options + ["in"], in: scratch.folder,
      through: script)
    let lines = try (0..<count).compactMap { _ in try session.line() }
    #expect(session.end(by: SIGTERM) == 0)
    #expect(try session.line() == nil)
    return lines
  }

  private static func stem(_ names: [String], _ folder: String, _ scratch: Scratch) -> [String] {
    WatchTests.names(scratch, folder).filter { !names.contains($0) }
  }

  @Test(arguments: [1, 2, 3, 1_001, 1_500])
  func `there is always a free name`(taken: Int) throws {
    let scratch = try Self.folder()
    let names = (0..<taken).map { $0 == 0 ? "a.pgm" : "a-\($0).pgm" }
    for name in names { scratch.file("done/\(name)", []) }
    scratch.file("in/a.pgm", Scratch.blank)
    try Self.read(1, in: scratch)
    #expect(Self.stem(names, "done", scratch) == ["a-\(taken).pgm"])
    #expect(WatchTests.names(scratch, "in") == [])
  }

  @Test func `a gap among the names is no trouble`() throws {
    let scratch = try Self.folder()
    let names = ["a.pgm", "a-1.pgm", "a-2.pgm", "a-4.pgm", "a-8.pgm"]
    for name in names { scratch.file("done/\(name)", []) }
    scratch.file("in/a.pgm", Scratch.blank)
    try Self.read(1, in: scratch)
    #expect(Self.stem(names, "done", scratch) == ["a-9.pgm"])
  }

  @Test(arguments: [
    (String(repeating: "x", count: 251) + ".pgm", String(repeating: "x", count: 249) + "-1.pgm"),
    (String(repeating: "é", count: 125) + "y.pgm", String(repeating: "é", count: 124) + "-1.pgm"),
    (String(repeating: "x", count: 255), String(repeating: "x", count: 253) + "-1"),
  ])
  func `a name as long as it may be gets a shorter one`(name: String, other: String) throws {
    let scratch = try Self.folder()
    scratch.file("done/\(name)", [])
    scratch.file("in/\(name)", Scratch.blank)
    try Self.read(1, in: scratch)
    #expect(Self.stem([name], "done", scratch) == [other])
  }

  @Test func `a crash between the two names of a move leaves one photo`() throws {
    let scratch = try Self.folder()
    let photo = scratch.file("in/a.pgm", Scratch.blank)
    let copy = scratch.folder.appending(path: "done/a.pgm")
    try #require(link(photo.path, copy.path) == 0)
    try Self.read(1, in: scratch)
    #expect(WatchTests.names(scratch, "done") == ["a.pgm"])
    #expect(WatchTests.names(scratch, "in") == [])
  }

  @Test(arguments: [["--done", "done"], ["--state", "state"]])
  func `a name that is not UTF-8 is told once`(options: [String]) throws {
    let scratch = try Self.folder()
    let bytes = Array(scratch.folder.appending(path: "in").path.utf8) + [0x2F, 0x62, 0xFF]
    let descriptor = open(bytes.map(CChar.init(bitPattern:)) + [0], O_WRONLY | O_CREAT, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    #expect(
      try Self.read(1, in: scratch, options) == [
        ScanTests.error("in/b\u{FFFD}", "file.badName", "The file's name is not UTF-8.")
      ])
    // A restart has nothing to tell of it.
    scratch.file("in/c.pgm", Scratch.blank)
    #expect(try Self.read(1, in: scratch, options).map { $0.contains("in/c.pgm") } == [true])
  }

  @Test func `photos that cannot be read go to a folder of their own, with the reason`() throws {
    let scratch = try Self.folder()
    scratch.file("in/bad.png", Array("no image".utf8))
    scratch.file("failed/bad.png.json", Array("older".utf8))
    scratch.file("in/good.pgm", Scratch.blank)
    let lines = try Self.read(2, in: scratch, ["--done", "done", "--failed", "failed"])
    #expect(WatchTests.names(scratch, "done") == ["good.pgm"])
    #expect(
      WatchTests.names(scratch, "failed") == ["bad-1.png", "bad-1.png.json", "bad.png.json"])
    let reason = scratch.folder.appending(path: "failed/bad-1.png.json")
    #expect(try String(contentsOf: reason, encoding: .utf8) == lines[0] + "\n")
    #expect(lines[0].contains("image.unknownKind"))
  }

  /// As a user who may not change what is not its own.
  private static let bare = "exec setpriv --bounding-set=-all -- \"$0\" \"$@\""
  private static let hasBare = FileManager.default.fileExists(atPath: "/usr/bin/setpriv")

  @Test(
    .enabled(if: hasBare), arguments: [["--done", "done"], ["--done", "done", "--poll", "0.05"]])
  func `what cannot be moved stays, which is told once, and the rest goes on`(
    options: [String]
  ) throws {
    let scratch = try Self.folder()
    for name in ["a", "b", "c"] { scratch.file("in/\(name).pgm", Scratch.blank) }
    let place = scratch.folder.appending(path: "in").path
    try #require(chmod(place, 0o555) == 0)
    if getuid() == 0 { try #require(chown(place, 65_534, 65_534) == 0) }
    defer { chmod(place, 0o755) }
    let session = try CommandSession(
      ["watch", "--format", "ndjson"] + options + ["in"], in: scratch.folder,
      through: getuid() == 0 ? Self.bare : "exec \"$0\" \"$@\"")
    for name in ["a", "b", "c"] {
      #expect(try session.line()?.contains("in/\(name).pgm") == true)
    }
    usleep(300_000)
    #expect(session.end(by: SIGTERM) == 0)
    #expect(try session.line() == nil)
    #expect(
      session.errorText()
        == ["a", "b", "c"].map {
          "labelscan: in/\($0).pgm cannot be moved to done: Permission denied; "
            + "it stays, and is not read again\n"
        }.joined())
    #expect(WatchTests.names(scratch, "in") == ["a.pgm", "b.pgm", "c.pgm"])
    #expect(WatchTests.names(scratch, "done") == [])
  }

  /// Sets the time that a file was written.
  private static func setTime(_ file: URL) {
    var times = [
      timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000_000, tv_usec: 0),
    ]
    utimes(file.path, &times)
  }

  @Test(arguments: [false, true])
  func `a photo of the same size and time is another one`(isNewFile: Bool) throws {
    let scratch = try Self.folder()
    let photo = scratch.file("in/a.pgm", Scratch.blank)
    Self.setTime(photo)
    let options = ["--state", "state"]
    #expect(try Self.read(1, in: scratch, options).count == 1)
    var other = Scratch.blank
    other[other.count - 1] = 0
    if isNewFile {
      let new = scratch.file("new", other)
      Self.setTime(new)
      try #require(rename(new.path, photo.path) == 0)
    } else {
      let handle = try FileHandle(forUpdating: photo)
      try handle.write(contentsOf: Data(other))
      try handle.close()
      Self.setTime(photo)
    }
    #expect(try Self.read(1, in: scratch, options).count == 1)
    scratch.file("in/b.pgm", Scratch.blank)
    #expect(try Self.read(1, in: scratch, options).map { $0.contains("in/b.pgm") } == [true])
  }

  @Test func `the state of an earlier version is understood`() throws {
    let scratch = try Self.folder()
    let photo = scratch.file("in/a.pgm", Scratch.blank)
    Self.setTime(photo)
    let size = Scratch.blank.count
    scratch.file(
      "state",
      Array(#"{"name": "a.pgm", "size": \#(size), "changed": 1000000000000000000}"#.utf8) + [0x0A])
    scratch.file("in/b.pgm", Scratch.blank)
    let lines = try Self.read(1, in: scratch, ["--state", "state"])
    #expect(lines.map { $0.contains("in/b.pgm") } == [true])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/strace")))
  func `a photo is marked once its result is on the disk`() throws {
    let scratch = try Self.folder()
    scratch.file("in/a.pgm", Scratch.blank)
    let calls = scratch.folder.appending(path: "calls")
    // What a call says of its descriptor is the file's path.
    let script =
      "exec strace -D -f -y -o calls -e trace=write,fsync,link,unlink \"$0\" \"$@\" > results"
    let session = try CommandSession(
      ["watch", "--format", "ndjson", "--done", "done", "in"], in: scratch.folder, through: script)
    for _ in 0..<10_000 where !WatchTests.names(scratch, "in").isEmpty { usleep(1_000) }
    usleep(200_000)
    _ = session.end(by: SIGTERM)
    let path = scratch.folder.resolvingSymlinksInPath().path
    let wanted: [(call: String, about: String)] = [
      ("write(1", "results>"), ("fsync(1", "results>"), ("link(", "done/a.pgm"),
      ("fsync(", "\(path)/done>"), ("unlink(", "in/a.pgm"), ("fsync(", "\(path)/in>"),
    ]
    var next = 0
    for line in try String(contentsOf: calls, encoding: .utf8).split(separator: "\n")
    where next < wanted.count {
      if line.contains(wanted[next].call), line.contains(wanted[next].about) { next += 1 }
    }
    #expect(next == wanted.count)
  }
}
