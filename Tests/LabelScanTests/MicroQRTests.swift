import Foundation
import LabelScan
import Testing

/// Micro QR Code symbols by zint.
@Suite(.enabled(if: QRZint.isInstalled, "zint is not installed"))
struct MicroQRTests {
  /// Text, version, level by zint's number.
  static let symbols: [(String, Int, Int)] = [
    ("1", 1, 1), ("12345", 1, 1), ("1234567890", 2, 1), ("AC-42", 2, 1), ("12345678", 2, 2),
    ("A1", 2, 2), ("1234", 3, 1), ("abcdefghi", 3, 1), ("A-1 ", 3, 2), ("點茗", 3, 2), ("x", 3, 1),
    ("12345678901234567890123", 3, 1), ("abcdefghijklmno", 4, 1), ("ABCDEFGHIJKLM", 4, 2),
    ("12345678901234567890", 4, 3), ("点茗 7", 4, 1), ("AZ", 4, 3), ("a", 4, 2),
  ]

  static func modules(_ text: String, _ version: Int, _ level: Int) throws -> ModuleBits {
    try #require(
      try QRZint.modules(
        Array(text.utf8), ["-b", "97", "--vers=\(version)", "--secure=\(level)"]))
  }

  @Test("every version, level and mode", arguments: symbols)
  func reads(text: String, version: Int, level: Int) throws {
    let bits = try Self.modules(text, version, level)
    let layout = try #require(MicroQRLayout(version: version))
    let reading = try #require(MicroQRDecoder.read(bits, layout: layout))
    #expect(String(decoding: reading.content.text.payload, as: UTF8.self) == text)
    #expect(reading.level == (version == 1 ? nil : ["L", "M", "Q"][level - 1]))
    #expect(reading.correctedCodewords == 0)
    #expect(reading.formatErrors == 0)
  }

  @Test("damage up to the capacity is corrected, beyond it nothing is read", arguments: symbols)
  func damaged(text: String, version: Int, level: Int) throws {
    let bits = try Self.modules(text, version, level)
    let layout = try #require(MicroQRLayout(version: version))
    let capacity = try #require(MicroQRDecoder.read(bits, layout: layout)).correctableCodewords
    let data = layout.dataPlaces
    for count in 1...capacity + 1 {
      var damaged = bits
      for number in 0..<count { damaged.isDark[data[number * 8 + number]].toggle() }
      let reading = MicroQRDecoder.read(damaged, layout: layout)
      if count <= capacity {
        #expect(reading?.correctedCodewords == count)
        #expect(reading.map { String(decoding: $0.content.text.payload, as: UTF8.self) } == text)
      } else {
        #expect(reading == nil)
      }
    }
  }
}
