/// An image of a Code 128 symbol whose payload is markup and drives a terminal.
enum HostileLabel {
  /// What the symbol says.
  static let payload = "</script><b a=\"&'\u{1B}[31m\r\n"

  /// The symbol's element widths in modules, a bar first.
  private static let widths = """
    2112143221121132221142121411221212411421121112421241122121233221121214212122221211243222\
    1122222112221312231231114141212133211122113212322111413141311131114141311114221114221123\
    31112
    """

  /// The image as a PGM file, two pixels a module.
  static let pgm: [UInt8] = {
    var row = [UInt8](repeating: 255, count: 40)
    for (index, width) in widths.enumerated() {
      let luma: UInt8 = index.isMultiple(of: 2) ? 0 : 255
      row += [UInt8](repeating: luma, count: 2 * (width.wholeNumberValue ?? 0))
    }
    row += [UInt8](repeating: 255, count: 40)
    let margin = [UInt8](repeating: 255, count: 10 * row.count)
    return Array("P5 \(row.count) 80 255\n".utf8) + margin
      + (0..<60).flatMap { _ in row } + margin
  }()
}
