/// The format information of an rMQR symbol: ISO/IEC 23941, 7.9.
package struct RMQRFormat: Hashable, Sendable {
  /// The number of the size, 0 to 31.
  package var number: Int
  /// Error correction level H, else M.
  package var isHigh: Bool
  /// The Hamming distance from the word as read.
  package var errors: Int

  /// What keeps the format information from being all light, beside the finder pattern and beside the
  /// finder sub-pattern.
  private static let masks: [UInt32] = [0x1FAB2, 0x20A7B]
  /// The words before they are masked, each under its six data bits: level and size.
  private static let words = (0..<64).map(QRLayout.versionWord)

  /// The nearest of all to a word read beside the finder pattern, or beside the finder sub-pattern.
  package init(_ word: UInt32, isSub: Bool = false) {
    var best = (data: 0, errors: Int.max)
    for (data, known) in Self.words.enumerated() {
      let errors = (known ^ word ^ Self.masks[isSub ? 1 : 0]).nonzeroBitCount
      if errors < best.errors { best = (data, errors) }
    }
    number = best.data & 0x1F
    isHigh = best.data & 0x20 != 0
    errors = best.errors
  }

  /// The likelier of the two copies of a symbol's modules.
  package init(_ bits: ModuleBits, layout: RMQRLayout) {
    let first = RMQRFormat(bits.word(at: RMQRLayout.formatPlaces))
    let second = RMQRFormat(bits.word(at: layout.subFormatPlaces), isSub: true)
    self = second.errors < first.errors ? second : first
  }
}
