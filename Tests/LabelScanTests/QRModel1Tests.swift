import LabelScan
import LabelSyntax
import Testing

/// QR Code Model 1, of which no encoder is at hand: a symbol is built here from its codewords.
struct QRModel1Tests {
  /// The codewords that every version has room for: ISO/IEC 18004:2000, table M.2; of the last two
  /// versions two and one are not used.
  static let codewords = [
    26, 46, 72, 100, 134, 170, 212, 256, 306, 358, 416, 476, 542, 610,
  ]

  @Test func `every version holds its codewords, on modules that are free`() throws {
    for version in QRModel1.versions {
      let layout = try #require(QRLayout(version: version))
      let places = QRModel1.places(side: layout.side)
      #expect(places.count == Self.codewords[version - 1] * 8)
      #expect(Set(places).count == places.count)
      let format = Set(layout.formatPlaces.joined().map { $0.row * layout.side + $0.column })
      let timing = (0..<layout.side).flatMap { [6 * layout.side + $0, $0 * layout.side + 6] }
      #expect(format.isDisjoint(with: places))
      #expect(Set(timing).isDisjoint(with: places))
    }
  }

  /// Version 1-M with 16 data codewords under mask 0; the format information is that of both.
  static func symbol(_ text: String) throws -> ModuleBits {
    let layout = try #require(QRLayout(version: 1))
    let side = layout.side
    var bits = ModuleBits(side: side, isDark: layout.fixedModules.map { $0 > 0 })
    // Four bits of the corner, then a byte segment and the terminator.
    var stream: [Bool] = []
    func put(_ value: Int, _ count: Int) {
      for bit in (0..<count).reversed() { stream.append(value >> bit & 1 == 1) }
    }
    put(0, 4)
    put(0b0100, 4)
    put(text.utf8.count, 8)
    for byte in text.utf8 { put(Int(byte), 8) }
    put(0, 4)
    while stream.count % 8 != 0 { stream.append(false) }
    var pad = 0xEC
    while stream.count < 16 * 8 {
      put(pad, 8)
      pad ^= 0xEC ^ 0x11
    }
    var data = (0..<16).map { index in
      stream[index * 8..<index * 8 + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    data += check(data, count: 10)
    for (number, place) in QRModel1.places(side: side).enumerated() {
      let isDark = data[number / 8] >> UInt8(7 - number % 8) & 1 == 1
      bits.isDark[place] = isDark != QRFormat.isMasked(place / side, place % side, mask: 0)
    }
    // Level M and mask 0 are five zeros, so that the word is the mask of the format information.
    for copy in layout.formatPlaces {
      for (index, place) in copy.enumerated() {
        bits.isDark[place.row * side + place.column] = 0x2825 >> (14 - index) & 1 == 1
      }
    }
    return bits
  }

  /// The check codewords: the remainder of the data by the generator polynomial.
  private static func check(_ data: [UInt8], count: Int) -> [UInt8] {
    func multiply(_ a: UInt8, _ b: UInt8) -> UInt8 {
      var (a, b, product) = (Int(a), Int(b), 0)
      while b > 0 {
        if b & 1 == 1 { product ^= a }
        a = a << 1 ^ (a & 0x80 != 0 ? 0x11D : 0)
        b >>= 1
      }
      return UInt8(product & 0xFF)
    }
    var generator: [UInt8] = [1]
    var root: UInt8 = 1
    for _ in 0..<count {
      var next = generator + [0]
      for (index, value) in generator.enumerated() { next[index + 1] ^= multiply(value, root) }
      generator = next
      root = multiply(root, 2)
    }
    var rest = data + [UInt8](repeating: 0, count: count)
    for index in data.indices {
      let factor = rest[index]
      for (offset, value) in generator.enumerated() {
        rest[index + offset] ^= multiply(value, factor)
      }
    }
    return Array(rest.suffix(count))
  }

  static func text(_ bits: ModuleBits) throws -> String? {
    let layout = try #require(QRLayout(version: 1))
    let format = QRFormat(bits, layout: layout, model: 1)
    #expect(format.errors == 0)
    #expect(QRFormat(bits, layout: layout).errors > 0)
    guard let correction = QRModel1.corrected(bits, layout: layout, format: format.data) else {
      return nil
    }
    let content = try QRSegmentReader.read(correction.data, model1: 1)
    #expect(content.modifier == 0x30)
    return String(decoding: content.bytes, as: UTF8.self)
  }

  @Test func `a symbol is read, damaged too, and not beyond its capacity`() throws {
    let bits = try Self.symbol("MODEL 1")
    #expect(try Self.text(bits) == "MODEL 1")
    let places = QRModel1.places(side: bits.side)
    for (count, text) in [(4, "MODEL 1"), (5, nil)] {
      var damaged = bits
      for number in 0..<count { damaged.isDark[places[(number * 5 + 2) * 8 + number]].toggle() }
      #expect(try Self.text(damaged) == text)
    }
  }

  @Test func `a picture of one is read, and said to be of Model 1`() throws {
    let bits = try Self.symbol("MODEL 1")
    let rows = (0..<bits.side).map { row in
      String((0..<bits.side).map { bits[row, $0] ? "#" : "." })
    }.joined(separator: "\n")
    let mirrored = QRCamera(corners: [1, 0, 3, 2].map { QRCamera.upright.corners[$0] })
    for camera in [QRCamera.upright, mirrored] {
      let image = try QRCamera.image(of: rows, by: camera)
      let symbols = QRReader.symbols(of: image.view)
      #expect(symbols.map { $0.payload.text } == ["MODEL 1"])
      #expect(symbols.first?.payload.identifier?.text == "]Q0")
      #expect(symbols.first?.structure == .init(version: "1", mask: 0, model: 1))
    }
  }
}
