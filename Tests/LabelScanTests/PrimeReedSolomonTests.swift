import LabelScan
import Testing

/// Error correction in the field of the integers modulo 929: ISO/IEC 15438, 5.10.
struct PrimeReedSolomonTests {
  /// A symbol of level 1: a length, four codewords and four check codewords.
  private static let block = [5, 453, 178, 121, 239, 452, 327, 657, 619]

  /// Codewords with check codewords: what is left when they are divided by the generator polynomial.
  private static func encoded(_ data: [Int], checkCount: Int) -> [Int] {
    let prime = PrimeReedSolomon.pdf417.prime
    // The product of x - 3, x - 9 and so on, the highest power first.
    var generator = [1]
    var root = 1
    for _ in 0..<checkCount {
      root = root * 3 % prime
      generator = (0...generator.count).map { place in
        let own = place < generator.count ? generator[place] : 0
        let carried = place > 0 ? generator[place - 1] * (prime - root) : 0
        return (own + carried) % prime
      }
    }
    var rest = data + [Int](repeating: 0, count: checkCount)
    for place in data.indices {
      let factor = rest[place]
      for power in generator.indices {
        rest[place + power] = (rest[place + power] + factor * (prime - generator[power])) % prime
      }
    }
    return data + rest.suffix(checkCount).map { (prime - $0) % prime }
  }

  @Test func `the example's check codewords are the generator's`() {
    #expect(Self.encoded(Array(Self.block.prefix(5)), checkCount: 4) == Self.block)
  }

  /// Codewords that are put in, the places that are said to be unknown, how many check codewords only
  /// detect, and how many are changed; nothing where there are too many.
  struct Case: CustomTestStringConvertible {
    var wrong: [Int: Int]
    var erasures: [Int]
    var reserve: Int
    var changed: Int?

    init(_ wrong: [Int: Int], _ erasures: [Int] = [], reserve: Int = 0, changed: Int?) {
      (self.wrong, self.erasures, self.reserve) = (wrong, erasures, reserve)
      self.changed = changed
    }

    var testDescription: String { "\(wrong) \(erasures) \(reserve)" }
  }

  private static let cases: [Case] = [
    Case([:], changed: 0), Case([:], [0, 8], changed: 0), Case([0: 6], changed: 1),
    Case([8: 0], changed: 1), Case([2: 928, 5: 1], changed: 2),
    Case([0: 0, 1: 0, 2: 0], changed: nil),
    // An erasure costs half of what an error does.
    Case([0: 0, 3: 0, 4: 0, 8: 0], [0, 3, 4, 8], changed: 4),
    Case([0: 0, 1: 0, 2: 0], [1, 2], changed: 3),
    Case([0: 0], [0, 1, 2, 3], changed: 1),
    Case([0: 0, 1: 0, 2: 0, 3: 0], [1, 2, 3], changed: nil),
    Case([0: 0], [0, 1, 2, 3, 4], changed: nil),
    Case([6: 7], reserve: 2, changed: 1), Case([6: 7, 7: 6], reserve: 2, changed: nil),
    Case([6: 7, 7: 6], [6, 7], reserve: 2, changed: 2),
    Case([1: 1, 6: 7], [6], reserve: 2, changed: nil),
    Case([6: 7], reserve: 3, changed: nil),
  ]

  @Test(arguments: cases)
  func `corrects errors and erasures up to the check codewords`(row: Case) {
    var block = Self.block
    for (place, codeword) in row.wrong { block[place] = codeword }
    let damaged = block
    let changed = PrimeReedSolomon.pdf417.correct(
      &block, checkCount: 4, erasures: row.erasures, reserve: row.reserve)
    #expect(changed == row.changed)
    #expect(block == (row.changed == nil ? damaged : Self.block))
  }

  @Test(arguments: [(4, 1), (0, nil), (-1, nil), (9, nil), (10, nil)] as [(Int, Int?)])
  func `takes check codewords that a block can have`(checkCount: Int, changed: Int?) {
    var block = Self.block
    block[0] = 6
    #expect(PrimeReedSolomon.pdf417.correct(&block, checkCount: checkCount) == changed)
  }

  @Test(arguments: [(928, 256), (929, nil)] as [(Int, Int?)])
  func `takes blocks of less than 929 codewords`(count: Int, changed: Int?) {
    let right = Self.encoded((0..<count - 512).map { $0 * 31 % 929 }, checkCount: 512)
    var block = right
    for number in 0..<256 { block[3 * number] = (block[3 * number] + 1 + number) % 929 }
    let damaged = block
    #expect(PrimeReedSolomon.pdf417.correct(&block, checkCount: 512) == changed)
    #expect(block == (changed == nil ? damaged : right))
  }
}
