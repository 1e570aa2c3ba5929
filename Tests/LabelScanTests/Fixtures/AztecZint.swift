import Foundation
import LabelScan

/// Aztec symbols made by zint, an encoder of its own.
enum AztecZint {
  /// The modules of the symbol that zint makes of `data`; `nil` where it refuses.
  static func modules(_ data: [UInt8], _ options: [String] = [], kind: Int = 92) throws
    -> ModuleBits?
  {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "labelscan-zint-\(UUID().uuidString)")
    try Data(data).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let rows = try DataMatrixZint.dump(["-b", "\(kind)", "-i", file.path] + options)
    guard let rows, rows.allSatisfy({ $0.count * 4 >= rows.count }) else { return nil }
    return ModuleBits(
      side: rows.count,
      isDark: rows.flatMap { row in rows.indices.map { row[$0 / 4] & (8 >> ($0 % 4)) != 0 } })
  }

  /// What a symbol's modules carry; `nil` where they cannot be read.
  static func content(_ modules: ModuleBits, decoder: inout AztecDecoder) -> AztecContent? {
    for isCompact in [true, false] {
      guard let core = AztecLayout(isCompact: isCompact, layers: 0) else { continue }
      let inset = (modules.side - core.side) / 2
      guard inset >= 0 else { continue }
      let bits = ModuleBits(
        side: core.side,
        isDark: (0..<core.side * core.side).map {
          modules[inset + $0 / core.side, inset + $0 % core.side]
        })
      guard let reading = AztecCoreReading(bits, isCompact: isCompact),
        reading.mode.layout?.side == modules.side
      else { continue }
      return try? decoder.decode(modules.isDark, mode: reading.mode) {
        [Float](repeating: 0, count: modules.isDark.count)
      }
    }
    return nil
  }
}
