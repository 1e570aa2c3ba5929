import LabelSyntax
import Testing

struct GS1VectorTests {
  @Test func `all vectors are there`() {
    #expect(GS1Vector.all.count == 108)
  }

  @Test(arguments: GS1Vector.all) func `reads the elements of a payload`(vector: GS1Vector) {
    let options = SyntaxOptions(gs1: vector.gs1)
    let reading = GS1.reading(of: Payload(scanned: vector.payload), options: options)
    let readings = reading.map { [$0] } ?? []
    let issues = (reading?.issues ?? []) + GS1.labelIssues(readings: readings, options: options)
    let errors = issues.filter { $0.severity == .error }
    guard let expected = vector.elements else {
      #expect(reading != nil)
      #expect(!errors.isEmpty)
      return
    }
    #expect(errors == [])
    #expect((reading?.elements ?? []).map { [$0.code, $0.value] } == expected)
  }

  @Test(arguments: GS1Vector.all.filter { $0.link != nil })
  func `writes the canonical link of the elements`(vector: GS1Vector) throws {
    let elements = try #require(vector.elements)
    let writer = GS1Writer(
      elements: elements.map { GS1Writer.Element(code: $0[0], value: $0[1]) })
    #expect(writer.link() == vector.link)
  }
}
