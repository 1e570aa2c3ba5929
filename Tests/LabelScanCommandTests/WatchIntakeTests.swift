import Foundation
import Testing

/// `labelscan watch --intake`: a photo moves when its label is recorded.
struct WatchIntakeTests {
  /// A command that answers each line with an outcome: what the file named `NAME.outcome` says, else
  /// `received`.
  private static let answering = """
    n=0
    while IFS= read -r line; do
      n=$((n+1))
      file=${line#*\\"file\\": \\"in/}; file=${file%%\\"*}
      outcome=$(cat "$file.outcome" 2>/dev/null || echo '"received"')
      echo "$file" >> seen
      echo "{\\"line\\": $n, \\"outcome\\": $outcome, \\"event\\": $n}"
    done
    """

  private static func folder() throws -> Scratch {
    let scratch = try Scratch()
    scratch.file("intake.sh", Array(answering.utf8))
    for name in ["a", "b"] { scratch.file("in/\(name).pgm", Scratch.blank) }
    return scratch
  }

  private static func start(
    _ scratch: Scratch, _ intake: String, _ options: [String] = ["--failed", "failed"]
  ) throws -> CommandSession {
    try CommandSession(
      ["watch", "--format", "ndjson", "--done", "done"] + options + ["--intake", intake, "in"],
      in: scratch.folder)
  }

  private static func intake(_ line: String?) -> String? {
    guard let line, let start = line.range(of: #""intake": "#) else { return nil }
    return String(line[start.upperBound...].dropLast())
  }

  @Test func `the answer is printed, and the photo moves`() throws {
    let scratch = try Self.folder()
    let session = try Self.start(scratch, "sh intake.sh")
    for number in [1, 2] {
      #expect(
        Self.intake(try session.line()) == #"{"outcome": "received", "event": \#(number)}"#)
    }
    #expect(session.end(by: SIGTERM) == 0)
    #expect(session.errorText() == "")
    #expect(WatchTests.names(scratch, "done") == ["a.pgm", "b.pgm"])
    #expect(WatchTests.names(scratch, "failed") == [])
  }

  @Test(arguments: [
    (#""known""#, true), (#""known", "refused": false"#, true),
    (#""known", "refused": true"#, false), (#""refused""#, false), (#""empty""#, false),
    (#""skipped""#, false), (#""broken", "reason": "no label""#, false), (#""new""#, false),
  ])
  func `only what is recorded counts as done`(outcome: String, isDone: Bool) throws {
    let scratch = try Self.folder()
    scratch.file("a.pgm.outcome", Array(outcome.utf8))
    let session = try Self.start(scratch, "sh intake.sh")
    let lines = [try session.line(), try session.line()]
    #expect(Self.intake(lines[0]) == #"{"outcome": \#(outcome), "event": 1}"#)
    #expect(session.end(by: SIGTERM) == 0)
    #expect(WatchTests.names(scratch, "done") == (isDone ? ["a.pgm", "b.pgm"] : ["b.pgm"]))
    #expect(WatchTests.names(scratch, "failed") == (isDone ? [] : ["a.pgm", "a.pgm.json"]))
    guard !isDone else { return }
    let reason = scratch.folder.appending(path: "failed/a.pgm.json")
    #expect(try String(contentsOf: reason, encoding: .utf8) == (lines[0] ?? "") + "\n")
  }

  @Test func `without a folder for them, what is not recorded is told`() throws {
    let scratch = try Self.folder()
    scratch.file("a.pgm.outcome", Array(#""empty", "reason": "no symbol read""#.utf8))
    let session = try Self.start(scratch, "sh intake.sh", [])
    _ = (try session.line(), try session.line())
    #expect(session.end(by: SIGTERM) == 0)
    #expect(
      session.errorText() == "labelscan: in/a.pgm is not recorded: empty, no symbol read, event 1\n"
    )
    #expect(WatchTests.names(scratch, "done") == ["a.pgm", "b.pgm"])
  }

  @Test func `a command that ends is started again, and nothing moves before its answer`() throws {
    let scratch = try Self.folder()
    // The first two are ended without an answer, by a status and by a signal.
    let script = """
      echo >> starts
      case $(wc -l < starts) in 1) read -r line; exit 2;; 2) read -r line; kill -9 $$;; esac
      exec sh intake.sh
      """
    let session = try Self.start(scratch, script)
    for number in [1, 2] {
      #expect(
        Self.intake(try session.line()) == #"{"outcome": "received", "event": \#(number)}"#)
    }
    #expect(session.end(by: SIGTERM) == 0)
    #expect(
      session.errorText() == """
        labelscan: the intake ended with status 2; it is started again in 1 s
        labelscan: the intake was ended by signal 9; it is started again in 2 s

        """)
    #expect(WatchTests.names(scratch, "done") == ["a.pgm", "b.pgm"])
  }

  @Test func `a photo whose label cannot be recorded stays where it is`() throws {
    let scratch = try Self.folder()
    let session = try Self.start(scratch, "read -r line; echo >> starts; exit 2")
    for _ in 0..<10_000 where !WatchTests.names(scratch, "").contains("starts") { usleep(1_000) }
    #expect(session.end(by: SIGTERM) == 0)
    #expect(try session.line() == nil)
    #expect(WatchTests.names(scratch, "in") == ["a.pgm", "b.pgm"])
    #expect(WatchTests.names(scratch, "done") + WatchTests.names(scratch, "failed") == [])
  }

  @Test func `a label that ends the command each time holds nothing up`() throws {
    let scratch = try Self.folder()
    let script = """
      n=0
      while read -r line; do
        case $line in *in/a.pgm*) kill -11 $$;; esac
        n=$((n+1)); echo "{\\"line\\": $n, \\"outcome\\": \\"received\\"}"
      done
      """
    let session = try Self.start(scratch, script)
    #expect(Self.intake(try session.line())?.hasPrefix(#"{"outcome": "crashed""#) == true)
    #expect(Self.intake(try session.line()) == #"{"outcome": "received"}"#)
    #expect(session.end(by: SIGTERM) == 0)
    #expect(WatchTests.names(scratch, "done") == ["b.pgm"])
    #expect(WatchTests.names(scratch, "failed") == ["a.pgm", "a.pgm.json"])
  }

  @Test(arguments: [
    ("echo hello; cat", Int32(2), "does not record labels: it answered hello"),
    ("cat", 2, "does not record labels: it answered {"),
    (#"echo '{"line": 2, "outcome": "received"}'; cat"#, 2, "does not record labels"),
    (#"echo '{"line": 1}'; cat"#, 2, "does not record labels"),
    ("exit 64", 64, "cannot be used: it ended with status 64"),
    ("no-such-command 2>&-", 64, "cannot be used: it ended with status 127"),
  ])
  func `a command that does not answer so ends it`(
    script: String, status: Int32, message: String
  ) throws {
    let scratch = try Self.folder()
    let session = try Self.start(scratch, script)
    #expect(try session.line() == nil)
    #expect(try session.end() == status)
    #expect(session.errorText().hasPrefix("labelscan: The command of --intake \(message)"))
    #expect(WatchTests.names(scratch, "in") == ["a.pgm", "b.pgm"])
  }
}
