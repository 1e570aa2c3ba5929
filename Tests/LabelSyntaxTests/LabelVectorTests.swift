import LabelSyntax
import Testing

struct LabelVectorTests {
  static let vectors = LabelVector.all

  @Test func `all vectors are there`() {
    #expect(LabelVector.all.count == 72)
  }

  @Test(arguments: vectors)
  func `a payload gives its fields, syntax and issues`(vector: LabelVector) throws {
    let context = ReadingContext(
      formats: vector.context?.templates, printed: vector.context?.printedDI,
      primary: vector.context?.primary.map { Payload(scanned: $0) })
    let payload = Payload(
      scanned: vector.payload, symbology: Symbology(rawValue: vector.symbology))
    let label = LabelReader(formats: try SerialFormats(json: LabelVector.formats)).readLabel(
      [payload], contexts: [context])
    let fields = Dictionary(uniqueKeysWithValues: label.fields.map { ($0.name.rawValue, $0.value) })
    #expect(fields == vector.expect.fields)
    #expect(label.readings.map(\.syntax.rawValue) == [vector.expect.format])
    var issues = label.issues
    if let profile = vector.context?.profile.flatMap(RequirementProfile.init(_:)) {
      issues += profile.issues(of: label)
    }
    let serious = Set(issues.filter { $0.severity != .info }.map(\.code.rawValue))
    #expect(serious == Set(vector.expect.issues ?? []))
  }
}
