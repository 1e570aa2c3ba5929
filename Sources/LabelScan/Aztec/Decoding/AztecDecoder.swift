/// Decodes the modules of an Aztec symbol whose mode message is known: ISO/IEC 24778, 7.3.
///
/// It keeps the layout that it met last.
package struct AztecDecoder: ~Copyable {
  private var layout: AztecLayout?
  private var places: [Int] = []

  package init() {}

  /// Decodes modules, dark or light, row after row of the symbol's own.
  ///
  /// `errorLikelihood` gives that of each module; it is asked only where errors are too many.
  package mutating func decode(
    _ isDark: [Bool], mode: AztecMode, errorLikelihood: () -> [Float]
  ) throws(AztecError) -> AztecContent {
    if let rune = mode.rune { return Self.content(rune: rune, corrected: mode.corrected) }
    guard let layout = mode.layout, isDark.count == layout.side * layout.side,
      mode.dataCodewords < layout.codewords
    else { throw AztecError(.badLength, place: 0) }
    if self.layout != layout {
      self.layout = layout
      places = layout.places
    }
    let width = layout.codewordBits
    // The bits that do not fill a codeword come first.
    let first = layout.bitCount % width
    var words = (0..<layout.codewords).map { word in
      (0..<width).reduce(UInt16(0)) {
        $0 << 1 | (isDark[places[first + word * width + $1]] ? 1 : 0)
      }
    }
    let checkCount = layout.codewords - mode.dataCodewords
    let corrected = correct(
      &words, checkCount: checkCount, layout: layout, first: first,
      errorLikelihood: errorLikelihood)
    guard let corrected else { throw AztecError(.tooManyErrors, place: 0) }
    let bits = try Self.unstuffed(words.prefix(mode.dataCodewords), width: width)
    var content = try AztecParser.parse(bits)
    content.isReaderProgramming = mode.isReaderProgramming
    content.correctedCodewords = corrected
    content.correctableCodewords = AztecChance.mostErrors(
      codewords: layout.codewords, checkCount: checkCount, bits: width,
      atMost: AztecTuning.maxChance)
    content.checkPercent = (100 * checkCount + layout.codewords / 2) / layout.codewords
    return content
  }

  private static func content(rune: UInt8, corrected: Int) -> AztecContent {
    var content = AztecContent()
    content.isRune = true
    content.bytes = [100, 10, 1].map { 0x30 + rune / $0 % 10 }
    content.correctedCodewords = corrected
    content.correctableCodewords = AztecMode.correctable
    return content
  }

  /// Corrects all codewords; how many were changed.
  private func correct(
    _ words: inout [UInt16], checkCount: Int, layout: AztecLayout, first: Int,
    errorLikelihood: () -> [Float]
  ) -> Int? {
    let code = layout.reedSolomon
    let width = layout.codewordBits
    let most = AztecChance.mostErrors(
      codewords: words.count, checkCount: checkCount, bits: width, atMost: AztecTuning.maxChance)
    guard most >= 0 else { return nil }
    if let changed = code.correct(
      &words, checkCount: checkCount, reserve: checkCount - 2 * most)
    {
      return changed
    }
    let modules = errorLikelihood()
    let likelihood = words.indices.map { word in
      (0..<width).reduce(Float(0)) { $0 + modules[places[first + word * width + $1]] }
    }
    let worst = words.indices.sorted { likelihood[$0] > likelihood[$1] }
    let step = max(1, checkCount / AztecTuning.erasureTries)
    for count in stride(from: step, through: checkCount, by: step) {
      let most = AztecChance.mostErrors(
        codewords: words.count, checkCount: checkCount, bits: width, erasures: count,
        atMost: AztecTuning.maxErasureChance)
      guard most >= 0 else { return nil }
      if let changed = code.correct(
        &words, checkCount: checkCount, erasures: Array(worst.prefix(count)),
        reserve: checkCount - count - 2 * most)
      {
        return changed
      }
    }
    return nil
  }

  /// The bits of data codewords without those of bit stuffing: 7.3.1.2.
  package static func unstuffed(
    _ words: ArraySlice<UInt16>, width: Int
  ) throws(AztecError) -> [Bool] {
    let ones = UInt16((1 << width) - 1)
    var bits: [Bool] = []
    bits.reserveCapacity(words.count * width)
    for (index, word) in words.enumerated() {
      guard word != 0, word != ones else { throw AztecError(.badStuffing, place: index) }
      // After as many equal bits the last one is stuffed.
      let isStuffed = word == 1 || word == ones - 1
      for bit in stride(from: width - 1, through: isStuffed ? 1 : 0, by: -1) {
        bits.append(word >> UInt16(bit) & 1 == 1)
      }
    }
    return bits
  }
}
