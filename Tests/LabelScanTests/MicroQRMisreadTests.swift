import LabelScan
import LabelSyntax
import Testing

/// Micro QR Code and rMQR stand at one finder pattern: those of logos and text must give nothing.
///
/// `LABELSCAN_MISREADS=20000 swift test -c release --filter MisreadTests` tries that many.
struct MicroQRMisreadTests {
  @Test func `lone finder patterns hold nothing`() throws {
    let options = ScanOptions(symbologies: [.qr, .microqr, .rmqr])
    for seed in MisreadTests.first..<MisreadTests.first + UInt64(MisreadTests.count) {
      let finders = FalseFinders(seed: seed)
      let image = try finders.image()
      let read = try QRReader.symbols(of: image.view, options: options)
      #expect(read.isEmpty, "\(finders.family), seed \(seed): \(read.map(\.payload.text))")
    }
  }
}
