import Foundation
import LabelScan

/// QR Code symbols made by zint, an encoder of its own.
enum QRZint {
  static let path = "/usr/bin/zint"
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  struct Failure: Error {
    var message: String
  }

  /// The modules of the symbol that zint makes of `data`, in rows of `width` or as many as there are
  /// rows; `nil` where it refuses.
  static func modules(
    _ data: [UInt8], _ options: [String] = [], width: Int? = nil
  ) throws -> ModuleBits? {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "labelscan-zint-\(UUID().uuidString)")
    try Data(data).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-b", "58", "-i", file.path, "--dump"] + options
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      line.compactMap(\.hexDigitValue)
    }
    let columns = width ?? rows.count
    let isDark = rows.flatMap { row in
      (0..<columns).map { row[$0 / 4] & (8 >> ($0 % 4)) != 0 }
    }
    return ModuleBits(width: columns, isDark: isDark)
  }

  /// What came of the modules of a symbol.
  struct Reading {
    var content: QRContent
    var correction: QRCorrector.Correction
    var level: String
    var version: Int
  }

  /// The codewords' places of a version.
  static func corrector(version: Int) throws -> QRCorrector {
    guard let layout = QRLayout(version: version) else {
      throw Failure(message: "version \(version)")
    }
    return QRCorrector(layout, fixed: layout.fixedModules)
  }

  /// Reads modules; `nil` where they cannot be corrected or are no message.
  static func read(_ bits: ModuleBits, by corrector: QRCorrector? = nil) throws -> Reading? {
    let version = (bits.side - 17) / 4
    guard let layout = QRLayout(version: version) else {
      throw Failure(message: "side \(bits.side)")
    }
    let format = QRFormat(bits, layout: layout)
    let own = try corrector ?? Self.corrector(version: version)
    let correction = own.corrected(bits, format: format.data) {
      [Float](repeating: 0, count: bits.side * bits.side)
    }
    guard let correction,
      let content = try? QRSegmentReader.read(correction.data, version: version)
    else { return nil }
    return Reading(
      content: content, correction: correction, level: QRBlocks.levels[format.data >> 3],
      version: version)
  }
}
