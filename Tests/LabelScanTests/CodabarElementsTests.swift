import LabelScan
import LabelSyntax
import Testing

struct CodabarElementsTests {
  private static func elements(_ symbol: String, wide: Float = 2.5, spread: Float = 0) -> [Float] {
    // Narrow and wide by turns from a bar on, characters apart by a narrow space.
    let all = symbol.map { $0 == "w" ? wide : 1 }
    return all.enumerated().map { $1 + ($0 % 2 == 0 ? spread : -spread) }
  }

  /// A, 2 and B, each bar, space, bar, space, bar, space, bar.
  private static let a2b = "nnwwnwnnnnnwnnwnnwnwnnw"

  @Test(arguments: [0, 0.4, -0.4] as [Float])
  func `wide elements are wider than narrow ones, however far the ink spreads`(spread: Float) throws
  {
    let pattern = try #require(CodabarElements(payload: Array("A2B".utf8)))
    let elements = Self.elements(Self.a2b, spread: spread)
    #expect(pattern.count == elements.count)
    #expect(pattern.agrees(with: elements))
    #expect(pattern.agrees(with: elements.reversed()))
    let other = try #require(CodabarElements(payload: Array("A+B".utf8)))
    #expect(!other.agrees(with: elements))
    #expect(!pattern.agrees(with: elements.dropLast(2)))
  }

  @Test func `a wide space that is no wider than a narrow one is none`() throws {
    let pattern = try #require(CodabarElements(payload: Array("A2B".utf8)))
    var elements = Self.elements(Self.a2b)
    elements[11] = 1.2
    #expect(!pattern.agrees(with: elements))
  }

  @Test(arguments: ["", "A2b", "A2*"])
  func `what is no payload of the symbology has no pattern`(payload: String) {
    #expect(CodabarElements(payload: Array(payload.utf8)) == nil)
  }
}
