import LabelScan
import LabelSyntax
import Testing

struct DataBarElementsTests {
  @Test(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
  func `the elements are those that an encoder of its own draws`() throws {
    let symbols = try ZintSymbol.pool.get().filter { $0.kind == .databar }
    try #require(symbols.count > 10)
    for symbol in symbols {
      let pattern = try #require(DataBarElements(payload: Array(symbol.text.utf8)))
      #expect(pattern.widths.dropFirst().map { Double($0) } == symbol.widths, "\(symbol.text)")
    }
  }

  @Test func `a half is not both halves, and spread bars are the same bars`() throws {
    let pattern = try #require(DataBarElements(payload: Array("0162594202015844".utf8)))
    let bars = pattern.widths.dropFirst().map { Float($0) * 1.7 }
    let spread = bars.enumerated().map { $1 + ($0 % 2 == 0 ? 0.6 : -0.6) }
    #expect(pattern.agrees(with: bars))
    #expect(pattern.agrees(with: spread.reversed()))
    #expect(!pattern.agrees(with: Array(bars[..<23])))
    let other = try #require(DataBarElements(payload: Array("0162594208649708".utf8)))
    #expect(!other.agrees(with: bars))
    #expect(!other.agrees(with: Array(bars[..<29])))
  }

  @Test(arguments: [
    "", "0162594202015", "01625942020158441", "016259420201584x", "0199999999999999",
  ])
  func `what is no payload of the symbology has no pattern`(payload: String) {
    #expect(
      (DataBarElements(payload: Array(payload.utf8)) == nil) == (payload != "0199999999999999"))
  }
}
