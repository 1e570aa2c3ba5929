/// QR symbols of a text, ISO/IEC 18004, drawn with half blocks for a terminal or a printer.
///
/// Byte mode, error correction level L, version 1 to 10: enough for 271 bytes.
enum QRText {
  /// Codewords of data, and of error correction in each block, and blocks, of level L by version:
  /// ISO/IEC 18004 table 9.
  private static let sizes: [(data: Int, correction: Int, blocks: Int)] = [
    (19, 7, 1), (34, 10, 1), (55, 15, 1), (80, 20, 1), (108, 26, 1), (136, 18, 2), (156, 20, 2),
    (194, 24, 2), (232, 30, 2), (274, 18, 4),
  ]
  /// Centres of alignment patterns by version: ISO/IEC 18004 annex E.
  private static let alignments: [[Int]] = [
    [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46],
    [6, 28, 50],
  ]
  /// Modules of the quiet zone: ISO/IEC 18004 6.3.8.
  private static let quietZone = 4

  /// The symbol as lines of text, light on dark terminals too: two rows a line; nothing for a text
  /// that is too long.
  static func lines(of text: String) -> String {
    guard let rows = matrix(of: Array(text.utf8)) else { return "" }
    let size = rows.count + 2 * quietZone
    let isDark = { (row: Int, column: Int) in
      let (row, column) = (row - quietZone, column - quietZone)
      return rows.indices.contains(row) && rows.indices.contains(column) && rows[row][column]
    }
    var output = ""
    for row in stride(from: 0, to: size, by: 2) {
      // Light modules are drawn, so that a dark terminal shows the symbol as it is printed.
      for column in 0..<size {
        switch (isDark(row, column), row + 1 < size && isDark(row + 1, column)) {
        case (false, false): output += "\u{2588}"
        case (false, true): output += "\u{2580}"
        case (true, false): output += "\u{2584}"
        case (true, true): output += " "
        }
      }
      output += "\n"
    }
    return output
  }

  /// The modules, dark ones `true`, or `nil` for a text that is too long.
  static func matrix(of bytes: [UInt8]) -> [[Bool]]? {
    let head = { (version: Int) in version < 10 ? 12 : 20 }
    let found = sizes.indices.first { sizes[$0].data * 8 >= head($0 + 1) + 8 * bytes.count }
    guard let index = found else { return nil }
    let version = index + 1
    var symbol = QRMatrix(version: version, alignment: alignments[index])
    symbol.place(codewords(bytes, version, sizes[index]))
    return symbol.masked()
  }

  /// Data and error correction codewords in the order in which they are placed: ISO/IEC 18004 7.4,
  /// 7.5, 7.6.
  private static func codewords(
    _ bytes: [UInt8], _ version: Int, _ size: (data: Int, correction: Int, blocks: Int)
  ) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) {
      for place in (0..<count).reversed() { bits.append(value >> place & 1 == 1) }
    }
    append(0b0100, 4)
    append(bytes.count, version < 10 ? 8 : 16)
    for byte in bytes { append(Int(byte), 8) }
    append(0, min(4, size.data * 8 - bits.count))
    while bits.count % 8 != 0 { bits.append(false) }
    var data: [UInt8] = []
    for start in stride(from: 0, to: bits.count, by: 8) {
      data.append(bits[start..<start + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) })
    }
    var pad: UInt8 = 0xEC
    while data.count < size.data {
      data.append(pad)
      pad = pad == 0xEC ? 0x11 : 0xEC
    }
    var blocks: [[UInt8]] = []
    var start = 0
    let short = size.data / size.blocks
    for block in 0..<size.blocks {
      // The blocks that are longer by one codeword come last.
      let count = short + (block >= size.blocks - size.data % size.blocks ? 1 : 0)
      blocks.append(Array(data[start..<start + count]))
      start += count
    }
    let corrections = blocks.map { QRCorrection.codewords(of: $0, count: size.correction) }
    var output: [UInt8] = []
    for place in 0...short {
      for block in blocks where place < block.count { output.append(block[place]) }
    }
    for place in 0..<size.correction {
      for correction in corrections { output.append(correction[place]) }
    }
    return output
  }
}
