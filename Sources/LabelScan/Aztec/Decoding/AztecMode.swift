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
    self.init(words, isCompact: isCompact, isRune: isRune, corrected: changed)
  }

  /// The message of codewords that are right; `nil` where there is no such symbol.
  private init?(_ words: [UInt16], isCompact: Bool, isRune: Bool, corrected: Int) {
    let count = isCompact ? Self.compactCodewords : Self.fullCodewords
    let mask = isRune ? Self.runeMask : 0
    self.corrected = corrected
    self.isCompact = isCompact
    bits = words.flatMap { word in (0..<4).map { (word ^ mask) >> (3 - $0) & 1 == 1 } }
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

  /// The message that agrees best with how dark each of its modules is: above 0 where rather dark.
  ///
  /// - Returns: It and the sum of the modules' darkness, those that it wants light taken off; and how
  ///   much more that is than of the next best. `nil` where there is no message.
  package static func likeliest(
    _ darkness: [Float], isCompact: Bool
  ) -> (mode: AztecMode, score: Float, margin: Float)? {
    let count = isCompact ? compactCodewords : fullCodewords
    guard darkness.count == 4 * count.all else { return nil }
    // What each codeword adds, by its value.
    var sums = [Float](repeating: 0, count: 16 * count.all)
    for place in sums.indices {
      for bit in 0..<4 {
        let value = darkness[place / 16 * 4 + bit]
        sums[place] += place >> (3 - bit) & 1 == 1 ? value : -value
      }
    }
    let checks = Self.checks(isCompact: isCompact)
    var best: (value: Int, isRune: Bool, score: Float)?
    var second = -Float.infinity
    for isRune in isCompact ? [false, true] : [false] {
      let mask = isRune ? Int(runeMask) : 0
      for value in 0..<1 << (4 * count.data) {
        var score: Float = 0
        for word in 0..<count.data {
          score += sums[word * 16 + (value >> (4 * (count.data - 1 - word)) & 15 ^ mask)]
        }
        var check: UInt32 = 0
        for bit in 0..<4 * count.data where value >> bit & 1 == 1 { check ^= checks[bit] }
        for word in count.data..<count.all {
          let nibble = Int(check >> UInt32(4 * (count.all - 1 - word)) & 15)
          score += sums[word * 16 + (nibble ^ mask)]
        }
        if score > best?.score ?? -.infinity {
          second = best?.score ?? second
          best = (value, isRune, score)
        } else {
          second = max(second, score)
        }
      }
    }
    guard let best else { return nil }
    var words = (0..<count.data).map { UInt16(best.value >> (4 * (count.data - 1 - $0)) & 15) }
    words += [UInt16](repeating: 0, count: count.all - count.data)
    Self.complete(&words, data: count.data)
    let mode = AztecMode(words, isCompact: isCompact, isRune: best.isRune, corrected: 0)
    return mode.map { ($0, best.score, best.score - second) }
  }

  /// The check codewords, four bits each, of messages of which one bit is set, the lowest first: the
  /// code is linear.
  private static func checks(isCompact: Bool) -> [UInt32] {
    let count = isCompact ? compactCodewords : fullCodewords
    return (0..<4 * count.data).map { bit in
      var words = [UInt16](repeating: 0, count: count.all)
      words[count.data - 1 - bit / 4] = 1 << UInt16(bit % 4)
      complete(&words, data: count.data)
      return words[count.data...].reduce(0) { $0 << 4 | UInt32($1) }
    }
  }

  /// Sets the check codewords: as the ones that are unknown.
  private static func complete(_ words: inout [UInt16], data: Int) {
    _ = ReedSolomon.aztecMode.correct(
      &words, checkCount: words.count - data, erasures: Array(data..<words.count))
  }

  /// How many codewords of a rune, or of a compact symbol's mode message, can be corrected.
  package static let correctable = (compactCodewords.all - compactCodewords.data) / 2

  /// Up to so many layers a full symbol has fewer than 1024 codewords.
  private static let maxFlaggedLayers = 22

  /// The layout of the symbol.
  package var layout: AztecLayout? { AztecLayout(isCompact: isCompact, layers: layers) }
}
