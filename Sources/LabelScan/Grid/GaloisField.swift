/// Arithmetic in a field of 2 to the nth elements.
package struct GaloisField: Sendable {
  /// The powers of the generator, twice over so that a sum of two logarithms needs no reduction.
  package let powers: [UInt16]
  /// The exponent of each element; that of 0 is meaningless.
  package let logarithms: [Int]
  /// How many elements are not 0: the exponents of the generator repeat after so many.
  package let order: Int

  /// The field of Data Matrix: x^8 + x^5 + x^3 + x^2 + 1.
  package static let dataMatrix = GaloisField(polynomial: 0x12D, bits: 8)
  /// The field of QR Code: x^8 + x^4 + x^3 + x^2 + 1.
  package static let qr = GaloisField(polynomial: 0x11D, bits: 8)
  /// The field of Aztec's mode message: x^4 + x + 1.
  package static let aztec16 = GaloisField(polynomial: 0x13, bits: 4)
  /// The field of Aztec's codewords of 6 bits, and of MaxiCode: x^6 + x + 1.
  package static let aztec64 = GaloisField(polynomial: 0x43, bits: 6)
  /// The field of Aztec's codewords of 10 bits: x^10 + x^3 + 1.
  package static let aztec1024 = GaloisField(polynomial: 0x409, bits: 10)
  /// The field of Aztec's codewords of 12 bits: x^12 + x^6 + x^5 + x^3 + 1.
  package static let aztec4096 = GaloisField(polynomial: 0x1069, bits: 12)

  private init(polynomial: Int, bits: Int) {
    order = (1 << bits) - 1
    var powers = [UInt16](repeating: 0, count: 2 * order)
    var logarithms = [Int](repeating: 0, count: order + 1)
    var value = 1
    for exponent in 0..<order {
      powers[exponent] = UInt16(value)
      powers[exponent + order] = UInt16(value)
      logarithms[value] = exponent
      value <<= 1
      if value > order { value ^= polynomial }
    }
    self.powers = powers
    self.logarithms = logarithms
  }

  /// The product of two elements.
  package func multiply(_ a: UInt16, _ b: UInt16) -> UInt16 {
    a == 0 || b == 0 ? 0 : powers[logarithms[Int(a)] + logarithms[Int(b)]]
  }

  /// `a` divided by `b`, which is not 0.
  package func divide(_ a: UInt16, _ b: UInt16) -> UInt16 {
    a == 0 ? 0 : powers[logarithms[Int(a)] + order - logarithms[Int(b)]]
  }
}
