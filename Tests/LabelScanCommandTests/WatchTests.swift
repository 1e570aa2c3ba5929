import Foundation
import Testing

/// `labelscan watch`: every photo once, when it is finished, and not again after a restart.
struct WatchTests {
  /// A folder `in` with a photo, and an empty folder `done`.
  static func folder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.image("grey8.png", as: "in/b.png")
    scratch.file("in/a.pgm", Scratch.blank)
    scratch.file("in/notes.txt", Array("SERIAL: A1\n".utf8))
    scratch.file("in/.hidden.pgm", Scratch.blank)
    scratch.file("in/deeper/c.pgm", Scratch.blank)
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "done"), withIntermediateDirectories: true)
    return scratch
  }

  static func start(_ scratch: Scratch, _ arguments: String...) throws -> CommandSession {
    try CommandSession(
      ["watch", "--format", "ndjson"] + arguments + ["in"], in: scratch.folder)
  }

  /// The name of the next photo that is read, and whether it gave a symbol.
  static func next(_ session: CommandSession) throws -> String? {
    guard let line = try session.line() else { return nil }
    let name = line.dropFirst(#"{"file": "in/"#.count).prefix { $0 != "\"" }
    return name + (line.contains("KIND-OF-IMAGE") ? " read" : "")
      + (line.contains("\"error\"") ? " error" : "")
  }

  static func names(_ scratch: Scratch, _ folder: String) -> [String] {
    let path = scratch.folder.appending(path: folder).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private static let ways = ["--done done", "--state state", "--poll 0.05", "--isolate"]

  @Test(arguments: ways, [SIGINT, SIGTERM])
  func `photos are read once, when they are finished`(way: String, signal: Int32) throws {
    let scratch = try Self.folder()
    let words = way.split(separator: " ").map(String.init)
    let session = try CommandSession(
      ["watch", "--format", "ndjson"] + words + ["in"], in: scratch.folder)
    #expect(try Self.next(session) == "a.pgm")
    #expect(try Self.next(session) == "b.png read")
    // Written in two steps: half of it would be an error.
    let slow = open(scratch.folder.appending(path: "in/slow.png").path, O_WRONLY | O_CREAT, 0o600)
    try #require(slow >= 0)
    let handle = FileHandle(fileDescriptor: slow, closeOnDealloc: true)
    let bytes = try Data(contentsOf: Scratch.kinds.appending(path: "grey8.png"))
    try handle.write(contentsOf: bytes.prefix(100))
    // Moved in while the other is being written, under a name that said nothing before.
    try scratch.image("rgb8.png", as: "elsewhere")
    try FileManager.default.moveItem(
      at: scratch.folder.appending(path: "elsewhere"),
      to: scratch.folder.appending(path: "in/moved.png"))
    #expect(try Self.next(session) == "moved.png read")
    try handle.write(contentsOf: bytes.dropFirst(100))
    try handle.close()
    #expect(try Self.next(session) == "slow.png read")
    // The same name with another content is another photo.
    try scratch.image("binary8.pgm", as: "new")
    _ = rename(
      scratch.folder.appending(path: "new").path, scratch.folder.appending(path: "in/a.pgm").path)
    #expect(try Self.next(session) == "a.pgm read")
    #expect(session.end(by: signal) == 0)
    #expect(try session.line() == nil)
    #expect(session.errorText() == "")
  }

  @Test func `what was read is moved, never over another file`() throws {
    let scratch = try Self.folder()
    scratch.file("done/a.pgm", Array("older".utf8))
    let session = try Self.start(scratch, "--done", "done", "--jobs", "1")
    _ = (try session.line(), try session.line())
    #expect(session.end(by: SIGTERM) == 0)
    #expect(Self.names(scratch, "in") == [".hidden.pgm", "deeper", "notes.txt"])
    #expect(Self.names(scratch, "done") == ["a-1.pgm", "a.pgm", "b.png"])
    #expect(
      try Data(contentsOf: scratch.folder.appending(path: "done/a.pgm")) == Data("older".utf8))
  }

  @Test func `a restart goes on where it ended, even after a torn line`() throws {
    let scratch = try Self.folder()
    let first = try Self.start(scratch, "--state", "state")
    #expect(try Self.next(first) == "a.pgm")
    #expect(try Self.next(first) == "b.png read")
    #expect(first.end(by: SIGTERM) == 0)
    let state = scratch.folder.appending(path: "state")
    #expect(try String(contentsOf: state, encoding: .utf8).split(separator: "\n").count == 2)
    // As if it had crashed while it wrote the second line.
    let text = try String(contentsOf: state, encoding: .utf8)
    try Data(text.utf8.dropLast(20)).write(to: state)
    try scratch.image("grey8.png", as: "in/c.png")
    let second = try Self.start(scratch, "--state", "state")
    #expect(try Self.next(second) == "b.png read")
    #expect(try Self.next(second) == "c.png read")
    #expect(second.end(by: SIGTERM) == 0)
    let third = try Self.start(scratch, "--state", "state")
    try scratch.image("grey8.png", as: "in/d.png")
    #expect(try Self.next(third) == "d.png read")
    #expect(third.end(by: SIGTERM) == 0)
    #expect(try third.line() == nil)
  }

  @Test func `a table that goes on after a restart names its columns once`() throws {
    let scratch = try Self.folder()
    let table = scratch.folder.appending(path: "table.csv")
    for name in ["first.pgm", "second.pgm"] {
      scratch.file("in/\(name)", Scratch.blank)
      let session = try CommandSession(
        ["watch", "--format", "csv", "--done", "made", "in"], in: scratch.folder,
        appendingTo: table)
      for _ in 0..<60_000 where !Self.names(scratch, "made").contains(name) { usleep(1_000) }
      #expect(session.end(by: SIGTERM) == 0)
    }
    let rows = try String(contentsOf: table, encoding: .utf8).split(separator: "\n")
    #expect(
      rows.map { $0.prefix { $0 != "," } }
        == ["file", "in/a.pgm", "in/b.png", "in/first.pgm", "in/second.pgm"])
    #expect(Self.names(scratch, "made") == ["a.pgm", "b.png", "first.pgm", "second.pgm"])
  }

  /// How many changes the system keeps for who does not ask for them.
  private static let queued =
    (try? String(
      contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8))
    .flatMap { Int($0.filter(\.isNumber)) }

  @Test(.enabled(if: queued.map { $0 <= 50_000 } ?? false))
  func `no photo is lost where changes come faster than the system keeps them`() throws {
    let scratch = try Self.folder()
    let session = try Self.start(scratch)
    _ = (try session.line(), try session.line())
    kill(session.process.processIdentifier, SIGSTOP)
    // Two names in turn: a change that is told twice in a row is kept once.
    for number in 0..<(try #require(Self.queued) + 1_000) {
      scratch.file("in/.\(number % 2)", [])
    }
    try scratch.image("grey8.png", as: "in/c.png")
    kill(session.process.processIdentifier, SIGCONT)
    #expect(try Self.next(session) == "c.png read")
    try scratch.image("grey8.png", as: "in/d.png")
    #expect(try Self.next(session) == "d.png read")
    #expect(session.end(by: SIGTERM) == 0)
  }

  @Test func `a folder that goes away ends it`() throws {
    let scratch = try Self.folder()
    let session = try Self.start(scratch)
    _ = (try session.line(), try session.line())
    try FileManager.default.removeItem(at: scratch.folder.appending(path: "in"))
    #expect(try session.end() == 2)
    #expect(session.errorText() == "labelscan: in is gone\n")
  }

  @Test(arguments: [
    "missing", "in/a.pgm", "in --done missing/done", "in --done in/a.pgm",
    "in --done done --state state", "in --done /proc", "in --poll 0", "in --jobs 0",
    "in --state missing/state", "in --state done", "", "in --failed done", "in --intake cat",
    "in --settle -1", "in --done done --failed in/a.pgm",
  ])
  func `a wrong command line is 64`(arguments: String) throws {
    let scratch = try Self.folder()
    let words = arguments.split(separator: " ").map(String.init)
    #expect(try Command.run(["watch"] + words, in: scratch.folder).status == 64)
  }
}
