import LabelScan
import Testing

struct DataMatrixParserTests {
  @Test(
    "reads codewords",
    arguments: [
      ([66, 67, 129, 70], "AB", "1"),
      ([142, 164, 129], "1234", "1"),
      ([232, 131, 142], "0112", "2"),
      ([232, 131, 66, 232, 67], "01A\u{1D}B", "2"),
      ([66, 232, 67], "AB", "3"),
      ([131, 232, 67], "01B", "3"),
      ([66, 67, 232, 67], "AB\u{1D}B", "1"),
      ([49, 50, 232, 67], "01\u{1D}B", "1"),
      ([230, 91, 11, 91, 11], "AIMAIM", "1"),
      ([230, 91, 11, 254, 98], "AIMa", "1"),
      ([230, 91, 11, 98], "AIMa", "1"),
      ([239, 91, 11, 91, 11], "aimaim", "1"),
      ([238, 89, 233, 254, 66], "ABCA", "1"),
      ([230, 91, 11, 254], "AIM", "1"),
      ([240, 16, 21, 1, 66], "DATAA", "1"),
      ([240, 16, 21, 1, 124, 66, 67], "DATAAB", "1"),
      ([240, 124, 66, 67], "AB", "1"),
      ([236, 66, 129], "[)>\u{1E}05\u{1D}A\u{1E}\u{04}", "1"),
      ([237, 66, 129], "[)>\u{1E}06\u{1D}A\u{1E}\u{04}", "1"),
      ([241, 27, 66], "A", "4"),
      ([232, 241, 27, 66], "A", "5"),
      ([231, 45, 1, 66], "@A", "1"),
    ] as [([UInt8], String, Character)])
  func reads(codewords: [UInt8], text: String, modifier: Character) throws {
    let content = try DataMatrixParser.parse(codewords)
    #expect(content.bytes == Array(text.utf8))
    #expect(content.modifier == modifier.asciiValue)
  }

  @Test
  func `reads the place in a structured append`() throws {
    let content = try DataMatrixParser.parse([233, 0x1E, 1, 2, 232, 131, 129])
    #expect(content.structuredAppend == .init(index: 2, count: 3, fileID: 258))
    #expect(content.modifier == 0x32)
    #expect(content.bytes == [0x30, 0x31])
  }

  @Test
  func `what programs readers is told from data`() throws {
    let content = try DataMatrixParser.parse([234, 66])
    #expect(content.bytes == [65])
    #expect(content.isReaderProgramming)
    #expect(try !DataMatrixParser.parse([66]).isReaderProgramming)
  }

  @Test(
    arguments: [
      ([0], .reservedCodeword, 0),
      ([66, 242], .reservedCodeword, 1),
      ([66, 254, 66], .reservedCodeword, 1),
      ([66, 235], .truncated, 2),
      ([66, 235, 140], .reservedCodeword, 2),
      ([66, 233, 1], .misplaced, 1),
      ([66, 234], .misplaced, 1),
      ([66, 236], .misplaced, 1),
      ([234], .empty, 0),
      ([233, 0x1E, 1], .truncated, 3),
      ([233, 0xFF, 1, 1, 66], .badStructuredAppend, 1),
      ([241], .truncated, 1),
      ([241, 0, 66], .badECI, 1),
      ([241, 208, 66], .badECI, 1),
      ([241, 128, 0], .badECI, 2),
      ([241, 207, 254, 254], .badECI, 3),
      ([230, 255, 255, 66], .reservedCodeword, 2),
      ([230, 5, 1, 66], .reservedValue, 2),
      ([231, 200, 66], .truncated, 1),
      ([231], .truncated, 1),
      ([129, 70], .empty, 0),
      ([232, 129], .empty, 0),
    ] as [([UInt8], DataMatrixError.Code, Int)])
  func `refuses malformed codewords`(codewords: [UInt8], code: DataMatrixError.Code, index: Int) {
    #expect(throws: DataMatrixError(code, at: index)) {
      try DataMatrixParser.parse(codewords)
    }
  }

  @Test
  func `any codewords give content or an error`() {
    var random = SeededRandom(seed: 9)
    var read = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...24, using: &random)
      let codewords = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      if let content = try? DataMatrixParser.parse(codewords) {
        read += 1
        _ = content.text
      }
    }
    #expect(read > 0)
  }

  @Test(
    arguments: [
      ([0x41, 0xE9], [], "A\u{E9}"),
      ([0xB6, 0xB6], [(0, 3), (1, 7)], "\u{B6}\u{416}"),
      ([0xC3, 0xA9], [(0, 26)], "\u{E9}"),
      ([0xC3], [(0, 26)], nil),
      ([0x04, 0x16], [(0, 25)], "\u{416}"),
      ([0x16, 0x04], [(0, 33)], "\u{416}"),
      ([0x16], [(0, 33)], nil),
      ([0x80, 0x9F], [(0, 23)], "\u{20AC}\u{178}"),
      ([0x81], [(0, 23)], nil),
      ([0xA4], [(0, 17)], "\u{20AC}"),
      ([0x41], [(0, 999_999)], nil),
      ([0xC1], [(0, 27)], nil),
    ] as [([UInt8], [(Int, Int)], String?)])
  func `bytes become text as their ECIs say`(bytes: [UInt8], segments: [(Int, Int)], text: String?)
  {
    var content = DataMatrixContent()
    content.bytes = bytes
    content.segments = segments.map { .init(start: $0.0, eci: $0.1) }
    #expect(content.text == text)
  }

  @Test(
    .enabled(if: DataMatrixZint.isInstalled, "needs zint"),
    arguments: [
      ("[01]09506000134352[10]AB12[21]XYZ", ["--gs1"], "010950600013435210AB12\u{1D}21XYZ", "2"),
      ("[01]09506000134352[17]261231[10]abc", ["--gs1"], "01095060001343521726123110abc", "2"),
      ("\u{416}\u{416}", ["--eci=26"], "\u{416}\u{416}", "4"),
      ("part of it", ["--structapp=2,3,001002"], "part of it", "1"),
    ] as [(String, [String], String, Character)])
  func `reads what the encoder writes`(
    data: String, options: [String], text: String, modifier: Character
  ) throws {
    var decoder = DataMatrixDecoder()
    let content = try decoder.decode(DataMatrixZint.grid(Array(data.utf8), options))
    #expect(content.bytes == Array(text.utf8))
    #expect(content.modifier == modifier.asciiValue)
    #expect((content.structuredAppend?.count ?? 3) == 3)
  }
}
