/// The chance that codewords that are none are corrected to some that are.
package enum AztecChance {
  /// The chance that of so many random codewords, of `bits` bits each, so many are taken for wrong and
  /// corrected: of the codes within that distance there are C(n - s, e) (q - 1)^e / q^(r - s).
  package static func of(
    errors: Int, codewords: Int, checkCount: Int, bits: Int, erasures: Int = 0
  ) -> Double {
    let size = Double(1 << bits)
    var chance = 1.0
    for k in 0..<max(0, errors) {
      chance *= Double(codewords - erasures - k) / Double(k + 1) * (size - 1) / (size * size)
    }
    for _ in 0..<max(0, checkCount - erasures - 2 * errors) { chance /= size }
    return chance
  }

  /// The most errors whose chance is at most `atMost`; below 0 where there are none.
  package static func mostErrors(
    codewords: Int, checkCount: Int, bits: Int, erasures: Int = 0, atMost: Double
  ) -> Int {
    var errors = (checkCount - erasures) / 2
    while errors >= 0,
      of(
        errors: errors, codewords: codewords, checkCount: checkCount, bits: bits,
        erasures: erasures) > atMost
    {
      errors -= 1
    }
    return errors
  }
}
