import LabelScan
import Testing

/// Dots to bytes: patterns, layout, error correction, code sets.
struct DotCodeDecoderTests {
  @Test(arguments: [
    // Digits: GS1. FNC1 in first place: digits that are no GS1 data.
    ([1, 12, 34], "011234", 0x31), ([107, 1, 12], "0112", 0x30),
    ([1, 12, 107, 21], "0112\u{1D}21", 0x31),
    // A letter or two digits, then FNC1: of an industry.
    ([102, 33, 107, 12], "A12", 0x32), ([12, 107, 34], "1234", 0x32),
    // An expiration date and a lot.
    ([100, 25, 12, 31, 102, 33], "1725123110A", 0x31),
    // Code sets A and B, shifts, latches.
    ([101, 33, 64, 65, 96, 65, 33], "A\u{00}\u{01}aA", 0x30),
    ([101, 103, 12, 34, 33], "1234A", 0x30), ([101, 102, 65, 106, 12], "a12", 0x30),
    ([106, 65, 101, 64, 66], "a\u{00}b", 0x30), ([106, 65, 102, 64], "a\u{00}", 0x30),
    ([106, 65, 96, 97, 98, 99, 100], "a\r\n\t\u{1C}\u{1D}\u{1E}", 0x30),
    ([103, 65, 66, 12], "ab12", 0x30),
    ([106, 65, 105, 11, 22, 33, 44, 66], "a11223344b", 0x30),
    // Envelopes of ISO/IEC 15434.
    ([106, 97, 65], "[)>\u{1E}05\u{1D}a\u{1E}\u{04}", 0x30),
    ([106, 98, 65], "[)>\u{1E}06\u{1D}a\u{1E}\u{04}", 0x30),
    ([106, 99, 65], "[)>\u{1E}12\u{1D}a\u{1E}\u{04}", 0x30),
    ([106, 100, 65], "[)>\u{1E}a\u{04}", 0x30),
  ])
  func `code sets`(codewords: [Int], expected: String, modifier: UInt8) throws {
    let content = try DotCodeParser.parse(codewords)
    #expect(String(decoding: content.bytes, as: UTF8.self) == expected)
    #expect(content.modifier == modifier)
  }

  @Test(arguments: [
    // A byte in two codewords, five in six, digits between, bytes by shift.
    ([112, 1, 25], [UInt8(128)]), ([112, 0, 65, 109, 33], [65, 65]),
    ([110, 64, 12], [0x80, 0x31, 0x32]), ([111, 0, 12], [0xA0, 0x31, 0x32]),
    ([112, 1, 25, 103, 12, 34, 0, 65], [128, 0x31, 0x32, 0x33, 0x34, 65]),
  ])
  func `bytes`(codewords: [Int], expected: [UInt8]) throws {
    #expect(try DotCodeParser.parse(codewords).bytes == expected)
  }

  @Test(arguments: [
    ([1, 108, 26, 34], 26), ([1, 108, 39, 34], 39), ([1, 108, 40, 0, 0, 34], 40),
    ([1, 108, 41, 2, 3, 34], 113 * 113 + 2 * 113 + 3 + 40),
    // The value 256 in the bytes: an ECI of one byte.
    ([112, 6, 25, 101, 111, 34], 26),
  ])
  func `numbers of ECIs`(codewords: [Int], eci: Int) throws {
    let content = try DotCodeParser.parse(codewords)
    #expect(content.segments.map(\.eci) == [eci])
    #expect(content.modifier == (content.isGS1 ? 0x34 : 0x33))
  }

  @Test func `a place among others, and a program for readers`() throws {
    let content = try DotCodeParser.parse([12, 34, 101, 18, 19, 108, 106, 106])
    #expect(content.bytes == Array("1234".utf8))
    #expect(content.place == DotCodeContent.Place(index: 2, count: 3))
    #expect(try DotCodeParser.parse([109, 106, 65]).isReaderProgramming)
  }

  @Test(arguments: [
    ([112, 103], DotCodeError.Code.truncated), ([112, 5], .truncated),
    ([112, 112], .reservedCodeword),
    ([101, 97, 65], .truncated), ([101, 96, 105], .reservedCodeword),
    ([12, 109], .reservedCodeword),
    ([106, 106], .empty), ([100, 25], .truncated), ([1, 108, 112, 112, 112], .badECI),
    ([112, 102, 102, 102, 102, 102, 102], .badValue), ([110, 3], .badValue), ([113], .badValue),
    ([12, 101, 19, 18, 108], .badValue),
  ])
  func `malformed codewords`(codewords: [Int], expected: DotCodeError.Code) {
    #expect {
      try DotCodeParser.parse(codewords)
    } throws: { ($0 as? DotCodeError)?.code == expected }
  }

  @Test func `patterns have five dots, and the darkest dots win`() {
    #expect(Set(DotCodePatterns.patterns).count == 113)
    #expect(DotCodePatterns.patterns.allSatisfy { $0.nonzeroBitCount == 5 && $0 < 512 })
    for (codeword, pattern) in DotCodePatterns.patterns.enumerated() {
      var darkness = (0..<9).map { pattern >> (8 - $0) & 1 == 1 ? Float(0.9) : 0.1 }
      #expect(DotCodePatterns.codeword(darkness).codeword == codeword)
      #expect(DotCodePatterns.codeword(darkness).margin > 0.7)
      // One of the dots is missing: some four others and another stand for a codeword too.
      darkness[darkness.firstIndex(of: 0.9) ?? 0] = 0.2
      #expect(DotCodePatterns.codeword(darkness).codeword == codeword)
      #expect(DotCodePatterns.codeword(darkness).margin < 0.2)
    }
  }

  @Test(
    arguments: [
      (5, 6, nil), (7, 6, nil), (9, 10, (1, 3)), (21, 14, (9, 7)), (13, 20, (7, 6)),
      (199, 200, nil),
    ] as [(Int, Int, (Int, Int)?)])
  func `sizes`(width: Int, height: Int, expected: (Int, Int)?) throws {
    let layout = try #require(DotCodeLayout(width: width, height: height))
    let places = layout.places
    #expect(places.count == width * height / 2 && Set(places).count == places.count)
    #expect(places.allSatisfy { ($0.x + $0.y).isMultiple(of: 2) && $0.x < width && $0.y < height })
    if let expected {
      #expect(layout.codewords?.data == expected.0 && layout.codewords?.checks == expected.1)
    }
    #expect(DotCodeLayout(width: height, height: width) == nil)
  }

  /// What zint makes of texts of many lengths, undamaged, damaged to capacity, and beyond.
  @Test(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"), arguments: 3...60)
  func `zint's symbols to capacity and beyond`(length: Int) throws {
    var random = SeededRandom(seed: UInt64(length))
    let sets = ["0123456789", "ABCDEFGHIJ012345", "abcXYZ019 -/", "\u{1}\u{2}A9", "\u{E9}\u{FC}a1"]
    let set = Array(sets[length % sets.count].unicodeScalars.map { UInt8($0.value) })
    let data = (0..<length).map { _ in set.randomElement(using: &random) ?? 65 }
    let drawing = try #require(try DotCodeDrawing(zint: data, ["--binary"]))
    let (darkness, layout) = try #require(drawing.darkness)
    let decoder = DotCodeDecoder()
    let content = try decoder.decode(darkness, layout: layout)
    #expect(content.bytes == data && content.correctedCodewords == 0 && !content.isGS1)
    let counts = try #require(layout.codewords)
    // The codewords, the mask first.
    let codewords =
      [(darkness[0] > 0 ? 2 : 0) + (darkness[1] > 0 ? 1 : 0)]
      + (0..<counts.data + counts.checks).map {
        DotCodePatterns.codeword(Array(darkness[2 + 9 * $0..<11 + 9 * $0])).codeword
      }
    // Small symbols keep some of their check codewords to tell chance.
    guard counts.checks >= 12, counts.data + counts.checks < 112 else { return }
    let sure = [Float](repeating: 1, count: codewords.count)
    let most = counts.checks / 2 - 2
    for _ in 0..<10 {
      var damaged = codewords
      let places = Array(1..<codewords.count).shuffled(using: &random)
      for place in places.prefix(most) {
        damaged[place] = (damaged[place] + Int.random(in: 1...112, using: &random)) % 113
      }
      let read = try decoder.decode(damaged, margins: sure, data: counts.data)
      #expect(read.bytes == data && read.correctedCodewords == most)
      for place in places.dropFirst(most).prefix(4) {
        damaged[place] = (damaged[place] + Int.random(in: 1...112, using: &random)) % 113
      }
      #expect(throws: DotCodeError.self) {
        try decoder.decode(damaged, margins: sure, data: counts.data)
      }
    }
  }
}
