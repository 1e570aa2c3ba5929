import LabelScan
import LabelSyntax
import Testing

struct QRReaderTests {
  /// What the test asks of a symbol.
  struct Read: Hashable, CustomStringConvertible {
    var bytes: [UInt8]
    var identifier: String?

    init(_ text: String, _ identifier: String) {
      self.init(Array(text.utf8), identifier)
    }

    init(_ bytes: [UInt8], _ identifier: String?) {
      self.bytes = bytes
      self.identifier = identifier
    }

    var description: String { "\(identifier ?? "-") \(bytes)" }
  }

  static func read(
    _ pixels: [UInt8], side: Int, options: ScanOptions = ScanOptions()
  ) throws -> [Symbol] {
    let view = try LumaView(pixels: pixels.span, width: side, height: side, stride: side)
    return QRReader.symbols(of: view, options: options)
  }

  static func read(_ symbol: String, by camera: QRCamera) throws -> [Symbol] {
    try read(camera.picture(of: symbol), side: camera.side)
  }

  static let plain = Read("LOT 7C-20 SN 0042", "]Q1")

  @Test(arguments: [
    (QRSample.plain, plain),
    (QRSample.alignment, Read("https://example.com/p?sn=00A42", "]Q1")),
    (QRSample.gs1, Read("010950600013435210LOT7\u{1D}21SN42", "]Q3")),
    (QRSample.bytes, Read([0x80, 0xFF, 0x00, 0xE9, 0x41, 0x0D, 0x0A, 0xC3], "]Q1")),
    (QRSample.eci, Read("Größe Ж", "]Q2")),
    (
      QRSample.version7,
      Read(
        "SERIAL: CROT4D LOT: L2407 MODEL: X-100 SERIAL: CROT4D LOT: L2407 MODEL: X-100 ", "]Q1")
    ),
  ])
  func `reads the payload and its identifier`(symbol: String, expected: Read) throws {
    let symbols = try Self.read(symbol, by: .upright)
    #expect(symbols.map { Read($0.payload.bytes, $0.payload.identifier?.text) } == [expected])
    #expect(symbols.map(\.symbology) == [.qr])
  }

  /// No gray at all: white all around a finder pattern is white that is cut off.
  @Test(arguments: 8...11)
  func `finds the patterns of a drawing in black and white`(offset: Int) throws {
    let rows = QRSample.plain.split(separator: "\n").map { $0.map { $0 == "#" } }
    let side = 4 * rows.count + 2 * offset
    var pixels = [UInt8](repeating: 255, count: side * side)
    for y in 0..<4 * rows.count {
      for x in 0..<4 * rows.count where rows[y / 4][x / 4] {
        pixels[(y + offset) * side + x + offset] = 0
      }
    }
    let view = try LumaView(pixels: pixels.span, width: side, height: side, stride: side)
    let context = ScanContext(view)
    var reader = QRReader()
    var symbols = SymbolSet()
    let outcome = reader.read(context, into: &symbols)
    #expect(outcome.finderPatterns >= 3)
    #expect(outcome.finderCandidates >= outcome.finderPatterns)
    #expect(symbols.map(\.payload.text) == ["LOT 7C-20 SN 0042"])
  }

  @Test func `reports error correction, with damage and without`() throws {
    let whole = try Self.read(QRSample.plain, by: .upright).first
    #expect(whole?.correctedCodewords == 0)
    #expect(whole?.errorCorrectionLevel != nil)
    let camera = QRCamera(
      corners: QRCamera.square(at: 60, 60, side: 200), blots: [(rows: 19..<21, columns: 19..<21)])
    let damaged = try #require(try Self.read(QRSample.alignment, by: camera).first)
    let capacity = try #require(damaged.correctableCodewords)
    #expect((0...capacity).contains(damaged.correctedCodewords ?? -1))
  }

  @Test(arguments: [
    QRCamera.upright,
    QRCamera(corners: QRCamera.turned(sine: 0.5, cosine: 0.866, side: 180)),
    QRCamera(corners: QRCamera.turned(sine: 0.7071, cosine: -0.7071, side: 150)),
    QRCamera(corners: QRCamera.turned(sine: -1, cosine: 0, side: 31)),
    QRCamera(corners: QRCamera.square(at: 0, 0, side: 320)),
    QRCamera(corners: [
      Point(x: 80, y: 40), Point(x: 270, y: 70), Point(x: 240, y: 260), Point(x: 60, y: 230),
    ]),
    QRCamera(corners: QRCamera.square(at: 60, 60, side: 200), isInverted: true),
    // The finder pattern in the top right is gone.
    QRCamera(
      corners: QRCamera.square(at: 60, 60, side: 200), blots: [(rows: 0..<5, columns: 16..<21)]),
  ])
  func `finds the corners in the symbol's own order`(camera: QRCamera) throws {
    let symbols = try Self.read(QRSample.plain, by: camera)
    #expect(symbols.map { Read($0.payload.bytes, $0.payload.identifier?.text) } == [Self.plain])
    let module = abs(camera.corners[0].x - camera.corners[2].x) / 21
    for (found, expected) in zip(try #require(symbols.first).corners, camera.corners) {
      #expect(
        abs(found.x - expected.x) < max(module, 2) && abs(found.y - expected.y) < max(module, 2))
    }
  }

  @Test func `a mirrored symbol's corners go the other way round`() throws {
    let corners = QRCamera.square(at: 60, 60, side: 200)
    let camera = QRCamera(corners: [corners[1], corners[0], corners[3], corners[2]])
    let symbols = try Self.read(QRSample.gs1, by: camera)
    #expect(symbols.map(\.payload.text) == ["010950600013435210LOT7\u{1D}21SN42"])
    let found = symbols.first?.corners.map { [($0.x / 10).rounded(), ($0.y / 10).rounded()] }
    #expect(found == [[26, 6], [6, 6], [6, 26], [26, 26]])
  }

  @Test(arguments: [0.8, -1.5, 2.5, 6, 8])
  func `follows a bent surface`(bend: Double) throws {
    let camera = QRCamera(corners: QRCamera.square(at: 60, 60, side: 200), bend: bend)
    let symbols = try Self.read(QRSample.alignment, by: camera)
    #expect(symbols.map(\.payload.text) == ["https://example.com/p?sn=00A42"])
  }

  static let link = "https://example.com/p?sn=00A42"

  @Test(arguments: [
    // More codewords than can be corrected, but not more than can be restored.
    ([(rows: 9..<17, columns: 9..<21)], [link]),
    ([(rows: 8..<21, columns: 0..<29)], []),
    // Two finder patterns damaged: cut across, cut from top to bottom.
    ([(rows: 2..<4, columns: 22..<29), (rows: 24..<26, columns: 0..<7)], [link]),
    ([(rows: 0..<7, columns: 24..<26), (rows: 22..<29, columns: 3..<5)], [link]),
    ([(rows: 0..<9, columns: 21..<29), (rows: 21..<29, columns: 0..<9)], []),
  ])
  func `reads under blots what can be restored`(
    blots: [(rows: Range<Int>, columns: Range<Int>)], expected: [String]
  ) throws {
    let camera = QRCamera(corners: QRCamera.square(at: 60, 60, side: 200), blots: blots)
    #expect(try Self.read(QRSample.alignment, by: camera).map(\.payload.text) == expected)
  }

  @Test(arguments: [
    (QRCamera.square(at: 60, 60, side: 200), 80.0, 0.15),
    (QRCamera.square(at: 60, 60, side: 200), 120.0, 0.15),
    (QRCamera.square(at: 120, 120, side: 80), 100.0, 0.25),
    (QRCamera.square(at: 100, 100, side: 110), 140.0, 0.15),
  ])
  func `reads across the edge of a shadow`(
    corners: [Point], row: Double, light: Double
  ) throws {
    let camera = QRCamera(corners: corners, shadow: (row, light))
    #expect(try Self.read(QRSample.alignment, by: camera).map(\.payload.text) == [Self.link])
    // A shadow without any light hides what lies in it.
    let black = QRCamera(corners: corners, shadow: (row, 0))
    #expect(try Self.read(QRSample.alignment, by: black) == [])
  }

  @Test func `reads without a quiet zone on a dark surface`() throws {
    for corners in [
      QRCamera.square(at: 60, 60, side: 200),
      QRCamera.turned(sine: 0.5, cosine: 0.866, side: 180),
    ] {
      var camera = QRCamera(corners: corners, isOnDark: true)
      #expect(try Self.scan(QRSample.alignment, by: camera) == [Self.link])
      #expect(try Self.scan(QRSample.alignment, by: camera, effort: .fast) == [])
      camera.blots = [(rows: 0..<29, columns: 8..<21)]
      #expect(try Self.scan(QRSample.alignment, by: camera) == [])
    }
  }

  /// The payloads that a whole scan gives.
  static func scan(
    _ symbol: String, by camera: QRCamera, effort: ScanOptions.Effort = .balanced
  ) throws -> [String] {
    let pixels = camera.picture(of: symbol)
    var scanner = LabelScanner(options: ScanOptions(effort: effort))
    return scanner.scan(
      try LumaView(
        pixels: pixels.span, width: camera.side, height: camera.side, stride: camera.side)
    ).map(\.payload.text)
  }

  @Test func `reads every symbol of a photo, each once`() throws {
    var pixels = [UInt8](repeating: 230, count: 960 * 960)
    for k in 0..<9 {
      let turn = QRCamera.turned(sine: k % 2 == 0 ? 0.1 : -0.3, cosine: 0.954, side: 160)
      let tile = QRCamera(corners: turn).picture(
        of: k % 3 == 0 ? QRSample.plain : QRSample.alignment)
      for y in 0..<320 {
        for x in 0..<320 {
          pixels[(k / 3 * 320 + y) * 960 + k % 3 * 320 + x] = tile[y * 320 + x]
        }
      }
    }
    let symbols = try Self.read(pixels, side: 960)
    #expect(symbols.filter { $0.payload.text == Self.plainText }.count == 3)
    #expect(symbols.filter { $0.payload.text == "https://example.com/p?sn=00A42" }.count == 6)
    #expect(symbols.count == 9)
  }

  static let plainText = "LOT 7C-20 SN 0042"

  @Test func `says nothing of a symbol with too many modules gone`() throws {
    let camera = QRCamera(
      corners: QRCamera.square(at: 60, 60, side: 200), blots: [(rows: 8..<16, columns: 8..<21)])
    #expect(try Self.read(QRSample.plain, by: camera) == [])
  }

  @Test func `says nothing of finder patterns alone`() throws {
    let camera = QRCamera(
      corners: QRCamera.square(at: 60, 60, side: 200),
      blots: [(rows: 8..<21, columns: 8..<21), (rows: 8..<13, columns: 0..<21)])
    #expect(try Self.read(QRSample.plain, by: camera) == [])
  }

  @Test(arguments: [1, 2, 7, 8, 9, 16, 63, 64, 65])
  func `is calm on small and empty planes`(side: Int) throws {
    #expect(try Self.read([UInt8](repeating: 0, count: side * side), side: side) == [])
    let stripes = (0..<side * side).map { UInt8(($0 % side) % 2 * 255) }
    #expect(try Self.read(stripes, side: side) == [])
  }

  @Test func `reads only what is asked for`() throws {
    let pixels = QRCamera.upright.picture(of: QRSample.plain)
    let options = ScanOptions(symbologies: [.code128])
    #expect(try Self.read(pixels, side: 320, options: options) == [])
  }
}
