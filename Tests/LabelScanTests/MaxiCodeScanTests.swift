import LabelScan
import LabelSyntax
import Testing

/// MaxiCode among all that a scanner reads, and its tuned numbers.
struct MaxiCodeScanTests {
  @Test(arguments: [
    (ScanOptions(), true), (ScanOptions(effort: .thorough), true),
    (ScanOptions(symbologies: [.maxicode]), true), (ScanOptions(symbologies: [.qr]), false),
    (ScanOptions(effort: .fast), false),
  ])
  func `it is read by default, but not where effort is fast`(
    options: ScanOptions, isRead: Bool
  ) throws {
    var random = SeededRandom(seed: 7)
    let image = try MaxiCodeReaderTests.drawing().image(.init(angle: 20), &random)
    var scanner = LabelScanner(options: options)
    let symbols = scanner.scan(image.view)
    #expect(symbols.map(\.payload.text) == (isRead ? [MaxiCodeReaderTests.text] : []))
  }

  @Test func `what the numbers rely on among each other`() {
    #expect(MaxiCodeTuning.rays.isMultiple(of: MaxiCodeTuning.firstRays))
    #expect(MaxiCodeTuning.bendingReaches.count > MaxiCodeTuning.firstDecoding)
    #expect(MaxiCodeTuning.minOrientationModules <= 18 && MaxiCodeTuning.minSquares <= 8)
    #expect(MaxiCodeTuning.erasureReserve >= 2)
  }
}
