import Foundation

/// A running `labelscan` that is talked to.
final class CommandSession {
  let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()
  private var pending = Data()

  /// Starts it, or a shell's script that runs it as `"$0" "$@"`; its output is appended to the file
  /// `table`, or read here.
  init(
    _ arguments: [String], in folder: URL, appendingTo table: URL? = nil,
    through script: String? = nil
  ) throws {
    process.executableURL = script == nil ? Command.program : URL(filePath: "/bin/bash")
    process.arguments = (script.map { ["-c", $0, Command.program.path] } ?? []) + arguments
    process.currentDirectoryURL = folder
    process.standardInput = input
    if let table {
      process.standardOutput = FileHandle(
        fileDescriptor: open(table.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600),
        closeOnDealloc: true)
    } else {
      process.standardOutput = output
    }
    process.standardError = errors
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Sends a line.
  func send(_ line: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Sends bytes.
  func send(_ bytes: [UInt8]) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
  }

  /// Sends `first` and then copies of `text` until they are not taken any more; how many were.
  func sendAll(_ first: String, then text: String, atMost count: Int) throws -> Int {
    try send(Array(first.utf8))
    let descriptor = input.fileHandleForWriting.fileDescriptor
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    let bytes = Array(text.utf8)
    var refusals = 0
    for written in 0..<count {
      while write(descriptor, bytes, bytes.count) < 0 {
        refusals += 1
        // The command is given time to read what it should not.
        if refusals == 50 { return written }
        usleep(10_000)
      }
    }
    return count
  }

  /// The next line of its output, without the line end; `nil` at the end.
  func line() throws -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        let line = String(decoding: pending[..<end], as: UTF8.self)
        pending = Data(pending[(end + 1)...])
        return line
      }
      let chunk = output.fileHandleForReading.availableData
      if chunk.isEmpty { return nil }
      pending += chunk
    }
  }

  /// Ends its input and waits; its exit status.
  func end() throws -> Int32 {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// What it wrote to standard error, once it has ended.
  func errorText() -> String {
    String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  /// Sends a signal and waits; its exit status, or the negative signal that ended it.
  func end(by signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
      ? -process.terminationStatus : process.terminationStatus
  }

  /// Lets its output go, as a pipe's reader that ends.
  func closeOutput() {
    try? output.fileHandleForReading.close()
  }

  /// Stops a process that it has started, until it is killed or goes on.
  func hold(_ child: pid_t) {
    kill(child, SIGSTOP)
    while (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8))?
      .contains(") T ") == false
    { usleep(1_000) }
  }

  /// Waits until a process that it has started has something to read.
  func awaitInput(of child: pid_t) {
    let descriptor = open("/proc/\(child)/fd/0", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(descriptor) }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&request, 1, -1)
  }

  /// The processes that it has started.
  func children() -> [pid_t] {
    let id = process.processIdentifier
    // Each thread lists its own.
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/task")) ?? []
    let texts = tasks.compactMap {
      try? String(contentsOfFile: "/proc/\(id)/task/\($0)/children", encoding: .utf8)
    }
    return texts.flatMap { $0.split(separator: " ").compactMap { pid_t($0) } }
  }

  /// Waits until a process that it has started has ended, and let its pipes go.
  func awaitEnd(of child: pid_t) {
    let folder = "/proc/\(child)"
    while let status = try? String(contentsOfFile: "\(folder)/stat", encoding: .utf8),
      // The first thread may be gone before the others.
      !status.contains(") Z ")
        || (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/task"))?.count ?? 0 > 1
    {
      usleep(1_000)
    }
  }

  /// Kills it.
  func abandon() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
