/// The ink coverage of each digit of an EAN or UPC-A symbol, a statistic that blur does not change.
///
/// 1 and 7, 2 and 8 have the same elements but for bars that are a module wider. Where ink spreads or
/// blur hides which is meant, the share of dark over a digit's seven modules still tells: blur does
/// not change it, and spread changes it by the same for every digit.
struct DigitInkCoverage {
  /// One digit as a payload says.
  private struct Digit {
    /// Its dark modules.
    var dark: Float
    /// The dark modules of the digit that spread turns it into, if there is one, and what that does
    /// to the sum that the check digit completes, modulo 10.
    var other: (dark: Float, change: Int)?
  }

  private var digits: [Digit] = []

  /// Adds the next digit from the left; `weight` is its factor in the check sum, `darkModules` are how
  /// many each digit of its set has.
  mutating func add(_ digit: Int, weight: Int, darkModules: [Int]) {
    let other = [1: 7, 7: 1, 2: 8, 8: 2][digit]
    digits.append(
      Digit(
        dark: Float(darkModules[digit]),
        other: other.map {
          (Float(darkModules[$0]), (($0 - digit) * weight % 10 + 10) % 10)
        }))
  }

  /// `true` unless a payload of a right check digit that ink spread makes of this one explains the
  /// coverage with a much smaller squared residual.
  ///
  /// `shares` are the darkness of each digit's stretch, `contrast` that of ink against paper.
  func isMostLikely(given shares: [Float], contrast: Float) -> Bool {
    let open = digits.indices.filter { digits[$0].other != nil }
    guard shares.count == digits.count, open.count > 1 else { return true }
    // Shading from left to right is taken off both sides.
    let shown = Self.detrended(shares)
    func distance(_ dark: [Float]) -> Float {
      let said = Self.detrended(dark)
      let power = zip(said, said).reduce(0) { sum, pair in sum + pair.0 * pair.1 }
      let product = zip(said, shown).reduce(0) { sum, pair in sum + pair.0 * pair.1 }
      let module = max(contrast / 14, power > 0 ? product / power : 0)
      return zip(said, shown).reduce(0) { sum, pair in
        let residual = pair.1 - module * pair.0
        return sum + residual * residual
      }
    }
    let own = distance(digits.map(\.dark))
    for subset in 1..<1 << open.count {
      var change = 0
      for (bit, index) in open.enumerated() where subset >> bit & 1 == 1 {
        change += digits[index].other?.change ?? 0
      }
      // Nine of ten have a wrong check digit.
      guard change % 10 == 0 else { continue }
      var dark = digits.map(\.dark)
      for (bit, index) in open.enumerated() where subset >> bit & 1 == 1 {
        dark[index] = digits[index].other?.dark ?? dark[index]
      }
      if distance(dark) < EANTuning.maxRivalResidualShare * own { return false }
    }
    return true
  }

  /// Values less their least squares line.
  private static func detrended(_ values: [Float]) -> [Float] {
    let middle = Float(values.count - 1) / 2
    let mean = values.reduce(0, +) / Float(values.count)
    var power: Float = 0
    var product: Float = 0
    for (index, value) in values.enumerated() {
      power += (Float(index) - middle) * (Float(index) - middle)
      product += (Float(index) - middle) * value
    }
    let slope = power > 0 ? product / power : 0
    return values.enumerated().map { $1 - mean - slope * (Float($0) - middle) }
  }
}
