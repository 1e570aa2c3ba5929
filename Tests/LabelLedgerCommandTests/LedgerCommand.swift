import Foundation

/// Runs the built `labelscan-ledger`.
final class LedgerCommand {
  /// What a run gave.
  struct Outcome: Equatable {
    var output: String
    var errors: String
    var status: Int32

    /// The lines of the output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// A folder of its own, gone at the end.
  let folder: URL

  init(in parent: URL = FileManager.default.temporaryDirectory) throws {
    folder = parent.appending(path: "labelledger-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The path of a file, which is written where a text is given.
  @discardableResult
  func file(_ name: String, _ text: String? = nil) -> String {
    let place = folder.appending(path: name)
    if let text { try? Data(text.utf8).write(to: place) }
    return place.path
  }

  /// A process that is not started; SwiftPM puts the executable beside the test bundle.
  func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appending(path: "labelscan-ledger")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    return process
  }

  /// Runs the command on a ledger and waits.
  func run(
    _ verb: String, _ arguments: String..., input: String = "", ledger: String = "ledger"
  ) throws -> Outcome {
    let path = ledger.hasPrefix("/") ? ledger : file(ledger)
    let process = process([verb, "--ledger", path] + arguments)
    let name = UUID().uuidString
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: file("\(name).in", input)))
    let (output, errors) = (file("\(name).out", ""), file("\(name).err", ""))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8),
      status: process.terminationStatus)
  }

  /// A line as `labelscan scan --format ndjson` prints it.
  static func line(_ serial: String, file: String? = nil, lot: String = "L1") -> String {
    let name = file.map { "\"file\": \"\($0)\", \"width\": 4, \"height\": 4, " } ?? ""
    let payload = #"10\#(lot)\u001d21\#(serial)"#
    let end = lot.utf8.count + 5 + serial.utf8.count
    return "{\(name)\"fields\": {\"lot\": \"\(lot)\", \"serial\": \"\(serial)\"}, \"symbols\": "
      + "[{\"symbology\": \"datamatrix\", \"payload\": \"\(payload)\", \"identifier\": \"]d2\", "
      + "\"corners\": [], \"syntax\": \"gs1\"}], \"details\": [{\"field\": \"lot\", \"value\": "
      + "\"\(lot)\", \"raw\": \"\(lot)\", \"symbol\": 0, \"syntax\": \"gs1\", \"key\": \"10\", "
      + "\"range\": [2, \(lot.utf8.count + 2)]}, {\"field\": \"serial\", \"value\": \"\(serial)\", "
      + "\"raw\": \"\(serial)\", \"symbol\": 0, \"syntax\": \"gs1\", \"key\": \"21\", \"range\": "
      + "[\(lot.utf8.count + 5), \(end)]}], \"candidates\": [], \"issues\": []}\n"
  }

  /// The serials that units in the ledger have, once for each intake event.
  func serials() throws -> [String] {
    try run("export").lines.compactMap { line in
      guard line.contains("\"kind\":\"intake\""),
        let start = line.firstRange(of: "\"serial\":\"")
      else { return nil }
      return String(line[start.upperBound...].prefix { $0 != "\"" })
    }
  }
}
