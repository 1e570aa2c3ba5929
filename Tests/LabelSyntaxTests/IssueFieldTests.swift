import LabelSyntax
import Testing

/// An issue about a field names it, whatever its message says.
struct IssueFieldTests {
  @Test(
    arguments: [
      (["SN: A1\nLOT: 7", "SN: A2"], FieldName.serial, Requirement.State.malformed),
      (["LOT: A1", "LOT: A2"], .lot, .malformed),
      (["SN: A1", "SN: A1"], .serial, .satisfied),
    ])
  func `a conflict names its field`(payloads: [String], field: FieldName, state: Requirement.State)
    throws
  {
    let label = LabelReader().readLabel(
      payloads.map { Payload(bytes: Array($0.utf8), symbology: .qr) })
    let conflicts = label.issues.filter { $0.code == .conflictingField }
    #expect(conflicts.map(\.field) == (state == .malformed ? [field] : []))
    let asked = try #require(RequirementProfile("fmd")).check(label)
    let requirement = asked.first { $0.name == field.rawValue }
    #expect(requirement?.state == state)
  }
}
