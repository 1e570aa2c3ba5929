import Foundation

/// Runs the built `labelscan`.
enum Command {
  /// What a run gave.
  struct Outcome: Equatable {
    var output: String
    var status: Int32
    var errors: String = ""

    /// The output without what differs from run to run.
    var steady: String {
      output.replacing(/, "timing": {[^}]*}/, with: "")
    }
  }

  /// Runs the command and waits; `input` is its standard input.
  static func run(
    _ arguments: String..., input: [UInt8] = [], in folder: URL? = nil, output: String? = nil
  ) throws -> Outcome {
    try run(arguments, input: input, in: folder, output: output)
  }

  /// Where the built `labelscan` is: SwiftPM puts it beside the test bundle.
  static let program = Bundle.main.bundleURL.appending(path: "labelscan")

  /// Has a shell run a script, whose `$0` is the command, and waits.
  static func shell(_ script: String, input: [UInt8] = [], in folder: URL) throws -> Outcome {
    try run(
      ["-c", script, program.path], of: URL(filePath: "/bin/bash"), input: input, in: folder)
  }

  /// Runs the command and waits; its output goes to the file `output`, or is returned.
  static func run(
    _ arguments: [String], of program: URL = program, input: [UInt8] = [], in folder: URL? = nil,
    output: String? = nil
  ) throws -> Outcome {
    let scratch = try Scratch()
    let outputFile = output.map { URL(filePath: $0) } ?? scratch.file("output", [])
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? scratch.folder
    process.standardInput = try FileHandle(forReadingFrom: scratch.file("input", input))
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: scratch.file("errors", []))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: output == nil ? try String(contentsOf: outputFile, encoding: .utf8) : "",
      status: process.terminationStatus,
      errors: try String(contentsOf: scratch.folder.appending(path: "errors"), encoding: .utf8))
  }
}
