import LabelScan
import LabelSyntax
import Testing

/// What must never be read of PDF417 and MicroPDF417: payloads of worn, cut and folded symbols that are
/// not theirs.
///
/// `LABELSCAN_MISREADS=20000 swift test -c release --filter MisreadTests` tries that many.
struct PDF417MisreadTests {
  @Test func `worn, cut and folded symbols are read right or not at all`() throws {
    let options = ScanOptions(symbologies: [.pdf417, .micropdf417])
    var scanner = LabelScanner(options: options)
    var readCount = 0
    for seed in MisreadTests.first..<MisreadTests.first + UInt64(MisreadTests.count) {
      let worn = WornPDF417(seed: seed)
      let read = try scanner.scan(worn.image())
      #expect(
        read.allSatisfy { $0.payload.text == worn.text },
        "seed \(seed): \(read.map(\.payload.text)), not \(worn.kind) \(worn.text)")
      if !read.isEmpty { readCount += 1 }
    }
    print("Worn PDF417: \(readCount) of \(MisreadTests.count) read")
    #expect(readCount > MisreadTests.count / 8 && readCount < MisreadTests.count)
  }
}
