import LabelScan
import Testing

/// PDF417 codewords of symbols that zint made, from their modules on.
@Suite(.enabled(if: DataMatrixZint.isInstalled))
struct PDF417DecoderTests {
  private static func decode(_ symbol: PDF417Zint) throws -> PDF417Content {
    let layout = try #require(symbol.layout)
    let codewords = symbol.codewords(layout)
    #expect(!codewords.contains(nil))
    return try PDF417Decoder().decode(
      codewords, certainty: [Float](repeating: 1, count: codewords.count), layout: layout)
  }

  private static func bytes(_ count: Int, seed: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 89 &+ seed &* 57 &+ 131) ^ ($0 >> 2)) }
  }

  @Test(arguments: 1...30)
  func `reads every number of columns`(columns: Int) throws {
    for kind in [PDF417Zint.Kind.full, .compact] {
      for level in 0...8 {
        let data = Array("Serial 4711, lot ABC-\(columns)".utf8)
        guard
          let symbol = try PDF417Zint(
            kind, data, ["--cols=\(columns)", "--secure=\(level)"])
        else {
          // Up to 90 rows do not hold the check codewords.
          #expect(2 << level > 85 * columns)
          continue
        }
        let content = try Self.decode(symbol)
        #expect(content.bytes == data, "\(kind), level \(level)")
        // zint adds columns where the rows would be more than 90, or so it reckons.
        #expect(symbol.layout.map { $0.columns >= columns } == true)
        #expect(symbol.layout?.checkCodewords == 2 << level)
        #expect(content.correctedCodewords == 0)
      }
    }
  }

  @Test(arguments: [3, 4, 5, 6, 10, 31, 32, 33, 60, 89, 90])
  func `reads every number of rows`(rows: Int) throws {
    let data = Array("ROWS \(rows)".utf8)
    let columns = rows <= 4 ? 8 : 5
    let symbol = try #require(
      try PDF417Zint(.full, data, ["--rows=\(rows)", "--cols=\(columns)", "--secure=1"]))
    #expect(symbol.modules.count == rows)
    #expect(try Self.decode(symbol).bytes == data)
  }

  @Test func `reads all characters in all compactions`() throws {
    let ascii = Array(UInt8(32)...126) + [9, 10, 13]
    var all: [[UInt8]] = [
      ascii, Array(ascii.reversed()), Array("aB1;cD2<eF3>gh45@ij6[K\\7]l".utf8),
      Array("\u{1E}[)>\u{1E}06\u{1D}1PABC\u{1D}S1234567890123\u{1E}\u{04}".utf8),
      Array(UInt8(0)...255), Array("A\u{7F}b\u{80}C".utf8), [0], [255], [0x80, 0x41],
    ]
    all += (1...14).map { Self.bytes($0, seed: $0) }
    all += (1...100).map { count in (0..<count).map { UInt8(0x30 + ($0 * 7 + count) % 10) } }
    all += [Self.bytes(600, seed: 3), Array(String(repeating: "0", count: 90).utf8)]
    for data in all {
      for kind in [PDF417Zint.Kind.full, .micro] where kind == .full || data.count <= 100 {
        let symbol = try #require(try PDF417Zint(kind, data, ["--binary"]))
        #expect(try Self.decode(symbol).bytes == data, "\(kind) \(data)")
      }
    }
  }

  @Test func `reads every size of MicroPDF417`() throws {
    var sizes: Set<PDF417Layout> = []
    for columns in 1...4 {
      for count in 1...150 {
        let data = Self.bytes(count, seed: columns)
        guard let symbol = try PDF417Zint(.micro, data, ["--cols=\(columns)", "--binary"]) else {
          continue
        }
        let layout = try #require(symbol.layout)
        guard sizes.insert(layout).inserted else { continue }
        #expect(try Self.decode(symbol).bytes == data)
      }
    }
    #expect(sizes.count == PDF417Layout.microCount)
  }

  @Test func `reads ECI, Macro PDF417 and reader programming`() throws {
    let greek = try #require(
      try PDF417Zint(.full, Array("Ωmega".utf8), ["--eci=9"]).map(Self.decode))
    #expect(greek.payload == Array("Ωmega".utf8))
    #expect(greek.segments == [ECISegment(start: 0, eci: 9)])
    #expect(greek.modifier == 0x31)
    let far = try #require(
      try PDF417Zint(.full, Array("A".utf8), ["--eci=811799"]).map(Self.decode))
    #expect(far.segments == [ECISegment(start: 0, eci: 811_799)])
    let general = try #require(
      try PDF417Zint(.full, Array("A".utf8), ["--eci=1234"]).map(Self.decode))
    #expect(general.segments == [ECISegment(start: 0, eci: 1234)])
    for (index, last) in [(1, 3), (3, 3), (10, 99_999)] {
      let part = try #require(
        try PDF417Zint(.full, Array("PART".utf8), ["--structapp=\(index),\(last),123456"])
          .map(Self.decode))
      #expect(part.segment == .init(index: index, count: last, fileID: 123_456))
      #expect(part.bytes == Array("PART".utf8))
      #expect(part.modifier == 0x32)
    }
    let program = try #require(
      try PDF417Zint(.full, Array("SET".utf8), ["--init"]).map(Self.decode))
    #expect(program.isReaderProgramming)
    #expect(program.bytes == Array("SET".utf8))
  }

  @Test func `corrects up to capacity, and beyond it reads nothing`() throws {
    let data = Array("Damaged, and mended: 0123456789".utf8)
    var symbols = try (0...8).compactMap {
      try PDF417Zint(.full, data, ["--cols=10", "--secure=\($0)"])
    }
    symbols += try (1...4).compactMap { try PDF417Zint(.micro, data, ["--cols=\($0)"]) }
    #expect(symbols.count == 13)
    var random = SeededRandom(seed: 417)
    for symbol in symbols {
      let layout = try #require(symbol.layout)
      let right = symbol.codewords(layout)
      let sure = [Float](repeating: 1, count: right.count)
      for errors in [1, layout.correctableCodewords, layout.correctableCodewords + 1] {
        var codewords = right
        for place in right.indices.shuffled(using: &random).prefix(errors) {
          codewords[place] = ((right[place] ?? 0) + Int.random(in: 1...928, using: &random)) % 929
        }
        let content = try? PDF417Decoder().decode(codewords, certainty: sure, layout: layout)
        if errors <= layout.correctableCodewords {
          #expect(content?.bytes == data)
          #expect(content?.correctedCodewords == errors)
        } else {
          #expect(content == nil)
        }
      }
      let erasable = layout.checkCodewords - layout.reserve(erasures: 1)
      for (count, isRead) in [(erasable, true), (erasable + 1, false)] {
        var codewords = right
        for place in right.indices.shuffled(using: &random).prefix(count) { codewords[place] = nil }
        let content = try? PDF417Decoder().decode(codewords, certainty: sure, layout: layout)
        #expect((content?.bytes == data) == (isRead || count == 0))
        #expect(content == nil || isRead || count == 0)
      }
      // Doubtful ones are tried as erasures.
      var codewords = right
      var doubtful = sure
      for place in right.indices.shuffled(using: &random).prefix(erasable) {
        codewords[place] = Int.random(in: 0...928, using: &random)
        doubtful[place] = 0.3
      }
      let content = try? PDF417Decoder().decode(codewords, certainty: doubtful, layout: layout)
      #expect(content?.bytes == data)
    }
  }
}
