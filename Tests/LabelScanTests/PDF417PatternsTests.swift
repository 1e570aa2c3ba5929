import LabelScan
import Testing

/// The tables of bar patterns: ISO/IEC 15438 annex A and ISO/IEC 24728.
struct PDF417PatternsTests {
  /// The widths of the elements of `count` modules, the first one dark, the last one light.
  private static func widths(_ pattern: UInt16, _ count: Int) -> [Int] {
    var widths = [1]
    var isDark = true
    for place in (0..<count - 1).reversed() {
      // The last module is not in the pattern.
      let isNextDark = place > 0 && pattern >> (place - 1) & 1 == 1
      if isNextDark == isDark { widths[widths.count - 1] += 1 } else { widths.append(1) }
      isDark = isNextDark
    }
    return widths
  }

  /// Three times the number that the bars of a symbol character give: 0, 3 or 6, else no character.
  private static func cluster(_ widths: [Int]) -> Int? {
    guard widths.count == 8, widths.reduce(0, +) == 17, widths.allSatisfy((1...6).contains) else {
      return nil
    }
    return (widths[0] - widths[2] + widths[4] - widths[6] + 9) % 9
  }

  @Test(arguments: [
    (0, 0, [3, 1, 1, 1, 1, 1, 3, 6]), (0, 1, [4, 1, 1, 1, 1, 1, 4, 4]),
    (0, 2, [5, 1, 1, 1, 1, 1, 5, 2]), (1, 0, [5, 1, 1, 1, 1, 1, 2, 5]),
    (2, 0, [2, 1, 1, 1, 1, 1, 5, 5]),
  ])
  func `codewords have the standard's widths`(cluster: Int, codeword: Int, widths: [Int]) {
    #expect(Self.widths(PDF417Codewords.patterns[cluster][codeword], 17) == widths)
    // Not those of the same codeword in another cluster.
    #expect(Self.widths(PDF417Codewords.patterns[(cluster + 1) % 3][codeword], 17) != widths)
  }

  @Test(arguments: [
    (0, PDF417Patterns.cluster0), (3, PDF417Patterns.cluster3), (6, PDF417Patterns.cluster6),
  ])
  func `a cluster has 929 patterns of its own number`(number: Int, patterns: [UInt16]) {
    #expect(patterns.count == 929)
    #expect(Set(patterns).count == 929)
    for pattern in patterns {
      #expect(Self.cluster(Self.widths(pattern, 17)) == number, "\(pattern)")
      // A displaced edge makes it another cluster's or none.
      for place in 0..<15 {
        #expect(Self.cluster(Self.widths(pattern ^ 1 << place, 17)) != number, "\(pattern)")
      }
    }
  }

  @Test(arguments: [PDF417Patterns.sides, PDF417Patterns.centres])
  func `address patterns differ from the next by one module`(patterns: [UInt16]) {
    #expect(patterns.count == 52)
    #expect(Set(patterns).count == 52)
    for number in patterns.indices {
      #expect(Self.widths(patterns[number], 10).count == 6)
      #expect(Self.widths(patterns[number], 10).reduce(0, +) == 10)
      #expect((patterns[number] ^ patterns[(number + 1) % 52]).nonzeroBitCount == 1)
      #expect((patterns[number] ^ patterns[(number + 2) % 52]).nonzeroBitCount > 1)
    }
  }

  @Test func `no address pattern is of both kinds`() {
    #expect(Set(PDF417Patterns.sides).isDisjoint(with: PDF417Patterns.centres))
  }

  @Test(arguments: [
    (1, [11, 14, 17, 20, 24, 28]), (2, [8, 11, 14, 17, 20, 23, 26]),
    (3, [6, 8, 10, 12, 15, 20, 26, 32, 38, 44]), (4, [4, 6, 8, 10, 12, 15, 20, 26, 32, 38, 44]),
    (5, []),
  ])
  func `MicroPDF417 has the standard's sizes`(columns: Int, rows: [Int]) {
    let sizes = PDF417Patterns.sizes.filter { $0.columns == columns }
    #expect(sizes.map(\.rows) == rows)
    for size in sizes {
      #expect((1...52).contains(size.left) && (1...52).contains(size.right))
      #expect((size.centre == 0) == (columns < 3))
    }
  }
}
