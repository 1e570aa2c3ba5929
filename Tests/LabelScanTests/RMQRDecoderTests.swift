import LabelScan
import Testing

/// rMQR symbols by zint, and what is none.
struct RMQRDecoderTests {
  /// The data codewords of every size at levels M and H: ISO/IEC 23941, table 6.
  static let dataCodewords = [
    "M": [
      6, 12, 20, 28, 44, 12, 21, 31, 42, 63, 7, 19, 31, 43, 57, 84, 12, 27, 38, 53, 73, 106, 33,
      48, 67, 88, 127, 39, 56, 78, 100, 152,
    ],
    "H": [
      3, 7, 10, 14, 24, 7, 11, 17, 22, 33, 5, 11, 15, 23, 29, 42, 7, 13, 20, 29, 35, 54, 15, 26,
      31, 48, 69, 21, 28, 38, 56, 76,
    ],
  ]

  /// zint's modules of `data` in a size and level; `nil` where it refuses.
  static func modules(
    _ data: [UInt8], number: Int, level: String, _ options: [String] = []
  ) throws -> ModuleBits? {
    let layout = try #require(RMQRLayout(number: number))
    let secure = level == "M" ? 2 : 4
    return try QRZint.modules(
      data, ["-b", "RMQR", "--vers=\(number + 1)", "--secure=\(secure)"] + options,
      width: layout.width)
  }

  /// Digits, capitals, bytes, Kanji and all of them, as much as a size has room for.
  static func texts(_ codewords: Int) -> [String] {
    func text(_ characters: String, _ count: Int) -> String {
      let all = Array(characters)
      return String((0..<max(1, count)).map { all[$0 * 7 % all.count] })
    }
    let bits = codewords * 8 - 12
    return [
      text("0123456789", bits * 3 / 10), text("AB-1 $%*+./:Z", bits * 2 / 11),
      text("abcxyz/;#~", bits / 8), text("点茗日本語", bits / 13), "7",
    ]
  }

  @Test(
    .enabled(if: QRZint.isInstalled, "zint is not installed"),
    arguments: 0..<RMQRLayout.count, ["M", "H"])
  func `every size, level and mode is read, damaged up to the capacity too`(
    number: Int, level: String
  ) throws {
    let layout = try #require(RMQRLayout(number: number))
    let codewords = try #require(Self.dataCodewords[level])[number]
    var symbols = 0
    for text in Self.texts(codewords) {
      guard let bits = try Self.modules(Array(text.utf8), number: number, level: level) else {
        continue
      }
      symbols += 1
      let reading = try #require(RMQRDecoder.read(bits, layout: layout))
      #expect(String(decoding: reading.content.text.payload, as: UTF8.self) == text)
      #expect(reading.level == level)
      #expect(reading.correctedCodewords == 0)
      #expect(reading.formatErrors == 0)
      let fixed = layout.fixedModules
      #expect(fixed.indices.allSatisfy { fixed[$0] == 0 || (fixed[$0] > 0) == bits.isDark[$0] })
      // The last codewords are check codewords, of each block in turn.
      let total = layout.dataPlaces.count / 8
      for more in [0, 1] {
        var damaged = bits
        let checks = total - codewords
        let count = reading.correctableCodewords
        let blocks = try #require(
          (1...6).first { checks % $0 == 0 && checks / $0 / 2 * $0 == count })
        for number in total - count - more * blocks..<total {
          damaged.isDark[layout.dataPlaces[number * 8 + number % 8]].toggle()
        }
        let again = RMQRDecoder.read(damaged, layout: layout)
        #expect(again?.content == (more == 0 ? reading.content : nil))
        #expect(again?.correctedCodewords == (more == 0 ? count : nil))
      }
    }
    #expect(symbols >= 4)
  }

  @Test(
    .enabled(if: QRZint.isInstalled, "zint is not installed"),
    arguments: [
      ("[01]09506000134352[10]LOT7", ["--gs1"], "010950600013435210LOT7", UInt8(0x33)),
      ("Größe", ["--eci=26"], "Größe", 0x32), ("Größe", [], "Größe", 0x31),
    ])
  func `headers say what the data is`(
    data: String, options: [String], text: String, modifier: UInt8
  ) throws {
    let layout = try #require(RMQRLayout(number: 19))
    let bits = try #require(
      try Self.modules(Array(data.utf8), number: 19, level: "M", options))
    let content = try #require(RMQRDecoder.read(bits, layout: layout)).content
    #expect(String(decoding: content.text.payload, as: UTF8.self) == text)
    #expect(content.modifier == modifier)
  }

  @Test func `data of chance in a symbol's frame is not read`() throws {
    var random = SeededRandom(seed: 23_941)
    for number in 0..<RMQRLayout.count {
      let layout = try #require(RMQRLayout(number: number))
      let fixed = layout.fixedModules
      for _ in 0..<64 {
        var bits = ModuleBits(
          width: layout.width,
          isDark: fixed.map { $0 == 0 ? Bool.random(using: &random) : $0 > 0 })
        Self.write(number | Int.random(in: 0...1, using: &random) << 5, into: &bits)
        #expect(RMQRFormat(bits, layout: layout).number == number)
        #expect(RMQRDecoder.read(bits, layout: layout) == nil)
      }
    }
  }

  /// Writes the format information beside the finder pattern, by division through the generator.
  static func write(_ data: Int, into bits: inout ModuleBits) {
    var rest = data << 12
    for bit in stride(from: 17, through: 12, by: -1) where rest >> bit & 1 == 1 {
      rest ^= 0b1_1111_0010_0101 << (bit - 12)
    }
    let word = (data << 12 | rest) ^ 0x1FAB2
    for (index, place) in RMQRLayout.formatPlaces.enumerated() {
      bits.isDark[place.row * bits.width + place.column] = word >> (17 - index) & 1 == 1
    }
  }
}
