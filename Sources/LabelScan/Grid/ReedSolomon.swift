/// Corrects the blocks of codewords of a matrix symbol, each an element of its field.
package struct ReedSolomon: Sendable {
  private let field: GaloisField
  /// The exponent of the first root of the generator polynomial.
  private let firstRoot: Int

  /// The code of Data Matrix: ISO/IEC 16022, 5.7.
  package static let dataMatrix = ReedSolomon(field: .dataMatrix, firstRoot: 1)
  /// The code of QR Code: ISO/IEC 18004, 7.5.
  package static let qr = ReedSolomon(field: .qr, firstRoot: 0)
  /// The code of Aztec's mode message: ISO/IEC 24778, 7.2.3.
  package static let aztecMode = ReedSolomon(field: .aztec16, firstRoot: 1)
  /// The codes of Aztec's codewords of 6, 8, 10 and 12 bits: ISO/IEC 24778, 7.3.1.
  package static let aztec6 = ReedSolomon(field: .aztec64, firstRoot: 1)
  package static let aztec8 = dataMatrix
  package static let aztec10 = ReedSolomon(field: .aztec1024, firstRoot: 1)
  package static let aztec12 = ReedSolomon(field: .aztec4096, firstRoot: 1)
  /// The code of MaxiCode: ISO/IEC 16023, 4.10.
  package static let maxiCode = aztec6

  /// Corrects codewords of 8 bits, as those of 16 bits are corrected.
  package func correct(
    _ block: inout [UInt8], checkCount: Int, erasures: [Int] = [], reserve: Int = 0
  ) -> Int? {
    var wide = block.map { UInt16($0) }
    let changed = correct(&wide, checkCount: checkCount, erasures: erasures, reserve: reserve)
    if changed ?? 0 > 0 { block = wide.map { UInt8(truncatingIfNeeded: $0) } }
    return changed
  }

  /// Corrects `block`, its last `checkCount` codewords the check codewords.
  ///
  /// - Parameters:
  ///   - erasures: Positions in `block` whose codeword is not known, each once.
  ///   - reserve: How many check codewords only detect errors.
  /// - Returns: How many codewords were changed; `nil`, and `block` as it was, where there are too
  ///   many errors: 2 x errors + erasures above `checkCount` - `reserve`.
  package func correct(
    _ block: inout [UInt16], checkCount: Int, erasures: [Int] = [], reserve: Int = 0
  ) -> Int? {
    guard block.count <= field.order, erasures.count <= checkCount - reserve,
      let syndromes = syndromes(block, checkCount)
    else { return block.count <= field.order && erasures.count <= checkCount - reserve ? 0 : nil }
    let locator = locator(syndromes, erasures.map { block.count - 1 - $0 })
    guard let degree = locator.lastIndex(where: { $0 != 0 }), degree > 0 else { return nil }
    let errors = degree - erasures.count
    guard errors >= 0, 2 * errors + erasures.count <= checkCount - reserve else { return nil }
    var evaluator = [UInt16](repeating: 0, count: checkCount)
    for i in 0..<checkCount {
      for j in 0...min(i, degree) {
        evaluator[i] ^= field.multiply(syndromes[i - j], locator[j])
      }
    }
    var corrected = block
    var roots = 0
    var changed = 0
    for position in block.indices {
      let exponent = block.count - 1 - position
      let inverse = (field.order - exponent) % field.order
      guard evaluate(locator[0...degree], at: inverse) == 0 else { continue }
      roots += 1
      let slope = derivative(locator, degree, at: inverse)
      guard slope != 0 else { return nil }
      var magnitude = field.divide(evaluate(evaluator[...], at: inverse), slope)
      if firstRoot == 0 { magnitude = field.multiply(magnitude, field.powers[exponent]) }
      if magnitude != 0 { changed += 1 }
      corrected[position] ^= magnitude
    }
    guard roots == degree, self.syndromes(corrected, checkCount) == nil else { return nil }
    block = corrected
    return changed
  }

  /// The values of the block at the roots of the generator polynomial; `nil` when all are 0.
  private func syndromes(_ block: [UInt16], _ count: Int) -> [UInt16]? {
    var result = [UInt16](repeating: 0, count: count)
    var any: UInt16 = 0
    for i in 0..<count {
      var sum: UInt16 = 0
      for codeword in block {
        sum = (sum == 0 ? 0 : field.powers[field.logarithms[Int(sum)] + i + firstRoot]) ^ codeword
      }
      result[i] = sum
      any |= sum
    }
    return any == 0 ? nil : result
  }

  /// The polynomial whose roots are the inverse locations of errors and erasures
  /// (Berlekamp-Massey).
  private func locator(_ syndromes: [UInt16], _ erasures: [Int]) -> [UInt16] {
    let count = syndromes.count
    var locator = [UInt16](repeating: 0, count: count + 2)
    locator[0] = 1
    for (degree, exponent) in erasures.enumerated() {
      for i in stride(from: degree + 1, to: 0, by: -1) {
        locator[i] ^= field.multiply(locator[i - 1], field.powers[exponent])
      }
    }
    var previous = locator
    var length = erasures.count
    for step in erasures.count..<count {
      var discrepancy: UInt16 = 0
      for j in 0...step {
        discrepancy ^= field.multiply(locator[j], syndromes[step - j])
      }
      previous.removeLast()
      previous.insert(0, at: 0)
      guard discrepancy != 0 else { continue }
      let before = locator
      for i in locator.indices { locator[i] ^= field.multiply(discrepancy, previous[i]) }
      if 2 * length <= step + erasures.count {
        length = step + 1 - length + erasures.count
        previous = before.map { field.divide($0, discrepancy) }
      }
    }
    return locator
  }

  private func evaluate(_ polynomial: ArraySlice<UInt16>, at exponent: Int) -> UInt16 {
    var sum: UInt16 = 0
    for coefficient in polynomial.reversed() {
      sum = (sum == 0 ? 0 : field.powers[field.logarithms[Int(sum)] + exponent]) ^ coefficient
    }
    return sum
  }

  /// The formal derivative: odd powers only, as 1 + 1 is 0.
  private func derivative(_ polynomial: [UInt16], _ degree: Int, at exponent: Int) -> UInt16 {
    var sum: UInt16 = 0
    for i in stride(from: 1, through: degree, by: 2) where polynomial[i] != 0 {
      sum ^= field.powers[(field.logarithms[Int(polynomial[i])] + exponent * (i - 1)) % field.order]
    }
    return sum
  }
}
