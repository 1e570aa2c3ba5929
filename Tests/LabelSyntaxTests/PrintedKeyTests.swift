import LabelSyntax
import Testing

/// Keys as they are read in print.
struct PrintedKeyTests {
  @Test(arguments: [
    ("S/N:", "serial"), ("SIN", "serial"), ("S1N:", "serial"), ("Serial No.", "serial"),
    ("SERIA1 N0. :", "serial"), ("Ser- No", "serial"), ("Lot No.", "lot"), ("BATCH", "lot"),
    ("(1T) BATCH NO.:", "lot"), ("LOT NO. (17)", "lot"), ("(1P) PART NUMBER:", "partNumber"),
    ("MODEL N0.", "model"), ("QTY (Q)", "quantity"), ("MAC ID", "mac"), ("Matricola", "serial"),
    ("Verwendbar bis", "expirationDate"), ("(S)", "serial"), ("(Q):", "quantity"),
  ])
  func `a line that is a key`(line: String, field: String) {
    #expect(PrintedKey(line: line)?.field.rawValue == field)
    #expect(PrintedKey(endingOf: "12.5 V " + line)?.field.rawValue == field)
  }

  @Test(arguments: [
    "", " ", ":", "A", "COLOUR", "MAX. 47 V", "Made", "X100", "S/N AXUPOD5WIL", "()", "(", ")(",
    "(ABCDE)", "serie", "serie:", "ID", "IS", "WAC ID:",
  ])
  func `a line that is none`(line: String) {
    #expect(PrintedKey(line: line) == nil)
  }

  @Test func `the longest key counts, and what stands before it does not`() {
    #expect(PrintedKey(endingOf: "MADE IN X  CUSTOMER P/N:")?.field == .customerPartNumber)
    #expect(PrintedKey(endingOf: "S/N AXUPOD5WIL") == nil)
    #expect(PrintedKey(endingOf: String(repeating: "S/N ", count: 60)) == nil)
  }
}

/// Bare payloads named by the print beside them.
struct PrintNamingTests {
  private static func label(
    _ payload: String, key: String, rivals: [String] = [], symbology: Symbology = .code128
  ) throws -> Label {
    let name = PrintedName(
      key: try #require(PrintedKey(line: key)), line: 3,
      rivals: try rivals.map { try #require(PrintedKey(line: $0)) })
    var context = ReadingContext()
    context.name = name
    return LabelReader().readLabel(
      [Payload(bytes: Array(payload.utf8), symbology: symbology)], contexts: [context])
  }

  @Test(arguments: [
    ("AXUPOD5WIL", "S/N", "serial", "AXUPOD5WIL"), ("L2407", "LOT", "lot", "L2407"),
    ("0250", "QTY", "quantity", "250"), ("A0B1C2D3E4F5", "MAC", "mac", "A0:B1:C2:D3:E4:F5"),
  ])
  func `the key's field, the payload's value`(
    payload: String, key: String, field: String, value: String
  ) throws {
    let label = try Self.label(payload, key: key)
    #expect(label.fields == [Label.Field(name: FieldName(rawValue: field), value: value)])
    let detail = try #require(label.details.first)
    #expect(detail.raw == payload)
    #expect(detail.keySource == .print)
    #expect(detail.line == 3)
    #expect(detail.source == nil)
    #expect(label.candidates.isEmpty)
  }

  @Test func `two keys give candidates`() throws {
    let label = try Self.label("AXUPOD5WIL", key: "S/N", rivals: ["MODEL"])
    #expect(label.fields.isEmpty)
    #expect(label.candidates.map(\.field) == [.serial, .model])
  }

  @Test(arguments: [("S/N: A1B2C3", "LOT"), ("https://example.com/x", "S/N")])
  func `a payload with a language of its own keeps it`(payload: String, key: String) throws {
    #expect(try Self.label(payload, key: key).details.allSatisfy { $0.keySource == nil })
  }

  @Test func `a value that cannot be one of the field is a candidate`() throws {
    let label = try Self.label("HELLO", key: "MAC")
    #expect(label.fields.isEmpty)
    #expect(label.candidates.map(\.field) == [.mac])
  }

  @Test func `print alone gives candidates, and what a check digit proves`() throws {
    var label = LabelReader().readLabel([Payload(bytes: Array("SN: A1B2C3".utf8))])
    let options = SyntaxOptions()
    func field(_ key: String, _ text: String, _ certainty: Double = 0.99) throws -> PrintedField {
      PrintedField(
        try #require(PrintedKey(line: key)), text, line: 1, certainty: certainty)
    }
    label.add(
      [
        try field("S/N", "OTHER1"), try field("LOT", "B77"), try field("GTIN", "09506000134352"),
      ], options: options)
    #expect(label[.serial] == "A1B2C3")
    #expect(label[.lot] == nil)
    #expect(label[.gtin] == "09506000134352")
    #expect(label.candidates.filter { $0.line == 1 }.map(\.field) == [.lot])
    var other = LabelReader().readLabel([Payload]())
    other.add([try field("GTIN", "09506000134353")], options: options)
    other.add([try field("GTIN", "09506000134352", 0.5)], options: options)
    #expect(other[.gtin] == nil)
  }
}
