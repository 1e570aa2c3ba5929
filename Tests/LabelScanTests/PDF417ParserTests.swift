import LabelScan
import Testing

struct PDF417ParserTests {
  @Test(
    arguments: [
      ([0 * 30 + 1, 900], "AB"),
      ([0 * 30 + 27, 0 * 30 + 27, 0 * 30 + 1], "AaAb"),
      ([28 * 30 + 1, 10 * 30 + 25, 7 * 30 + 29, 1], "1&_AB"),
      ([29 * 30 + 20, 1], "\"AB"),
      ([0 * 30 + 29, 913, 65, 1], "AAAB"),
      ([901, 65, 66], "AB"),
      ([924, 0, 0, 0, 0, 65], "\0\0\0\0\0A"),
      ([901, 1, 2, 3, 4, 5], "\u{1}\u{2}\u{3}\u{4}\u{5}"),
      ([902, 11], "1"),
      ([902, 1, 624, 434, 632, 282, 200], "000213298174000"),
      ([902, 15, 902, 12, 900, 1], "52AB"),
      ([901, 65, 900, 1, 913, 10], "AAB\n"),
      ([927, 26, 901, 0xC3, 0xA9], "é"),
      ([1, 928, 111, 100, 5], "AB"),
    ] as [([Int], String)])
  func `reads codewords`(codewords: [Int], text: String) throws {
    #expect(try PDF417Parser.parse(codewords).payload == Array(text.utf8))
  }

  @Test func `a MicroPDF417 symbol begins in byte compaction`() throws {
    #expect(try PDF417Parser.parse([65, 66], isMicro: true).bytes == [65, 66])
    #expect(try PDF417Parser.parse([900, 1], isMicro: true).bytes == Array("AB".utf8))
    let macro = try PDF417Parser.parse([917, 900, 1], isMicro: true)
    #expect(macro.bytes == Array("[)>\u{1E}06\u{1D}AB\u{1E}\u{04}".utf8))
  }

  @Test(
    arguments: [
      ([1, 928, 111, 100, 5], .init(index: 1, count: 0, fileID: 5)),
      ([1, 928, 111, 101, 5, 7], .init(index: 2, count: 0, fileID: 5007)),
      ([1, 928, 111, 102, 5, 922], .init(index: 3, count: 3, fileID: 5)),
      ([1, 928, 111, 101, 5, 923, 1, 111, 104], .init(index: 2, count: 4, fileID: 5)),
      ([1, 928, 111, 101, 5, 923, 1, 902, 111, 104], .init(index: 2, count: 4, fileID: 5)),
      (
        [1, 928, 111, 101, 5, 923, 0, 32, 923, 1, 111, 102, 922, 900],
        .init(index: 2, count: 2, fileID: 5)
      ),
    ] as [([Int], PDF417Content.Segment)])
  func `reads the place in a message`(codewords: [Int], segment: PDF417Content.Segment) throws {
    let content = try PDF417Parser.parse(codewords)
    #expect(content.segment == segment)
    #expect(content.bytes == Array("AB".utf8))
  }

  @Test(
    arguments: [
      ([], .empty, 0),
      ([900], .empty, 0),
      ([1, 903], .reservedCodeword, 1),
      ([901, 65, 913, 65], .reservedCodeword, 2),
      ([901, 300], .badValue, 2),
      ([924, 899, 899, 899, 899, 899], .badValue, 6),
      ([902, 20], .badValue, 2),
      ([902, 0], .badValue, 2),
      ([1, 913], .truncated, 2),
      ([1, 913, 256], .badValue, 3),
      ([1, 921], .misplaced, 1),
      ([918, 1], .linked, 0),
      ([1, 920], .misplaced, 1),
      ([927], .truncated, 1),
      ([927, 900, 1], .badECI, 2),
      ([926, 1, 900, 1], .badECI, 3),
      ([1, 928, 111], .truncated, 3),
      ([1, 928, 0, 0, 1], .badControlBlock, 4),
      ([1, 928, 111, 105, 5, 923, 1, 111, 104], .badControlBlock, 9),
      ([1, 928, 111, 100, 5, 928, 111, 100, 5], .misplaced, 5),
    ] as [([Int], PDF417Error.Code, Int)])
  func `refuses malformed codewords`(codewords: [Int], code: PDF417Error.Code, index: Int) {
    #expect(throws: PDF417Error(code, codeword: index)) { try PDF417Parser.parse(codewords) }
  }
}
