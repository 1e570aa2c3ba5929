import LabelScan
import LabelSyntax
import Testing

/// rMQR on pictures.
@Suite(.enabled(if: QRZint.isInstalled, "zint is not installed"))
struct RMQRReaderTests {
  /// A picture as large as the longest symbol needs.
  static let side = 640

  /// How the symbol is turned, in sine and cosine, and seen.
  struct View: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var sine = 0.0
    var cosine = 1.0
    var module = 4.0
    /// How much smaller its right end is seen.
    var tilt = 0.0
    var isMirrored = false
    var isInverted = false

    func camera(_ layout: RMQRLayout) -> QRCamera {
      let half = (Double(layout.width) * module / 2, Double(layout.height) * module / 2)
      let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { x, y in
        let far = 1 + tilt * x
        let (across, down) = (x * half.0 / far * (isMirrored ? -1 : 1), y * half.1 / far)
        let middle = Double(RMQRReaderTests.side / 2)
        return Point(
          x: middle + across * cosine - down * sine, y: middle + across * sine + down * cosine)
      }
      var camera = QRCamera(corners: corners, isInverted: isInverted)
      camera.side = RMQRReaderTests.side
      return camera
    }
  }

  static let views = [
    View(testDescription: "upright"),
    View(testDescription: "two pixels a module", sine: 0.2924, cosine: 0.9563, module: 2),
    View(testDescription: "17", sine: 0.2924, cosine: 0.9563),
    View(testDescription: "45", sine: 0.7071, cosine: 0.7071),
    View(testDescription: "200", sine: -0.3420, cosine: -0.9397),
    View(testDescription: "270", sine: -1, cosine: 0),
    View(testDescription: "tilted", sine: 0.1736, cosine: 0.9848, tilt: 0.12),
    View(testDescription: "mirrored", sine: 0.5, cosine: 0.866, isMirrored: true),
    View(testDescription: "inverted", sine: 0.5, cosine: 0.866, isInverted: true),
  ]

  static func image(_ bits: ModuleBits, _ camera: QRCamera) throws -> LumaImage {
    let rows = (0..<bits.height).map { row in
      String((0..<bits.width).map { bits[row, $0] ? "#" : "." })
    }
    return try LumaImage(
      width: camera.side, height: camera.side,
      pixels: camera.picture(of: rows.joined(separator: "\n")))
  }

  static func read(_ image: LumaImage, _ symbologies: Set<Symbology>?) throws -> [Symbol] {
    QRReader.symbols(of: image.view, options: ScanOptions(symbologies: symbologies))
  }

  @Test(arguments: [0, 4, 10, 15, 16, 22, 27, 31], views)
  func `is read however it lies`(number: Int, view: View) throws {
    let layout = try #require(RMQRLayout(number: number))
    let text = "12345"
    let bits = try #require(
      try RMQRDecoderTests.modules(Array(text.utf8), number: number, level: "M"))
    let camera = view.camera(layout)
    let image = try Self.image(bits, camera)
    let symbols = try Self.read(image, [.qr, .microqr, .rmqr])
    #expect(symbols.map { $0.payload.text } == [text])
    #expect(symbols.map { $0.symbology } == [.rmqr])
    #expect(symbols.first?.payload.identifier?.text == "]Q1")
    let expected =
      view.isMirrored ? [0, 3, 2, 1].map { camera.corners[$0] } : camera.corners
    for (found, place) in zip(try #require(symbols.first).corners, expected) {
      #expect(found.distance(to: place) < 2 * view.module)
    }
  }

  @Test func `is not read where it is not asked for, nor blotted out`() throws {
    let layout = try #require(RMQRLayout(number: 11))
    let bits = try #require(
      try RMQRDecoderTests.modules(Array("ABC".utf8), number: 11, level: "M"))
    var camera = Self.views[0].camera(layout)
    func scan(_ symbologies: Set<Symbology>?) throws -> [Symbology] {
      try Self.read(Self.image(bits, camera), symbologies).map { $0.symbology }
    }
    #expect(try scan(nil) == [.rmqr])
    #expect(try scan([.qr, .microqr]) == [])
    camera.blots = [(0..<11, 16..<30)]
    #expect(try scan(nil) == [])
  }
}
