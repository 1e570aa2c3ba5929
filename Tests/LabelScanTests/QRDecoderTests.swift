import LabelScan
import LabelSyntax
import Testing

/// A symbol under a fit: sampled, corrected, decoded.
struct QRDecoderTests {
  private static func reading(
    _ symbol: String, _ camera: QRCamera, shift: Double = 0
  ) throws -> QRDecoder.Reading {
    let side = QRSample.modules(of: symbol).side
    let layout = try #require(QRLayout(version: (side - 17) / 4))
    var moved = camera
    for index in moved.corners.indices { moved.corners[index].x += shift }
    let image = try QRCamera.image(of: symbol, by: camera)
    // A mirrored fit is none that three patterns give: it is laid by hand.
    var fit = try QRCamera.upright.fit(version: layout.version)
    fit.map = GridMap(try #require(moved.map(side: side)))
    fit.isInverted = camera.isInverted
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    var decoder = QRDecoder()
    return decoder.read(fit, fixed: layout.fixedModules, image: view, pyramid: pyramid)
  }

  @Test(arguments: [
    (QRSample.plain, "LOT 7C-20 SN 0042", "]Q1"),
    (QRSample.alignment, "https://example.com/p?sn=00A42", "]Q1"),
    (QRSample.gs1, "010950600013435210LOT7\u{1D}21SN42", "]Q3"),
    (QRSample.eci, "Größe Ж", "]Q2"),
  ])
  func `a fit that lies right is read`(symbol: String, text: String, identifier: String) throws {
    let reading = try Self.reading(symbol, .upright)
    #expect(reading.symbol?.payload.text == text)
    #expect(reading.symbol?.payload.identifier?.text == identifier)
    #expect(reading.symbol?.corners == Quadrilateral(QRCamera.upright.corners))
    #expect(reading.formatErrors == 0)
  }

  @Test func `a mirrored symbol gets the corners of its own top left`() throws {
    var camera = QRCamera.upright
    camera.corners.swapAt(1, 3)
    let mirrored = try Self.reading(QRSample.plain, camera)
    #expect(mirrored.symbol?.payload.text == "LOT 7C-20 SN 0042")
    #expect(mirrored.symbol?.corners == Quadrilateral(camera.corners))
  }

  @Test(arguments: [10.0, -14, 60])
  func `a fit beside the symbol is not`(shift: Double) throws {
    let reading = try Self.reading(QRSample.plain, .upright, shift: shift)
    #expect(reading.symbol == nil)
    #expect(reading.formatErrors > 0)
  }
}
