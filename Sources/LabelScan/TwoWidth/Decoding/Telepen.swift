internal import LabelSyntax

/// Telepen: ASCII characters with even parity as a stream of bits, and a check character modulo 127.
///
/// Whether pairs of digits are meant by the characters (`numeric`), a symbol does not say: they are given
/// as ASCII.
package enum Telepen {
  private static let start: UInt8 = 0x5F
  /// `z` with its parity.
  private static let stop: UInt8 = 0xFA

  /// Reads elements; `nil` where they are none, or a parity or the check character is wrong.
  package static func content(_ elements: TwoWidthElements) -> TwoWidthContent? {
    guard elements.isWide.count >= TwoWidthTuning.fewestTelepenElements,
      elements.areConsistent(
        ratios: TwoWidthTuning.telepenRatios, deviation: TwoWidthTuning.mostDeviation),
      let bytes = bytes(elements.isWide), bytes.count >= 4, bytes.first == start,
      bytes.last == stop,
      bytes.allSatisfy({ $0.nonzeroBitCount % 2 == 0 })
    else { return nil }
    let characters = bytes.dropFirst().dropLast().map { $0 & 127 }
    let data = Array(characters.dropLast())
    guard characters.last == check(data) else { return nil }
    return TwoWidthContent(.telepen, data, identifier: "]B0")
  }

  /// The check character: it makes the sum divisible by 127.
  static func check(_ data: [UInt8]) -> UInt8 {
    UInt8((127 - data.reduce(0) { $0 + Int($1) } % 127) % 127)
  }

  /// The bytes, the lowest bit first, of pairs of a bar and a space.
  ///
  /// Narrow and narrow is 1, wide and narrow 00, wide and wide 010; narrow and wide begins a block
  /// `01...`, and ends it as `...10`.
  private static func bytes(_ isWide: [Bool]) -> [UInt8]? {
    var bits: [UInt8] = []
    var isInBlock = false
    for bar in stride(from: 0, to: isWide.count, by: 2) {
      // The last bar's space is the quiet zone.
      switch (isWide[bar], bar + 1 < isWide.count && isWide[bar + 1]) {
      case (false, false): bits.append(1)
      case (false, true):
        bits += isInBlock ? [1, 0] : [0, 1]
        isInBlock.toggle()
      case (true, let isWide):
        guard !isInBlock else { return nil }
        bits += isWide ? [0, 1, 0] : [0, 0]
      }
    }
    guard !isInBlock, bits.count % 8 == 0 else { return nil }
    return stride(from: 0, to: bits.count, by: 8).map { first in
      bits[first..<first + 8].reversed().reduce(0) { $0 << 1 | $1 }
    }
  }
}
