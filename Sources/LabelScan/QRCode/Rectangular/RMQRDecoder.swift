/// Decodes the modules of an rMQR symbol: ISO/IEC 23941.
package enum RMQRDecoder {
  /// A message and the evidence for it.
  package struct Reading: Hashable, Sendable {
    package var content: QRContent
    /// `M` or `H`.
    package var level: String
    package var correctedCodewords: Int
    package var correctableCodewords: Int
    /// The Hamming distance of the format information.
    package var formatErrors: Int
  }

  /// The data codewords of each size at levels M and H: ISO/IEC 23941, table 6.
  private static let dataCodewords: [[UInt8]] = [
    [
      6, 12, 20, 28, 44, 12, 21, 31, 42, 63, 7, 19, 31, 43, 57, 84, 12, 27, 38, 53, 73, 106, 33,
      48, 67, 88, 127, 39, 56, 78, 100, 152,
    ],
    [
      3, 7, 10, 14, 24, 7, 11, 17, 22, 33, 5, 11, 15, 23, 29, 42, 7, 13, 20, 29, 35, 54, 15, 26,
      31, 48, 69, 21, 28, 38, 56, 76,
    ],
  ]
  /// The error correction blocks, in the same order: ISO/IEC 23941, table 8.
  private static let blockCounts: [[UInt8]] = [
    [
      1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 2, 1, 1, 1, 2, 2, 3, 1, 1, 2, 2, 3, 1, 2, 2, 3,
      4,
    ],
    [
      1, 1, 1, 1, 2, 1, 1, 2, 2, 3, 1, 1, 2, 2, 2, 3, 1, 1, 2, 2, 3, 4, 2, 2, 3, 4, 5, 2, 2, 3, 4,
      6,
    ],
  ]
  /// The one data mask, by QR Code's number: ISO/IEC 23941, 7.8.
  private static let mask = 4

  /// Reads modules; `nil` where the format information is another size's, too much is wrong, the
  /// segments are malformed or the padding is not the standard's.
  package static func read(_ bits: ModuleBits, layout: RMQRLayout) -> Reading? {
    guard bits.width == layout.width, bits.height == layout.height else { return nil }
    let format = RMQRFormat(bits, layout: layout)
    guard format.errors <= RMQRTuning.maxFormatErrors, format.number == layout.number else {
      return nil
    }
    let level = format.isHigh ? 1 : 0
    let codewords = QRCorrector.codewords(bits, at: layout.dataPlaces, mask: mask)
    let blockCount = Int(blockCounts[level][layout.number])
    let checks = codewords.count - Int(dataCodewords[level][layout.number])
    let blocks = QRBlocks(
      count: blockCount, checkCount: checks / blockCount, total: codewords.count)
    guard
      let correction = QRCorrector.corrected(codewords, blocks: blocks, errorLikelihood: { nil }),
      let content = try? QRSegmentReader.read(correction.data, rectangular: layout.number),
      content.hasStandardPadding
    else { return nil }
    return Reading(
      content: content, level: format.isHigh ? "H" : "M",
      correctedCodewords: correction.correctedCodewords,
      correctableCodewords: correction.correctableCodewords, formatErrors: format.errors)
  }
}
