import LabelSyntax
import Testing

@Suite struct `label vectors` {
  static let vectors = LabelVector.all

  @Test func `all vectors are there`() {
    #expect(LabelVector.all.count == 72)
  }

  @Test(arguments: vectors)
  func `a payload gives its fields, syntax and issues`(vector: LabelVector) {
    let context = ReadingContext(
      formats: vector.context?.templates, printed: vector.context?.printedDI,
      primary: vector.context?.primary.map { Payload(scanned: $0) })
    let payload = Payload(
      scanned: vector.payload, symbology: Symbology(rawValue: vector.symbology))
    let label = LabelReader().readLabel([payload], contexts: [context])
    let fields = Dictionary(uniqueKeysWithValues: label.fields.map { ($0.name.rawValue, $0.value) })
    #expect(fields == vector.expect.fields)
    #expect(label.readings.map(\.syntax.rawValue) == [vector.expect.format])
    let serious = Set(label.issues.filter { $0.severity != .info }.map(\.code))
    #expect(serious == Set(vector.expect.issues ?? []))
  }
}
