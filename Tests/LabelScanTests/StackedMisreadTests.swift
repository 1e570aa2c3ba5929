import LabelScan
import LabelSyntax
import Testing

/// What must never be read of stacked symbols: payloads of worn, cut and folded ones that are not theirs,
/// and any payload of rows of chance.
///
/// `LABELSCAN_MISREADS=20000 swift test -c release --filter MisreadTests` tries that many of each.
@Suite(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
struct StackedMisreadTests {
  @Test func `worn, cut and folded symbols are read right or not at all`() throws {
    var scanner = LabelScanner()
    var readCount = 0
    for seed in MisreadTests.first..<MisreadTests.first + UInt64(MisreadTests.count) {
      let worn = try WornStacked(seed: seed)
      let read = try scanner.scan(worn.image())
      #expect(
        read.allSatisfy { worn.symbol.bears($0.payload.text) },
        "seed \(seed): \(read.map(\.payload.text)), not \(worn.symbol)")
      if !read.isEmpty { readCount += 1 }
    }
    print("Worn stacked symbols: \(readCount) of \(MisreadTests.count) read")
    #expect(readCount > MisreadTests.count / 8 && readCount < MisreadTests.count)
  }

  @Test func `rows of chance hold nothing`() throws {
    var scanner = LabelScanner()
    for seed in MisreadTests.first..<MisreadTests.first + UInt64(MisreadTests.count) {
      let rows = FalseRows(seed: seed)
      let read = try scanner.scan(rows.image())
      #expect(read.isEmpty, "\(rows.family), seed \(seed): \(read.map(\.payload.text))")
    }
  }
}
