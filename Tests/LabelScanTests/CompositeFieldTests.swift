import LabelScan
import Testing

/// ISO/IEC 24723, clause 5.
struct CompositeFieldTests {
  @Test(arguments: [
    ("0 0010101", "12"),
    // A lot; a date and a lot; a date and what is no lot; a date.
    ("10 11 0010101", "1012"),
    ("10 0010011011111111 1 0010101", "172512311012"),
    ("10 0010011011111111 0 1111000 0010101", "11251231212"),
    ("10 0010011011111111 1 0000 01111", "17251231"),
    // AI 90: alphanumeric, alpha with AI 21 behind it, numeric with AI 8004.
    ("11 0 0 00101 0000 100000", "905BA"),
    ("11 11 10 11111 0001100100 00001 00010 110101 11111 0010101", "90100BC1\u{1D}2112"),
    ("11 11 0 00000 0001 00010", "90DC"),
    ("11 10 11 00001 0011 0010101 1111000 0010101", "901I12\u{1D}8004212"),
  ])
  func `reads what is encoded`(bits: String, text: String) {
    let read = CompositeField.text(of: BitField(bits))
    #expect(read.map { String(decoding: $0, as: UTF8.self) } == text)
  }

  /// Nothing, a date without its end, a year of three digits, a letter that is none.
  @Test(arguments: [
    "", "0", "1", "10 0010011011", "10 1010011011111111 1 0010101", "11 0 0 11111 0000000000 11111",
    "11 0 0 11111 1111101000 00000", "11 11 0 00000 0001 110011",
  ])
  func `what is no data gives none`(bits: String) {
    #expect(CompositeField.text(of: BitField(bits)) == nil)
  }

  @Test(
    arguments: [([927], nil), ([511], 9), ([0, 1], 19), ([512], nil), ([928], nil)]
      as [([Int], Int?)])
  func `codewords are bits in base 928`(codewords: [Int], count: Int?) {
    #expect(CompositeField.bits(base928: codewords)?.rest == count)
  }

  @Test func `seven codewords are 69 bits`() throws {
    // 2 to the 68th and 1.
    var value: UInt128 = 1 << 68 + 1
    var codewords: [Int] = []
    for _ in 0..<7 {
      codewords.insert(Int(value % 928), at: 0)
      value /= 928
    }
    var bits = try #require(CompositeField.bits(base928: codewords + [3]))
    #expect(bits.rest == 78)
    #expect(bits.take(1) == 1 && bits.take(60) == 0 && bits.take(8) == 1 && bits.take(9) == 3)
    #expect(CompositeField.bits(bytes: [0xA5, 1]) == BitField("10100101 00000001"))
  }
}
