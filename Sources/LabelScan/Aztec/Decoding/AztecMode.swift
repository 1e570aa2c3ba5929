/// The mode message in the ring around the bull's-eye: ISO/IEC 24778, 7.2.3; that of a rune: annex A.
package struct AztecMode: Hashable, Sendable {
  package let isCompact: Bool
  /// The number that a rune carries; `nil` for a symbol with layers.
  package private(set) var rune: UInt8?
  /// Layers of message bits.
  package private(set) var layers = 0
  /// Data codewords.
  package private(set) var dataCodewords = 0
  /// Whether the symbol programs readers: ISO/IEC 24778, 9.4.
  package private(set) var isReaderProgramming = false
  /// How many of the message's codewords of four bits were corrected.
  package let corrected: Int
  /// The bits as they should be, in the order of ``AztecLayout/modePlaces``.
  package let bits: [Bool]

  /// Codewords of the mode message of a compact and of a full symbol, and those that are data.
  private static let compactCodewords = (all: 7, data: 2)
  private static let fullCodewords = (all: 10, data: 4)
  /// What every codeword of a rune differs by.
  private static let runeMask: UInt16 = 0b1010

  /// Corrects the bits of a mode message, or of a rune where `isRune`; `nil` where they are none.
  package init?(_ bits: [Bool], isCompact: Bool, isRune: Bool = false) {
    let count = isCompact ? Self.compactCodewords : Self.fullCodewords
    guard bits.count == 4 * count.all, isCompact || !isRune else { return nil }
    let mask = isRune ? Self.runeMask : 0
    var words = (0..<count.all).map { word in
      bits[4 * word..<4 * word + 4].reduce(UInt16(0)) { $0 << 1 | ($1 ? 1 : 0) } ^ mask
    }
    let changed = ReedSolomon.aztecMode.correct(&words, checkCount: count.all - count.data)
    guard let changed else { return nil }
    corrected = changed
    self.isCompact = isCompact
    self.bits = words.flatMap { word in (0..<4).map { (word ^ mask) >> (3 - $0) & 1 == 1 } }
    let value = words.prefix(count.data).reduce(0) { $0 << 4 | Int($1) }
    if isRune {
      rune = UInt8(truncatingIfNeeded: value)
      return
    }
    // The highest bit of the length marks reader programming where no size needs it.
    let lengthBits = isCompact ? 6 : 11
    let layers = (value >> lengthBits) + 1
    var length = value & ((1 << lengthBits) - 1)
    let flag = 1 << (lengthBits - 1)
    if length & flag != 0, isCompact ? layers == 1 : layers <= Self.maxFlaggedLayers {
      isReaderProgramming = true
      length -= flag
    }
    self.layers = layers
    dataCodewords = length + 1
    guard let layout, dataCodewords < layout.codewords else { return nil }
  }

  /// How many codewords of a rune, or of a compact symbol's mode message, can be corrected.
  package static let correctable = (compactCodewords.all - compactCodewords.data) / 2

  /// Up to so many layers a full symbol has fewer than 1024 codewords.
  private static let maxFlaggedLayers = 22

  /// The layout of the symbol.
  package var layout: AztecLayout? { AztecLayout(isCompact: isCompact, layers: layers) }
}
