/// Decodes the modules of a Micro QR Code symbol: ISO/IEC 18004.
package enum MicroQRDecoder {
  /// A message and the evidence for it.
  package struct Reading: Hashable, Sendable {
    package var content: QRContent
    /// `nil` for M1.
    package var level: String?
    package var correctedCodewords: Int
    package var correctableCodewords: Int
    /// The Hamming distance of the format information.
    package var formatErrors: Int
    /// The mask, for those who compare readings.
    package var mask: Int
  }

  /// The nearest format information of some modules, and its Hamming distance.
  package static func format(_ bits: ModuleBits) -> (data: Int, errors: Int) {
    let word = bits.word(at: MicroQRLayout.formatPlaces)
    var best = (data: 0, errors: Int.max)
    for (data, known) in MicroQRLayout.formatWords.enumerated() {
      let errors = (known ^ word).nonzeroBitCount
      if errors < best.errors { best = (data, errors) }
    }
    return best
  }

  /// Reads modules; `nil` where the format is another version's, too much is wrong, the segments are
  /// malformed or the padding is not the standard's.
  package static func read(_ bits: ModuleBits, layout: MicroQRLayout) -> Reading? {
    let (data, errors) = format(bits)
    let format = MicroQRLayout.formats[data >> 2]
    guard errors <= MicroQRTuning.maxFormatErrors, format.version == layout.version,
      bits.side == layout.side
    else {
      return nil
    }
    let mask = MicroQRLayout.masks[data & 3]
    var codewords = [UInt8](
      repeating: 0, count: format.dataCodewords + format.checkCodewords)
    for (number, place) in layout.dataPlaces.enumerated() {
      // The last data codeword of M1 and M3 has four bits, the highest.
      let bit =
        number < format.dataBits ? number : number + format.dataCodewords * 8 - format.dataBits
      guard bit / 8 < codewords.count else { return nil }
      let isMasked = QRFormat.isMasked(place / layout.side, place % layout.side, mask: mask)
      if bits.isDark[place] != isMasked { codewords[bit / 8] |= 0x80 >> UInt8(bit % 8) }
    }
    let changed = ReedSolomon.qr.correct(
      &codewords, checkCount: format.checkCodewords, reserve: format.misdecodeProtection)
    guard let changed,
      let content = try? QRSegmentReader.read(
        Array(codewords.prefix(format.dataCodewords)), micro: format.version,
        bitCount: format.dataBits),
      content.hasStandardPadding
    else { return nil }
    return Reading(
      content: content, level: format.level, correctedCodewords: changed,
      correctableCodewords: (format.checkCodewords - format.misdecodeProtection) / 2,
      formatErrors: errors, mask: data & 3)
  }
}
