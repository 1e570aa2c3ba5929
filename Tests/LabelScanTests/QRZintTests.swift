import Foundation
import LabelScan
import Testing

/// QR Code symbols by zint.
@Suite(.enabled(if: QRZint.isInstalled, "zint is not installed"))
struct QRZintTests {
  /// The levels by zint's numbers.
  static let levels = ["L", "M", "Q", "H"]

  /// Random text of numeric, alphanumeric and byte stretches.
  static func text(_ count: Int, _ random: inout SeededRandom) -> [UInt8] {
    let kinds = [
      Array("0123456789".utf8), Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8),
      Array("abcdefghijklmnopqrstuvwxyz,;_#".utf8), Array(0x80...0xFF),
    ]
    var text: [UInt8] = []
    while text.count < count {
      let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
      for _ in 0..<Int.random(in: 1...20, using: &random) where text.count < count {
        text.append(kind[Int.random(in: 0..<kind.count, using: &random)])
      }
    }
    return text
  }

  @Test("every version and level gives the bytes exactly", arguments: 1...40)
  func versions(version: Int) throws {
    var random = SeededRandom(seed: UInt64(version))
    let corrector = try QRZint.corrector(version: version)
    for (number, level) in Self.levels.enumerated() {
      // As much as fits, found by trying less.
      var count = corrector.places.count / 8 - 2
      var symbol: ModuleBits?
      var data: [UInt8] = []
      while symbol == nil, count > 0 {
        data = Self.text(count, &random)
        symbol = try QRZint.modules(
          data, ["--binary", "--vers=\(version)", "--secure=\(number + 1)"])
        count = count * 9 / 10 - 1
      }
      let modules = try #require(symbol)
      let reading = try #require(try QRZint.read(modules, by: corrector))
      #expect(reading.content.bytes == data, "version \(version) \(level)")
      #expect(reading.level == level)
      #expect(reading.correction.correctedCodewords == 0)
      #expect(reading.content.hasStandardPadding)
      try damaged(modules, data, level: level, corrector, &random)
    }
  }

  /// Up to the capacity errors are corrected, one more in a block and nothing is read.
  private func damaged(
    _ modules: ModuleBits, _ data: [UInt8], level: String, _ corrector: QRCorrector,
    _ random: inout SeededRandom
  ) throws {
    let bits = try #require(QRBlocks.levels.firstIndex(of: level))
    let blocks = QRBlocks(
      version: corrector.version, level: bits, total: corrector.places.count / 8)
    let capacity = (blocks.checkCount - blocks.misdecodeProtection) / 2
    for extra in 0...1 {
      var damaged = modules
      for (number, block) in blocks.blocks.enumerated() {
        let count = capacity + (number == blocks.blocks.count - 1 ? extra : 0)
        for codeword in block.shuffled(using: &random).prefix(count) {
          let error = UInt8.random(in: 1...255, using: &random)
          for k in 0..<8 where error >> UInt8(k) & 1 == 1 {
            damaged.isDark[corrector.places[codeword * 8 + k]].toggle()
          }
        }
      }
      let reading = try QRZint.read(damaged, by: corrector)
      if extra == 0 {
        #expect(reading?.content.bytes == data)
        #expect(reading?.correction.correctedCodewords == capacity * blocks.blocks.count)
        #expect(reading?.correction.correctableCodewords == capacity * blocks.blocks.count)
      } else {
        #expect(reading == nil || reading?.correction.usesErasures == true)
        #expect(reading == nil || reading?.content.bytes == data)
      }
    }
  }

  @Test(
    "text in its own script",
    arguments: [
      ("Größe Ж 日本", ["--eci=26"], "]Q2", nil),
      ("Größe", ["--eci=3"], "]Q2", "ISO-8859-1"),
      ("Привет", ["--eci=7"], "]Q2", "ISO-8859-5"),
      ("日本語テスト", ["--eci=20"], "]Q2", "Shift_JIS"),
      ("日本語", ["--eci=25"], "]Q2", "UTF-16BE"),
      ("你好 GB", ["--eci=29"], "]Q2", "GB2312"),
      ("你好 𠀀", ["--eci=32"], "]Q2", "GB18030"),
      ("漢字", ["--eci=28"], "]Q2", "Big5"),
      ("한국어", ["--eci=30"], "]Q2", "EUC-KR"),
      ("日本語のテキスト ABC 123", [], "]Q1", "Shift_JIS"),
      ("Größe", [], "]Q1", "ISO-8859-1"),
    ] as [(String, [String], String, String?)])
  func text(text: String, options: [String], identifier: String, charset: String?) throws {
    let symbol = try #require(try QRZint.modules(Array(text.utf8), options))
    let content = try #require(try QRZint.read(symbol)).content
    #expect(String(decoding: content.text.payload, as: UTF8.self) == text)
    #expect(content.text.charset == charset)
    #expect("]Q\(Character(Unicode.Scalar(content.modifier)))" == identifier)
  }

  @Test("GS1 and structured append")
  func headers() throws {
    let gs1 = try #require(
      try QRZint.modules(Array("[01]09506000134352[10]LOT%7[21]SN42".utf8), ["--gs1"]))
    let content = try #require(try QRZint.read(gs1)).content
    #expect(content.bytes == Array("010950600013435210LOT%7\u{1D}21SN42".utf8))
    #expect(content.modifier == 0x33)
    let part = try #require(try QRZint.modules(Array("PART".utf8), ["--structapp=2,5,213"]))
    #expect(
      try QRZint.read(part)?.content.structuredAppend == .init(index: 2, count: 5, id: 213))
  }
}
