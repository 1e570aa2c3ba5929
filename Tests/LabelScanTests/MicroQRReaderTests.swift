import Foundation
import LabelScan
import LabelSyntax
import Testing

/// Micro QR Code on pictures.
@Suite(.enabled(if: QRZint.isInstalled, "zint is not installed"))
struct MicroQRReaderTests {
  static func picture(_ text: String, _ version: Int, _ level: Int, _ camera: QRCamera) throws
    -> [UInt8]
  {
    let bits = try MicroQRTests.modules(text, version, level)
    let rows = (0..<bits.side).map { row in
      String((0..<bits.side).map { bits[row, $0] ? "#" : "." })
    }
    return camera.picture(of: rows.joined(separator: "\n"))
  }

  static func read(_ pixels: [UInt8], side: Int) throws -> [Symbol] {
    let view = try LumaView(pixels: pixels.span, width: side, height: side, stride: side)
    return QRReader.symbols(of: view, options: ScanOptions(symbologies: [.qr, .microqr]))
  }

  static let cameras =
    QRCamera.views + [
      ("small", QRCamera(corners: QRCamera.turned(sine: 0.2924, cosine: 0.9563, side: 44)))
    ]

  @Test(
    "reads it at any angle",
    arguments: [
      ("12345", 1, 1), ("AC-42", 2, 1), ("abcdefghi", 3, 1), ("abcdefghijklmno", 4, 1),
      ("12345678901234567890", 4, 3),
    ])
  func reads(text: String, version: Int, level: Int) throws {
    for (name, camera) in Self.cameras {
      let symbols = try Self.read(
        Self.picture(text, version, level, camera), side: camera.side)
      #expect(symbols.map { $0.payload.text } == [text], "\(name)")
      #expect(symbols.map { $0.symbology } == [.microqr])
      for (found, expected) in zip(try #require(symbols.first).corners, camera.corners) {
        let most = 320.0 / 30
        #expect(
          abs(found.x - expected.x) < most && abs(found.y - expected.y) < most,
          "\(name) \(found) \(expected)")
      }
    }
  }
}
