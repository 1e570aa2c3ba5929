/// The format information of a QR Code symbol as read: the nearest word there is.
struct QRFormat {
  /// The five data bits: error correction level and mask.
  var data: Int
  /// How many of both copies' 30 bits differ.
  var errors: Int

  /// Compares both copies with every word.
  init(_ bits: ModuleBits, layout: QRLayout) {
    let copies = layout.formatPlaces.map { bits.word(at: $0) }
    data = 0
    errors = Int.max
    for (data, word) in QRLayout.formatWords.enumerated() {
      // One copy may be damaged beyond use: past half of what chance gives it says nothing more.
      let sum = copies.reduce(0) { $0 + min(($1 ^ word).nonzeroBitCount, 5) }
      if sum < errors {
        errors = sum
        self.data = data
      }
    }
  }
}
