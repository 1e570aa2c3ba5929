import LabelScan
import Testing

/// Errors and erasures among the codewords of a sampled symbol.
struct QRCorrectorTests {
  /// One module of each of the first 20 codewords of version 3, ISO/IEC 18004, 7.7.3.
  private static let places: [(row: Int, column: Int)] = [
    (28, 28), (24, 28), (20, 28), (16, 28), (12, 28), (9, 26), (13, 26), (17, 26), (21, 26),
    (25, 26), (28, 24), (19, 24), (15, 24), (11, 24), (10, 22), (14, 22), (18, 22), (27, 22),
    (26, 20), (19, 20),
  ]

  /// What is known of the damage.
  enum Doubt: CaseIterable {
    case none, there, elsewhere
  }

  // Version 3-M has one block of 26 check codewords: 13 errors, or 22 erasures and four kept back.
  @Test(arguments: [
    (0, Doubt.none, true), (1, .none, true), (13, .none, true),
    (14, .there, true), (20, .there, true), (14, .elsewhere, false),
  ])
  func `damage is mended as far as the check codewords go`(
    count: Int, doubt: Doubt, isMended: Bool
  ) throws {
    let layout = try #require(QRLayout(version: 3))
    let bits = QRSample.modules(of: QRSample.alignment)
    let wrong = Array(Self.places.prefix(count))
    let damaged = bits.turningOver(wrong)
    var doubts = [Float](repeating: 0, count: bits.isDark.count)
    if doubt == .there { for place in wrong { doubts[place.row * bits.side + place.column] = 1 } }
    if doubt == .elsewhere { for k in doubts.indices where k % bits.side < 12 { doubts[k] = 1 } }
    let corrector = QRCorrector(layout, fixed: layout.fixedModules)
    let corrected = corrector.corrected(damaged, format: 0) { doubts }
    #expect(corrected == (isMended ? bits : nil))
  }

  @Test func `doubts are asked for only where errors are too many`() throws {
    let layout = try #require(QRLayout(version: 3))
    let bits = QRSample.modules(of: QRSample.alignment)
    let corrector = QRCorrector(layout, fixed: layout.fixedModules)
    var isAsked = false
    _ = corrector.corrected(bits.turningOver(Array(Self.places.prefix(13))), format: 0) {
      isAsked = true
      return [Float](repeating: 0, count: bits.isDark.count)
    }
    #expect(!isAsked)
  }

  @Test(arguments: [1, 3, 0b10_000, 0b11_000])
  func `another mask or level mends nothing`(format: Int) throws {
    let layout = try #require(QRLayout(version: 3))
    let bits = QRSample.modules(of: QRSample.alignment)
    let corrector = QRCorrector(layout, fixed: layout.fixedModules)
    let corrected = corrector.corrected(bits, format: format) {
      [Float](repeating: 0, count: bits.isDark.count)
    }
    #expect(corrected == nil)
  }

  @Test(arguments: [QRSample.plain, QRSample.gs1, QRSample.bytes, QRSample.eci, QRSample.version7])
  func `a whole symbol stays as it is`(symbol: String) throws {
    let bits = QRSample.modules(of: symbol)
    let layout = try #require(QRLayout(version: (bits.side - 17) / 4))
    let corrector = QRCorrector(layout, fixed: layout.fixedModules)
    let format = QRFormat(bits, layout: layout).data
    #expect(corrector.corrected(bits, format: format) { [] } == bits)
  }
}
