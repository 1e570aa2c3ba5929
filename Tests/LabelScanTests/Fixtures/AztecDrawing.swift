import LabelScan

/// An Aztec symbol drawn from the bits of a message, or a rune: an encoder of few lines.
struct AztecDrawing {
  let layout: AztecLayout
  let mode: [Bool]
  /// All codewords, the data first.
  var words: [UInt16]
  let dataCodewords: Int

  /// A symbol of a size; `nil` where the message does not fit or there is no such size.
  init?(_ message: [Bool], isCompact: Bool, layers: Int, isReaderProgramming: Bool = false) {
    guard let layout = AztecLayout(isCompact: isCompact, layers: layers) else { return nil }
    self.layout = layout
    var words = Self.stuffed(message, width: layout.codewordBits)
    guard !words.isEmpty, words.count < layout.codewords else { return nil }
    dataCodewords = words.count
    words += [UInt16](repeating: 0, count: layout.codewords - dataCodewords)
    Self.complete(&words, data: dataCodewords, layout.reedSolomon)
    self.words = words
    let length = dataCodewords - 1
    let flag = isReaderProgramming ? (isCompact ? 32 : 1024) : 0
    mode = Self.mode((layers - 1) << (isCompact ? 6 : 11) | length | flag, isCompact: isCompact)
  }

  /// A rune.
  init?(rune: UInt8) {
    guard let layout = AztecLayout(isCompact: true, layers: 0) else { return nil }
    self.layout = layout
    mode = zip(Self.mode(Int(rune), isCompact: true), 0...).map { $0 != ($1 % 2 == 0) }
    words = []
    dataCodewords = 0
  }

  /// The modules.
  var modules: ModuleBits {
    let width = layout.codewordBits
    var isDark = layout.fixedModules(mode: mode).map { $0 > 0 }
    let bits =
      [Bool](repeating: false, count: layout.bitCount % width)
      + words.flatMap { word in (0..<width).map { word >> (width - 1 - $0) & 1 == 1 } }
    for (place, bit) in zip(layout.places, bits) { isDark[place] = bit }
    return ModuleBits(side: layout.side, isDark: isDark)
  }

  /// Rows with `#` where a module is dark.
  var text: String { Self.text(modules) }

  static func text(_ modules: ModuleBits) -> String {
    (0..<modules.side).map { row in
      String((0..<modules.side).map { modules[row, $0] ? "#" : "." })
    }.joined(separator: "\n")
  }

  /// Values of so many bits each.
  static func bits(_ values: [(value: Int, count: Int)]) -> [Bool] {
    values.flatMap { value in
      (0..<value.count).map { value.value >> (value.count - 1 - $0) & 1 == 1 }
    }
  }

  /// The bits of text in a binary shift from Upper: up to 31 bytes, or at least 32.
  static func binary(_ bytes: [UInt8]) -> [Bool] {
    let length = bytes.count < 32 ? [(bytes.count, 5)] : [(0, 5), (bytes.count - 31, 11)]
    return bits([(31, 5)] + length + bytes.map { (Int($0), 8) })
  }

  /// Codewords of bits, none of them all zeros or ones, padded with ones.
  static func stuffed(_ bits: [Bool], width: Int) -> [UInt16] {
    var words: [UInt16] = []
    var rest = bits[...]
    while !rest.isEmpty {
      var first = Array(rest.prefix(width - 1))
      first += [Bool](repeating: true, count: width - 1 - first.count)
      rest = rest.dropFirst(width - 1)
      let last: Bool
      if first.allSatisfy({ $0 == first[0] }) {
        last = !first[0]
      } else {
        last = rest.popFirst() ?? true
      }
      words.append((first + [last]).reduce(0) { $0 << 1 | ($1 ? 1 : 0) })
    }
    return words
  }

  /// The bits of a mode message.
  static func mode(_ value: Int, isCompact: Bool) -> [Bool] {
    let (all, data) = isCompact ? (7, 2) : (10, 4)
    var words = (0..<all).map {
      $0 < data ? UInt16(value >> (4 * (data - 1 - $0)) & 15) : 0
    }
    complete(&words, data: data, .aztecMode)
    return bits(words.map { (Int($0), 4) })
  }

  /// Sets the check codewords, as the ones that are unknown.
  private static func complete(_ words: inout [UInt16], data: Int, _ code: ReedSolomon) {
    _ = code.correct(
      &words, checkCount: words.count - data, erasures: Array(data..<words.count))
  }
}
