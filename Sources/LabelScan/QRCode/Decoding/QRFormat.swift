/// The format information of a QR Code symbol as read: the nearest word there is.
package struct QRFormat {
  /// The five data bits: error correction level and mask.
  package var data: Int
  /// How many bits of both copies differ, of each copy at most five.
  package var errors: Int

  /// Compares both copies with every word.
  package init(_ bits: ModuleBits, layout: QRLayout) {
    let copies = layout.formatPlaces.map { bits.word(at: $0) }
    data = 0
    errors = Int.max
    for (data, word) in QRLayout.formatWords.enumerated() {
      // One copy may be damaged beyond use: past what chance gives it says nothing more.
      let sum = copies.reduce(0) { $0 + min(($1 ^ word).nonzeroBitCount, 5) }
      if sum < errors {
        errors = sum
        self.data = data
      }
    }
  }

  /// Whether the data begins with an ECI header: the first mode indicator, in the four modules of
  /// the bottom right corner, is 0111.
  ///
  /// zbar converts such data to UTF-8 but does not say that it was told the character set.
  package func beginsWithECI(_ bits: ModuleBits) -> Bool {
    let last = bits.side - 1
    var mode = 0
    for (row, column) in [(last, last), (last, last - 1), (last - 1, last), (last - 1, last - 1)] {
      mode = mode << 1 | (bits[row, column] != Self.isMasked(row, column, mask: data & 7) ? 1 : 0)
    }
    return mode == 0b0111
  }

  /// Whether the mask turns over a data module: ISO/IEC 18004, 7.8.2.
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
