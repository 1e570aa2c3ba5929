/// Corrects codewords that are integers modulo a prime number: PDF417, ISO/IEC 15438, 5.10 and annex G, and
/// DotCode, AIM ISS DotCode 4.0.
///
/// The roots of the generator polynomial are the powers of 3 from the first on. ``ReedSolomon`` adds by
/// exclusive or, which these fields do not allow.
package struct PrimeReedSolomon: Sendable {
  /// The number of elements of the field.
  package let prime: Int

  /// The powers of 3, over one full round.
  private let powers: [Int]
  /// The inverse of each element; that of 0 is meaningless.
  private let inverses: [Int]

  /// The code of PDF417 and MicroPDF417.
  package static let pdf417 = PrimeReedSolomon(prime: 929)
  /// The code of DotCode.
  package static let dotCode = PrimeReedSolomon(prime: 113)

  /// Creates the code of a field whose elements are all powers of 3, but for 0.
  private init(prime: Int) {
    self.prime = prime
    var powers = [Int](repeating: 1, count: prime - 1)
    for exponent in 1..<powers.count { powers[exponent] = powers[exponent - 1] * 3 % prime }
    var inverses = [Int](repeating: 0, count: prime)
    for exponent in powers.indices {
      inverses[powers[exponent]] = powers[(powers.count - exponent) % powers.count]
    }
    self.powers = powers
    self.inverses = inverses
  }

  /// Corrects `block`, its last `checkCount` codewords the check codewords, all below ``prime``.
  ///
  /// - Parameters:
  ///   - erasures: Positions in `block` whose codeword is not known, each once.
  ///   - reserve: How many check codewords only detect errors.
  /// - Returns: How many codewords were changed; `nil`, and `block` as it was, where there are too
  ///   many errors: 2 x errors + erasures above `checkCount` - `reserve`.
  package func correct(
    _ block: inout [Int], checkCount: Int, erasures: [Int] = [], reserve: Int = 0
  ) -> Int? {
    guard block.count < prime, checkCount > 0, checkCount < block.count,
      erasures.count <= checkCount - reserve
    else { return nil }
    guard let syndromes = syndromes(block, checkCount) else { return 0 }
    let locator = locator(syndromes, erasures.map { block.count - 1 - $0 })
    guard let degree = locator.lastIndex(where: { $0 != 0 }), degree > 0 else { return nil }
    let errors = degree - erasures.count
    guard errors >= 0, 2 * errors + erasures.count <= checkCount - reserve else { return nil }
    var evaluator = [Int](repeating: 0, count: checkCount)
    for i in 0..<checkCount {
      var sum = 0
      for j in 0...min(i, degree) { sum += syndromes[i - j] * locator[j] }
      evaluator[i] = sum % prime
    }
    let slopes = (1...degree).map { $0 * locator[$0] % prime }
    var corrected = block
    var roots = 0
    var changed = 0
    for position in block.indices {
      let exponent = block.count - 1 - position
      let place = powers[(powers.count - exponent) % powers.count]
      guard evaluate(locator[...degree], at: place) == 0 else { continue }
      roots += 1
      let slope = evaluate(slopes[...], at: place)
      guard slope != 0 else { return nil }
      let magnitude = evaluate(evaluator[...], at: place) * inverses[slope] % prime
      if magnitude != 0 { changed += 1 }
      corrected[position] = (corrected[position] + magnitude) % prime
    }
    guard roots == degree, self.syndromes(corrected, checkCount) == nil else { return nil }
    block = corrected
    return changed
  }

  /// The values of the block at 3, 9, 27, ...; `nil` when all are 0.
  private func syndromes(_ block: [Int], _ count: Int) -> [Int]? {
    var result = [Int](repeating: 0, count: count)
    var any = 0
    for i in 0..<count {
      let root = powers[(i + 1) % powers.count]
      var sum = 0
      for codeword in block { sum = (sum * root + codeword) % prime }
      result[i] = sum
      any |= sum
    }
    return any == 0 ? nil : result
  }

  /// The polynomial whose roots are the inverse locations of errors and erasures
  /// (Berlekamp-Massey).
  private func locator(_ syndromes: [Int], _ erasures: [Int]) -> [Int] {
    let count = syndromes.count
    var locator = [Int](repeating: 0, count: count + 2)
    locator[0] = 1
    for (degree, exponent) in erasures.enumerated() {
      let root = powers[exponent]
      for i in stride(from: degree + 1, to: 0, by: -1) {
        locator[i] = (locator[i] + (prime - root) * locator[i - 1]) % prime
      }
    }
    var previous = locator
    var length = erasures.count
    for step in erasures.count..<count {
      var discrepancy = 0
      for j in 0...step { discrepancy += locator[j] * syndromes[step - j] }
      discrepancy %= prime
      previous.removeLast()
      previous.insert(0, at: 0)
      guard discrepancy != 0 else { continue }
      let before = locator
      let factor = prime - discrepancy
      for i in locator.indices {
        locator[i] = (locator[i] + factor * previous[i]) % prime
      }
      if 2 * length <= step + erasures.count {
        length = step + 1 - length + erasures.count
        previous = before.map { $0 * inverses[discrepancy] % prime }
      }
    }
    return locator
  }

  private func evaluate(_ polynomial: ArraySlice<Int>, at place: Int) -> Int {
    var sum = 0
    for coefficient in polynomial.reversed() { sum = (sum * place + coefficient) % prime }
    return sum
  }
}
