/// Reed-Solomon codewords of QR symbols, ISO/IEC 18004 7.5.2.
enum QRCorrection {
  /// The field's polynomial, x^8 + x^4 + x^3 + x^2 + 1.
  private static let polynomial = 0x11D

  /// The error correction codewords of data.
  static func codewords(of data: [UInt8], count: Int) -> [UInt8] {
    let generator = generator(count)
    var rest = [UInt8](repeating: 0, count: count)
    for byte in data {
      let factor = byte ^ rest[0]
      rest.removeFirst()
      rest.append(0)
      for place in 0..<count { rest[place] ^= product(generator[place], factor) }
    }
    return rest
  }

  /// The generator polynomial's coefficients but the first, which is 1.
  private static func generator(_ count: Int) -> [UInt8] {
    var coefficients = [UInt8](repeating: 0, count: count)
    coefficients[count - 1] = 1
    var root: UInt8 = 1
    for _ in 0..<count {
      for place in 0..<count {
        coefficients[place] = product(coefficients[place], root)
        if place + 1 < count { coefficients[place] ^= coefficients[place + 1] }
      }
      root = product(root, 2)
    }
    return coefficients
  }

  private static func product(_ first: UInt8, _ second: UInt8) -> UInt8 {
    var value = 0
    for place in (0..<8).reversed() {
      value <<= 1
      if value > 0xFF { value ^= polynomial }
      if second >> UInt8(place) & 1 == 1 { value ^= Int(first) }
    }
    return UInt8(value)
  }
}
