/// The format information of a QR Code symbol as read: the nearest word there is.
package struct QRFormat {
  /// The five data bits: error correction level and mask.
  package var data: Int
  /// The Hamming distance of both copies together, of each copy at most 5.
  package var errors: Int

  /// Compares both copies with every word of a model, 1 or 2.
  package init(_ bits: ModuleBits, layout: QRLayout, model: Int = 2) {
    let change = model == 1 ? QRLayout.formatMask ^ QRModel1.formatMask : 0
    let copies = layout.formatPlaces.map { bits.word(at: $0) }
    data = 0
    errors = Int.max
    for (data, word) in QRLayout.formatWords.enumerated() {
      // One copy may be damaged beyond use: past what chance gives it says nothing more.
      let sum = copies.reduce(0) { $0 + min(($1 ^ word ^ change).nonzeroBitCount, 5) }
      if sum < errors {
        errors = sum
        self.data = data
      }
    }
  }

  /// True where the mask inverts a data module: ISO/IEC 18004, 7.8.2.
  package static func isMasked(_ i: Int, _ j: Int, mask: Int) -> Bool {
    switch mask {
    case 0: (i + j) % 2 == 0
    case 1: i % 2 == 0
    case 2: j % 3 == 0
    case 3: (i + j) % 3 == 0
    case 4: (i / 2 + j / 3) % 2 == 0
    case 5: (i * j) % 2 + (i * j) % 3 == 0
    case 6: ((i * j) % 2 + (i * j) % 3) % 2 == 0
    default: ((i + j) % 2 + (i * j) % 3) % 2 == 0
    }
  }
}
