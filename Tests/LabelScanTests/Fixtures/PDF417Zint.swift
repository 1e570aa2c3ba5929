import Foundation
import LabelScan

/// A PDF417 or MicroPDF417 symbol made by zint, an encoder of its own.
struct PDF417Zint {
  /// zint's numbers of the kinds.
  enum Kind: Int {
    case full = 55
    case compact = 56
    case micro = 84
  }

  let kind: Kind
  /// Rows of modules, `true` where dark.
  let modules: [[Bool]]

  /// The symbol that zint makes of `data`; `nil` where it refuses.
  init?(_ kind: Kind, _ data: [UInt8], _ options: [String] = []) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "labelscan-zint-\(UUID().uuidString)")
    try Data(data).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let dump = try DataMatrixZint.dump(
      ["-b", String(kind.rawValue), "-i", file.path] + options)
    guard let dump, let first = dump.first else { return nil }
    self.kind = kind
    // Rows are padded to whole digits, and end with a bar.
    let last = first.count * 4 - 1 - (first.last ?? 0).trailingZeroBitCount
    modules = dump.map { row in
      row.flatMap { digit in [8, 4, 2, 1].map { digit & $0 != 0 } }.prefix(last + 1)
    }.map(Array.init)
  }

  /// The modules of a row from `start` on, without first and last, as a number.
  private func bits(_ row: Int, _ start: Int, _ count: Int) -> Int {
    modules[row][start + 1..<start + count - 1].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
  }

  private var width: Int { modules[0].count }

  /// What the symbol's row indicators or its size say.
  var layout: PDF417Layout? {
    guard kind != .micro else {
      let columns = [38: 1, 55: 2, 82: 3, 99: 4][width]
      let size = PDF417Patterns.sizes.firstIndex {
        $0.columns == columns && $0.rows == modules.count
      }
      return size.map { PDF417Layout(micro: $0) }
    }
    var indicator = PDF417Indicator()
    for row in modules.indices {
      for isRight in kind == .full ? [false, true] : [false] {
        let match = PDF417Codewords.shared.match(
          bits(row, isRight ? width - 35 : 17, 17), cluster: row % 3)
        guard let codeword = match.codeword, match.distance == 0,
          PDF417Indicator.row(codeword: codeword, cluster: row % 3) == row
        else { return nil }
        indicator.add(codeword: codeword, cluster: row % 3, isRight: isRight, weight: 1)
      }
    }
    let layouts = indicator.layouts(most: 2)
    return layouts.count == 1 ? layouts[0] : nil
  }

  /// The codewords of all rows.
  func codewords(_ layout: PDF417Layout) -> [Int?] {
    let starts: [Int]
    switch (kind, layout.columns) {
    case (.micro, 1...2): starts = [10, 27]
    case (.micro, 3): starts = [10, 37, 54]
    case (.micro, _): starts = [10, 27, 54, 71]
    default: starts = (0..<layout.columns).map { 17 * ($0 + 2) }
    }
    return modules.indices.flatMap { row in
      starts.prefix(layout.columns).map { start in
        let match = PDF417Codewords.shared.match(
          bits(row, start, 17), cluster: layout.cluster(row: row))
        return match.distance == 0 ? match.codeword : nil
      }
    }
  }
}
