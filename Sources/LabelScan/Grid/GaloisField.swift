/// Arithmetic in a field of 2 to the nth elements, of at most 256.
package struct GaloisField: Sendable {
  /// The powers of the generator, twice over so that a sum of two logarithms needs no reduction.
  package let powers: [UInt8]
  /// The exponent of each element; that of 0 is meaningless.
  package let logarithms: [Int]
  /// How many elements are not 0: the exponents of the generator repeat after so many.
  package let order: Int

  /// The field of Data Matrix: x^8 + x^5 + x^3 + x^2 + 1.
  package static let dataMatrix = GaloisField(polynomial: 0x12D)
  /// The field of QR Code: x^8 + x^4 + x^3 + x^2 + 1.
  package static let qr = GaloisField(polynomial: 0x11D)

  /// The field of MaxiCode: x^6 + x + 1.
  package static let maxiCode = GaloisField(polynomial: 0x43, bits: 6)

  private init(polynomial: Int, bits: Int = 8) {
    order = (1 << bits) - 1
    var powers = [UInt8](repeating: 0, count: 2 * order)
    var logarithms = [Int](repeating: 0, count: order + 1)
    var value = 1
    for exponent in 0..<order {
      powers[exponent] = UInt8(value)
      powers[exponent + order] = UInt8(value)
      logarithms[value] = exponent
      value <<= 1
      if value > order { value ^= polynomial }
    }
    self.powers = powers
    self.logarithms = logarithms
  }

  /// The product of two elements.
  package func multiply(_ a: UInt8, _ b: UInt8) -> UInt8 {
    a == 0 || b == 0 ? 0 : powers[logarithms[Int(a)] + logarithms[Int(b)]]
  }

  /// `a` divided by `b`, which is not 0.
  package func divide(_ a: UInt8, _ b: UInt8) -> UInt8 {
    a == 0 ? 0 : powers[logarithms[Int(a)] + order - logarithms[Int(b)]]
  }
}
