import LabelSyntax
import Testing

struct GS1LabelTests {
  /// The payloads of a label and what its rules say: code, severity, symbol.
  struct Row: Sendable {
    var payloads: [String]
    var issues: [String]

    init(_ payloads: [String], _ issues: [String]) {
      self.payloads = payloads
      self.issues = issues
    }
  }

  @Test(arguments: [
    Row(["]C100006141411234567890", "]C102095060001343523712"], []),
    Row(["]C102095060001343523712"], ["gs1.requisite error 0 (37) needs (00) on the label"]),
    Row(
      ["]C1109506000134352"],
      ["gs1.requisite warning 0 (10) needs (01) or (02) or (03) or (8006) or (8026) on the label"]),
    Row(["]C110ABC", "]C10109506000134352"], []),
    Row(["]C110ABC", "]E09506000134352"], []),
    Row(
      ["]C100006141411234567890", "]C110ABC"],
      ["gs1.requisite error 1 (10) needs (01) or (02) or (03) or (8006) or (8026) on the label"]),
    Row(
      ["]d20109506000134352", "]d20209506000134352371"],
      [
        "gs1.exclusive error 0 (01) may not be on one label with (37)",
        "gs1.exclusive error 1 (02) may not be on one label with (01)",
        "gs1.requisite error 1 (37) needs (00) on the label",
      ]),
    Row(
      ["]d2010950600013435221A\u{1D}235B"],
      ["gs1.exclusive error 0 (21) may not be on one label with (235)"]),
    Row(
      ["]d201095060001343523103001000\u{1D}3102001000"],
      [
        "gs1.exclusive error 0 (3103) may not be on one label with (310n)",
        "gs1.exclusive error 0 (3102) may not be on one label with (310n)",
      ]),
    Row(["]d201095060001343523103001000", "]d23103001000"], []),
    Row(["]d201095060001343523922100\u{1D}3103001000"], []),
    Row(
      ["]d201095060001343523922100"],
      [
        "gs1.requisite error 0 (3922) needs (30) or (31nn) or (32nn) or (35nn) or (36nn) on the label"
      ]),
    Row(
      ["]d201095060001343527004100"],
      ["gs1.requisite error 0 (7004) needs (01) with (10) on the label"]),
    Row(["]d201095060001343527004100\u{1D}10A"], []),
    Row(
      ["]d22531234567890128\u{1D}8030ABC"],
      ["gs1.signedSerial error 0 (8030) needs the serial part of the key"]),
    Row(["]d22531234567890128X\u{1D}8030ABC"], []),
    Row(
      ["]d20109506000134352\u{1D}8030ABC"],
      [
        "gs1.requisite error 0 (8030) needs (00) or (253) or (255) or (8003) or (8004) or (8017) or (8018) or (01) with (21) or (21) with (8006) or (8010) with (8011) on the label"
      ]),
    Row(["]d20109506000134352\u{1D}8030ABC", "]d221S"], []),
    Row([], []), Row(["HELLO"], []),
  ])
  func `judges what AIs ask of one another over the label`(row: Row) {
    let readings = row.payloads.map { text in
      let payload = Payload(scanned: text)
      return GS1.reading(of: payload, options: SyntaxOptions())
        ?? Reading(payload: payload, syntax: .raw)
    }
    let issues = GS1.labelIssues(readings: readings, options: SyntaxOptions())
    #expect(
      issues.map { "\($0.code) \($0.severity.rawValue) \($0.symbol ?? -1) \($0.message)" }
        == row.issues)
  }

  @Test func `is as strict as the options`() throws {
    let payload = Payload(scanned: "]C102095060001343523712")
    let reading = try #require(GS1.reading(of: payload, options: SyntaxOptions()))
    let ignoring = SyntaxOptions(gs1: GS1Options(ignoredRules: GS1RuleSet(.requisite)))
    #expect(GS1.labelIssues(readings: [reading], options: ignoring) == [])
    let lenient = SyntaxOptions(gs1: GS1Options(lenientRules: GS1RuleSet(.requisite)))
    let issues = GS1.labelIssues(readings: [reading], options: lenient)
    #expect(issues.map(\.severity) == [.warning])
  }

  @Test func `keeps the elements around one that is wrong`() throws {
    let payload = Payload(scanned: "]d2010950600013435317000000\u{1D}89X\u{1D}10ABC~\u{1D}21S1")
    let reading = try #require(GS1.reading(of: payload, options: SyntaxOptions()))
    #expect(reading.elements.map(\.code) == ["01", "17", "89", "10", "21"])
    #expect(reading.elements.map(\.isValid) == [false, false, false, false, true])
    #expect(
      reading.issues.map(\.code.rawValue)
        == ["gs1.checkDigit", "gs1.dateMissing", "gs1.unknownAI", "gs1.characterSet"])
    #expect(reading.issues.map(\.range) == [15..<16, 18..<24, 25..<27, 34..<35])
    #expect(reading.details.map(\.field) == [.serial])
    #expect(!reading.isValid)
  }

  @Test func `resumes after an element that is cut short`() throws {
    let payload = Payload(scanned: "]d201095060\u{1D}10ABC\u{1D}31099000011712\u{1D}21S1")
    var options = SyntaxOptions()
    let reading = try #require(GS1.reading(of: payload, options: options))
    #expect(reading.elements.map(\.code) == ["01", "10", "3109", "17", "21"])
    #expect(reading.elements.map(\.value) == ["095060", "ABC", "900001", "12", "S1"])
    #expect(reading.elements.map(\.isValid) == [false, true, false, false, true])
    options.gs1.lenientRules = GS1RuleSet(rules: [.length, .knownAI])
    let lenient = try #require(GS1.reading(of: payload, options: options))
    #expect(lenient.isValid)
    #expect(lenient.elements.map(\.isValid) == [true, true, true, true, true])
  }

  @Test func `reports an AI with two values`() throws {
    let payload = Payload(scanned: "]d2010950600013435221A\u{1D}21B\u{1D}21A")
    let reading = try #require(GS1.reading(of: payload, options: SyntaxOptions()))
    #expect(reading.issues.map(\.code.rawValue) == ["gs1.repeated"])
    let same = try #require(
      GS1.reading(of: Payload(scanned: "]d221A\u{1D}21A"), options: SyntaxOptions()))
    #expect(same.issues == [])
  }
}
