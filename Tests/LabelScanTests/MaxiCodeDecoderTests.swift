import LabelScan
import Testing

/// Codewords to bytes: placement, error correction, code sets, carrier messages.
struct MaxiCodeDecoderTests {
  static let gs = "\u{1D}"
  static let header = "[)>\u{1E}01\u{1D}96"

  /// Ten codewords of a primary message of mode 4 that begin a text, and its secondary.
  static func standard(_ codewords: [UInt8], mode: UInt8 = 4) -> [UInt8] {
    let count = mode == 5 ? 77 : 93
    return [mode] + codewords + [UInt8](repeating: 33, count: count - codewords.count)
  }

  @Test(arguments: [
    ([1, 2, 3], "ABC"),
    // Latch B, and shift A for one, two and three characters.
    ([63, 1, 59, 1, 2, 56, 1, 2, 3, 57, 1, 2, 3, 4], "aAbABcABCd"),
    ([63, 1, 63, 1], "aA"),
    // Shift C, D, E; lock in C; latch A.
    ([60, 0, 1, 61, 0, 1, 62, 33, 1], "\u{C0}A\u{E0}A\u{1D}A"),
    ([60, 60, 0, 1, 58, 1], "\u{C0}\u{C1}A"),
    ([61, 61, 0, 60, 1, 2, 63, 1], "\u{E0}\u{C1}\u{E2}a"),
    ([62, 62, 30, 48, 59, 32, 58], "\u{1B}\u{95} \u{1C}"),
    // Nine digits in five codewords.
    ([31, 7, 22, 60, 52, 21, 1], "123456789A"), ([31, 0, 0, 0, 0, 7], "000000007"),
    ([63, 31, 0, 0, 0, 0, 7, 1], "000000007a"),
  ])
  func `code sets`(codewords: [UInt8], expected: String) throws {
    let content = try MaxiCodeParser.parse(Self.standard(codewords))
    #expect(String(decoding: content.text.payload, as: UTF8.self) == expected)
    #expect(content.modifier == 0x30 && content.mode == 4 && content.place == nil)
  }

  @Test(arguments: [
    (MaxiCodeDecoderTests.standard([1], mode: 1), MaxiCodeError.Code.badMode),
    (MaxiCodeDecoderTests.standard([1], mode: 7), .badMode),
    (MaxiCodeDecoderTests.standard([]), .empty),
    (MaxiCodeDecoderTests.standard([31, 63, 63, 63, 63, 63]), .badValue),
    (MaxiCodeDecoderTests.standard([27, 0b111100, 0, 0, 0, 1]), .badECI),
    (MaxiCodeDecoderTests.standard([27, 0b111011, 63, 63, 63, 1]), .badECI),
    (MaxiCodeDecoderTests.standard([UInt8](repeating: 1, count: 92) + [31]), .truncated),
    ([4, 1, 2], .badLength), (MaxiCodeDecoderTests.standard([64]), .badLength),
  ])
  func `malformed codewords`(codewords: [UInt8], expected: MaxiCodeError.Code) {
    #expect {
      try MaxiCodeParser.parse(codewords)
    } throws: { ($0 as? MaxiCodeError)?.code == expected }
  }

  @Test(arguments: [
    ([27, 3], 3), ([27, 31], 31), ([27, 0b100000, 32], 32), ([27, 0b101111, 63], 1023),
    ([27, 0b110000, 16, 0], 1024), ([27, 0b111000, 2, 0, 0], 8192),
    ([27, 0b111011, 52, 8, 63], 999_999),
  ])
  func `numbers of ECIs`(codewords: [UInt8], eci: Int) throws {
    let content = try MaxiCodeParser.parse(Self.standard([1] + codewords + [2]))
    #expect(content.segments == [ECISegment(start: 1, eci: eci)])
    #expect(content.bytes == [0x41, 0x42] && content.modifier == 0x32)
  }

  @Test(arguments: [
    ([33, 0b001_010, 1], 2, 3), ([33, 0b111_111, 1], 8, 8), ([33, 0b000_001, 1], 1, 2),
  ])
  func `structured append`(codewords: [UInt8], index: Int, count: Int) throws {
    let content = try MaxiCodeParser.parse(Self.standard(codewords))
    #expect(content.place?.index == index && content.place?.count == count)
    #expect(content.bytes == [0x41])
  }

  @Test func `pads are no structured append`() throws {
    #expect(throws: MaxiCodeError.self) { try MaxiCodeParser.parse(Self.standard([33, 33])) }
  }

  /// All modes as zint makes them, undamaged, damaged to capacity, and beyond.
  @Test(
    .enabled(if: DataMatrixZint.isInstalled, "zint is not installed"),
    arguments: [
      (["--mode=4"], "MODE 4 text, digits 123456789012", "MODE 4 text, digits 123456789012"),
      (["--mode=5"], "Mode 5 {with} 0123456789", "Mode 5 {with} 0123456789"),
      (["--mode=6"], "programming", "programming"),
      (
        ["--mode=2", "--primary=999999999840012"], "HELLO",
        "999999999\u{1D}840\u{1D}012\u{1D}HELLO"
      ),
      (
        ["--mode=2", "--primary=12345840012", "--scmvv=96"], "1Z\u{1D}UPSN\u{1E}\u{04}",
        "[)>\u{1E}01\u{1D}9612345\u{1D}840\u{1D}012\u{1D}1Z\u{1D}UPSN\u{1E}\u{04}"
      ),
      (
        ["--mode=3", "--primary=B1050 056999", "--scmvv=3"], "TEXT",
        "[)>\u{1E}01\u{1D}03B1050 \u{1D}056\u{1D}999\u{1D}TEXT"
      ),
    ])
  func `zint's symbols to capacity and beyond`(
    options: [String], data: String, expected: String
  ) throws {
    let drawing = try #require(try MaxiCodeDrawing(zint: Array(data.utf8), options))
    let codewords = drawing.codewords
    let sure = [Float](repeating: 1, count: 144)
    let decoder = MaxiCodeDecoder()
    let content = try decoder.decode(codewords, certainty: sure)
    #expect(String(decoding: content.text.payload, as: UTF8.self) == expected)
    #expect(content.isReaderProgramming == (options == ["--mode=6"]))
    #expect(content.modifier == (content.isCarrierMessage ? 0x31 : 0x30))
    var random = SeededRandom(seed: UInt64(data.utf8.count))
    let half = content.mode == 5 ? 14 : 10
    for round in 0..<20 {
      // As many errors as each block can bear.
      var damaged = codewords
      let secondary = Array(20..<144).shuffled(using: &random)
      let places =
        Array(0..<20).shuffled(using: &random).prefix(5)
        + secondary.filter { $0.isMultiple(of: 2) }.prefix(half)
        + secondary.filter { !$0.isMultiple(of: 2) }.prefix(half)
      for place in places { damaged[place] ^= UInt8.random(in: 1...63, using: &random) }
      let read = try decoder.decode(damaged, certainty: sure)
      #expect(read.bytes == content.bytes && read.correctedCodewords == places.count)
      // Twice as many erasures, but for those kept to detect errors.
      var certainty = sure
      var erased = codewords
      for place in secondary.filter({ $0.isMultiple(of: 2) }).prefix(2 * half - 2) {
        erased[place] ^= UInt8.random(in: 1...63, using: &random)
        certainty[place] = 0.1
      }
      #expect(try decoder.decode(erased, certainty: certainty).bytes == content.bytes)
      // One more error in one of the blocks.
      let rest = secondary.filter { $0.isMultiple(of: 2) == round.isMultiple(of: 2) }
      damaged[rest[half]] ^= UInt8.random(in: 1...63, using: &random)
      #expect(throws: MaxiCodeError.self) { try decoder.decode(damaged, certainty: sure) }
    }
  }

  @Test func `every bit has a module of its own`() {
    let modules = Set(MaxiCodePlacement.modules)
    let fixed = Set(
      MaxiCodePlacement.darkOrientation + MaxiCodePlacement.lightOrientation
        + MaxiCodePlacement.fillers)
    #expect(modules.count == 864 && fixed.count == 20)
    #expect(modules.isDisjoint(with: fixed))
    #expect(modules.allSatisfy { $0.row < 33 && $0.column < ($0.row.isMultiple(of: 2) ? 30 : 29) })
    #expect(HexagonLattice.isModule.count { $0 } == 884)
  }
}
