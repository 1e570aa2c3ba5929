import Foundation
import LabelScan

/// Data Matrix symbols made by zint, an encoder of its own.
enum DataMatrixZint {
  static let path = "/usr/bin/zint"
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  struct Failure: Error {
    var message: String
  }

  /// The sizes in the order of zint's `--vers`, 1 the first.
  static func version(_ size: DataMatrixSize) -> Int {
    (DataMatrixSize.index(rows: size.rows, columns: size.columns) ?? -1) + 1
  }

  /// What zint dumps of a symbol: rows of hexadecimal digits; `nil` where it refuses.
  static func dump(_ arguments: [String]) throws -> [[Int]]? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments + ["--dump"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      line.compactMap(\.hexDigitValue)
    }
  }

  /// The modules of the symbol that zint makes of `data`.
  static func grid(_ data: [UInt8], _ options: [String] = []) throws -> ModuleGrid {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "labelscan-zint-\(UUID().uuidString)")
    try Data(data).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    guard let rows = try dump(["-b", "71", "-i", file.path] + options), let first = rows.first,
      first.count > 1
    else {
      throw Failure(message: "zint refused \(data.count) bytes with \(options)")
    }
    // Rows are padded to whole digits; a width is even.
    var width = first.count * 4
    while !DataMatrixSize.all.contains(where: { $0.rows == rows.count && $0.columns == width }) {
      width -= 1
      if width < 8 { throw Failure(message: "zint made an unknown size") }
    }
    var grid = ModuleGrid(width: width, height: rows.count)
    for (y, row) in rows.enumerated() {
      for x in 0..<width where row[x / 4] & (8 >> (x % 4)) != 0 { grid[x, y] = 127 }
    }
    return grid
  }
}
