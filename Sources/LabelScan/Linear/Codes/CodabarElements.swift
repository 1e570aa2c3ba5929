/// The elements of a Codabar symbol, to hold a payload against those that gave it.
///
/// It has no check digit, and each character some narrow and some wide elements: a payload is that of
/// its elements only if the wide ones are wider than the narrow ones. ISO/EN 798.
package struct CodabarElements {
  /// Wide elements from bar to bar, the gaps between characters left out.
  private let isWide: [Bool]
  /// Least distance of the narrowest wide from the widest narrow element, as a share of the difference
  /// of their means; larger refuses more blur.
  ///
  /// Worn symbols, 2026-11-21.
  package static let leastGap: Float = 0.25

  /// Wide elements from the first bar on, the first in bit 6.
  private static let characters: [UInt8: UInt8] = [
    0x30: 0b0000011, 0x31: 0b0000110, 0x32: 0b0001001, 0x33: 0b1100000, 0x34: 0b0010010,
    0x35: 0b1000010, 0x36: 0b0100001, 0x37: 0b0100100, 0x38: 0b0110000, 0x39: 0b1001000,
    0x2D: 0b0001100, 0x24: 0b0011000, 0x3A: 0b1000101, 0x2F: 0b1010001, 0x2E: 0b1010100,
    0x2B: 0b0010101, 0x41: 0b0011010, 0x42: 0b0101001, 0x43: 0b0001011, 0x44: 0b0001110,
  ]

  /// Creates the pattern of a payload with its start and stop characters; `nil` for any other.
  package init?(payload: [UInt8]) {
    var isWide: [Bool] = []
    for character in payload {
      guard let bits = Self.characters[character] else { return nil }
      isWide += (0..<7).map { bits >> (6 - $0) & 1 == 1 }
    }
    guard !isWide.isEmpty else { return nil }
    self.isWide = isWide
  }

  /// Elements of the symbol, the gaps between characters among them.
  package var count: Int { isWide.count / 7 * 8 - 1 }

  /// True where elements from bar to bar are those of the symbol, read either way.
  package func agrees(with elements: [Float]) -> Bool {
    max(gap(in: elements), gap(in: elements.reversed())) >= Self.leastGap
  }

  /// The lesser of the gaps of bars and of spaces: what lies between the narrowest wide and the widest
  /// narrow one, as a share of the difference of their means.
  package func gap(in elements: [Float]) -> Float {
    guard elements.count == count else { return -.infinity }
    var least = Float.infinity
    for kind in 0...1 {
      var narrow: [Float] = []
      var wide: [Float] = []
      for (place, isWide) in isWide.enumerated() where place % 7 % 2 == kind {
        let width = elements[place / 7 * 8 + place % 7]
        if isWide { wide.append(width) } else { narrow.append(width) }
      }
      guard let widest = narrow.max(), let narrowest = wide.min() else { continue }
      let difference =
        wide.reduce(0, +) / Float(wide.count) - narrow.reduce(0, +) / Float(narrow.count)
      guard difference > 0 else { return -.infinity }
      least = min(least, (narrowest - widest) / difference)
    }
    return least
  }
}
