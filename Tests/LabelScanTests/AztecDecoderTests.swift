import LabelScan
import Testing

struct AztecDecoderTests {
  /// Every size with its side, codewords and the bits of one: ISO/IEC 24778, table 1.
  static let sizes: [(isCompact: Bool, layers: Int, side: Int, codewords: Int, bits: Int)] = [
    (true, 1, 15, 17, 6), (true, 2, 19, 40, 6), (true, 3, 23, 51, 8), (true, 4, 27, 76, 8),
    (false, 1, 19, 21, 6), (false, 2, 23, 48, 6), (false, 3, 27, 60, 8), (false, 4, 31, 88, 8),
    (false, 5, 37, 120, 8), (false, 8, 49, 240, 8), (false, 9, 53, 230, 10),
    (false, 12, 67, 364, 10), (false, 20, 101, 864, 10), (false, 22, 109, 1020, 10),
    (false, 23, 113, 920, 12), (false, 32, 151, 1664, 12),
  ]

  @Test(arguments: sizes)
  func `knows the sizes`(isCompact: Bool, layers: Int, side: Int, codewords: Int, bits: Int) {
    let layout = AztecLayout(isCompact: isCompact, layers: layers)
    #expect(layout?.side == side)
    #expect(layout?.codewords == codewords)
    #expect(layout?.codewordBits == bits)
    // Every message bit has a module of its own, which is not a fixed one.
    let places = layout?.places ?? []
    #expect(places.count == layout?.bitCount)
    #expect(Set(places).count == places.count)
    let mode = [Bool](repeating: true, count: isCompact ? 28 : 40)
    let fixed = layout?.fixedModules(mode: mode) ?? []
    #expect(places.allSatisfy { fixed[$0] == 0 })
    #expect(fixed.count { $0 != 0 } + places.count == side * side)
  }

  @Test(arguments: [(true, 5), (false, 33), (true, -1)])
  func `refuses what is no size`(isCompact: Bool, layers: Int) {
    #expect(AztecLayout(isCompact: isCompact, layers: layers) == nil)
  }

  /// Damages as many codewords as can be corrected, then one more.
  @Test(arguments: sizes)
  func `corrects to capacity and no further`(
    isCompact: Bool, layers: Int, side: Int, codewords: Int, bits: Int
  ) throws {
    var random = SeededRandom(seed: UInt64(layers * 2 + (isCompact ? 1 : 0)))
    let data = (0..<max(3, codewords * bits / 8 / 3)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    let message = AztecDrawing.binary(data)
    let drawing = try #require(
      AztecDrawing(message, isCompact: isCompact, layers: layers))
    var decoder = AztecDecoder()
    let whole = try #require(AztecZint.content(drawing.modules, decoder: &decoder))
    #expect(whole.bytes == data)
    #expect(whole.correctedCodewords == 0)
    let capacity = (drawing.words.count - drawing.dataCodewords) / 2
    #expect(whole.correctableCodewords == capacity)
    let order = drawing.words.indices.shuffled(using: &random)
    for (count, isRead) in [(1, true), (capacity, true), (capacity + 1, false)] {
      var damaged = drawing
      for word in order.prefix(count) {
        damaged.words[word] ^= UInt16.random(in: 1..<1 << UInt16(bits), using: &random)
      }
      let content = AztecZint.content(damaged.modules, decoder: &decoder)
      #expect(content?.bytes == (isRead ? data : nil), "\(count) of \(capacity)")
      if isRead { #expect(content?.correctedCodewords == count) }
    }
  }

  @Test(
    .enabled(if: DataMatrixZint.isInstalled, "zint is not installed"), arguments: 1...36)
  func `reads every size of zint's`(version: Int) throws {
    var random = SeededRandom(seed: UInt64(version))
    let letters = Array(
      "ABCabc019 .,:!?@\\^\u{1}\r\n\u{80}\u{E9}\u{FF}".unicodeScalars.map { UInt8($0.value) })
    let counts = [
      1800, 1400, 1000, 800, 600, 450, 350, 250, 180, 120, 80, 50, 35, 24, 12, 6, 5, 4, 3,
    ]
    var decoder = AztecDecoder()
    var read = 0
    for count in counts {
      let data = (0..<count).compactMap { _ in letters.randomElement(using: &random) }
      guard
        let modules = try AztecZint.modules(data, ["--binary", "--vers=\(version)"])
      else { continue }
      let content = try #require(AztecZint.content(modules, decoder: &decoder))
      #expect(content.bytes == data)
      #expect(content.modifier == 0x30)
      read += 1
      if read == 2 { break }
    }
    #expect(read == 2)
  }

  @Test(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
  func `reads every rune of zint's`() throws {
    var decoder = AztecDecoder()
    for number in 0...255 {
      let modules = try #require(try AztecZint.modules(Array("\(number)".utf8), kind: 128))
      let content = try #require(AztecZint.content(modules, decoder: &decoder))
      let digits = "00\(number)".suffix(3)
      #expect(content.bytes == Array(digits.utf8))
      #expect(content.modifier == UInt8(ascii: "C"))
    }
  }

  @Test(
    .enabled(if: DataMatrixZint.isInstalled, "zint is not installed"),
    arguments: [
      (["--gs1"], "[01]09506000134352[10]LOT7[21]SN42", "010950600013435210LOT7\u{1D}21SN42", "1"),
      (["--eci=26"], "Größe Ж", "Größe Ж", "3"),
      (["--init"], "CONFIG", "CONFIG", "0"),
      (["--structapp=2,3,ID"], "PART", "PART", "6"),
      (["--secure=4"], "much is checked", "much is checked", "0"),
    ])
  func `reads what zint is told`(
    options: [String], data: String, text: String, modifier: String
  ) throws {
    let modules = try #require(try AztecZint.modules(Array(data.utf8), options))
    var decoder = AztecDecoder()
    let content = try #require(AztecZint.content(modules, decoder: &decoder))
    #expect(String(decoding: content.text.payload, as: UTF8.self) == text)
    #expect(String(UnicodeScalar(content.modifier)) == modifier)
    #expect(content.isReaderProgramming == (options == ["--init"]))
    #expect(
      content.structuredAppend
        == (modifier == "6"
          ? AztecContent.StructuredAppend(index: 2, count: 3, id: Array("ID".utf8)) : nil))
  }

  @Test(
    arguments: [
      // Of 17 codewords of 6 bits 12 check: hardly anything else is near.
      (17, 12, 6, 0, 6), (17, 3, 6, 0, 0), (17, 4, 6, 0, 1), (17, 1, 6, 0, -1), (17, 2, 6, 0, 0),
      (1664, 400, 12, 0, 200), (17, 12, 6, 4, 4), (17, 12, 6, 11, -1),
    ])
  func `corrects no more than chance allows`(
    codewords: Int, checkCount: Int, bits: Int, erasures: Int, most: Int
  ) {
    #expect(
      AztecChance.mostErrors(
        codewords: codewords, checkCount: checkCount, bits: bits, erasures: erasures, atMost: 1e-3)
        == most)
  }
}
