import LabelScan
import LabelSyntax
import Testing

/// Aztec symbols on pictures.
struct AztecReaderTests {
  static func read(
    _ pixels: [UInt8], side: Int, options: ScanOptions = ScanOptions()
  ) throws -> [Symbol] {
    let view = try LumaView(pixels: pixels.span, width: side, height: side, stride: side)
    return AztecReader.symbols(of: view, options: options)
  }

  @Test(
    arguments: [(true, 1), (true, 4), (false, 1), (false, 3), (false, 5), (false, 7)],
    QRCamera.views)
  func `reads it at any angle`(
    size: (isCompact: Bool, layers: Int), shot: (name: String, camera: QRCamera)
  ) throws {
    let data = Array("LOT 7-\(size.layers)".utf8)
    let drawing = try #require(
      AztecDrawing(
        AztecDrawing.binary(data), isCompact: size.isCompact, layers: size.layers))
    for effort in [ScanOptions.Effort.fast, .balanced] where effort == .balanced || size.layers < 5
    {
      let symbols = try Self.read(
        shot.camera.picture(of: drawing.text), side: shot.camera.side,
        options: ScanOptions(effort: effort))
      #expect(symbols.map(\.payload.bytes) == [data], "\(effort)")
      #expect(symbols.first?.payload.identifier?.text == "]z0")
      let corners = try #require(symbols.first?.corners)
      for (corner, expected) in zip(corners, shot.camera.corners) {
        #expect(corner.manhattanDistance(to: expected) < 4)
      }
    }
  }

  @Test(arguments: [UInt8](arrayLiteral: 0, 25, 68, 128, 255), QRCamera.views)
  func `reads a rune`(number: UInt8, shot: (name: String, camera: QRCamera)) throws {
    let drawing = try #require(AztecDrawing(rune: number))
    let symbols = try Self.read(
      shot.camera.picture(of: drawing.text), side: shot.camera.side)
    #expect(symbols.map(\.payload.text) == [String("00\(number)".suffix(3))])
    #expect(symbols.first?.payload.identifier?.text == "]zC")
  }

  /// Modules of a pixel and a half, turned.
  @Test(arguments: [(0.2924, 0.9563), (0.7071, 0.7071), (0, 1)])
  func `reads a symbol of the smallest modules`(sine: Double, cosine: Double) throws {
    let data = Array("SMALL".utf8)
    let drawing = try #require(
      AztecDrawing(AztecDrawing.binary(data), isCompact: true, layers: 2))
    var camera = QRCamera(
      corners: QRCamera.turned(sine: sine, cosine: cosine, side: 19 * 1.6).map {
        Point(x: $0.x - 136, y: $0.y - 136)
      })
    camera.side = 48
    let symbols = try Self.read(camera.picture(of: drawing.text), side: camera.side)
    #expect(symbols.map(\.payload.bytes) == [data])
  }

  @Test func `reads a large symbol that is tilted`() throws {
    let data = (0..<400).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let drawing = try #require(
      AztecDrawing(AztecDrawing.binary(data), isCompact: false, layers: 16))
    var camera = QRCamera(corners: [
      Point(x: 60, y: 40), Point(x: 420, y: 70), Point(x: 390, y: 430), Point(x: 30, y: 380),
    ])
    camera.side = 460
    let symbols = try Self.read(camera.picture(of: drawing.text), side: camera.side)
    #expect(symbols.map(\.payload.bytes) == [data])
  }

  /// A blot takes several codewords, which are corrected.
  @Test func `reads under a blot`() throws {
    let data = Array("BLOT".utf8)
    let drawing = try #require(
      AztecDrawing(AztecDrawing.binary(data), isCompact: true, layers: 4))
    var camera = QRCamera.upright
    camera.blots = [(rows: 0..<8, columns: 3..<14)]
    let symbols = try Self.read(camera.picture(of: drawing.text), side: camera.side)
    #expect(symbols.map(\.payload.bytes) == [data])
    #expect((symbols.first?.correctedCodewords ?? 0) > 3)
  }

  /// A rune without a light zone around it may be the middle of anything.
  @Test func `does not read a rune amid modules`() throws {
    let drawing = try #require(AztecDrawing(rune: 77))
    let rows = drawing.text.split(separator: "\n")
    let around = (0..<19).map { row in
      String(
        (0..<19).map { column -> Character in
          guard (4..<15).contains(row), (4..<15).contains(column) else {
            return (row * 7 + column * 5) % 3 == 0 ? "#" : "."
          }
          return Array(rows[row - 4])[column - 4]
        })
    }
    let symbols = try Self.read(
      QRCamera.upright.picture(of: around.joined(separator: "\n")), side: QRCamera.upright.side)
    #expect(symbols.isEmpty)
  }
}
