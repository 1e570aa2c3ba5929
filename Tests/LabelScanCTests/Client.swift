import Foundation

/// A program that uses the built C library: how it is compiled and run.
struct Client {
  /// What a run gave.
  struct Outcome: Equatable {
    var output: String
    var status: Int32
    var errors = ""
  }

  /// A compiler gave errors.
  struct Failure: Error {
    var errors: String
  }

  /// The programs in other languages.
  static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Clients")
  /// The root of the package.
  static let package = sources.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  /// Where SwiftPM puts the products, beside the test bundle.
  static let products = Bundle.main.bundleURL
  /// The C library as the package's own builds have it.
  static let library = products.appending(path: "libLabelScanC.so").path

  /// The command line that starts the program.
  let command: [String]

  /// Compiles a C99 or C++17 program, with no warning allowed; takes a Python program as it is.
  init(_ name: String, in scratch: URL) throws {
    let source = Self.sources.appending(path: name).path
    let program = scratch.appending(path: name + ".out").path
    let compiler: [String]
    switch (name as NSString).pathExtension {
    case "c": compiler = ["gcc", "-std=c99"]
    case "cpp": compiler = ["g++", "-std=c++17"]
    default:
      command = ["python3", source, Self.library]
      return
    }
    let header = Self.package.appending(path: "Sources/CLabelScan/include").path
    let outcome = try Self.run(
      compiler + [
        "-g", "-Wall", "-Wextra", "-pedantic", "-Werror", "-I", header, source, "-o", program,
        "-L", Self.products.path, "-lLabelScanC", "-Wl,-rpath," + Self.products.path,
      ])
    guard outcome.status == 0 else { throw Failure(errors: outcome.errors) }
    command = [program]
  }

  /// Runs the program, by another one where a prefix is given.
  func run(_ arguments: [String], by prefix: [String] = []) throws -> Outcome {
    try Self.run(prefix + command + arguments)
  }

  /// Runs a command line in the package's root and waits.
  static func run(_ command: [String]) throws -> Outcome {
    let folder = try TemporaryFolder()
    let place = { (name: String) throws -> FileHandle in
      let file = folder.url.appending(path: name)
      try Data().write(to: file)
      return try FileHandle(forWritingTo: file)
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = package
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try place("output")
    process.standardError = try place("errors")
    try process.run()
    process.waitUntilExit()
    let text = { (name: String) throws -> String in
      try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
    }
    return Outcome(
      output: try text("output"), status: process.terminationStatus,
      errors: try text("errors").replacing(Self.debugInformation, with: ""))
  }

  /// What valgrind says of debug information that is newer than it: nothing of the program.
  private static var debugInformation: Regex<Substring> {
    /(?:### unhandled dwarf2|get_Form_szB: |--\d+-- ).*\n/
  }

  /// Whether a program is installed.
  static func isInstalled(_ program: String) -> Bool {
    (try? run([program, "--version"]).status) == 0
  }
}
