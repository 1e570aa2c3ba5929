import Foundation
import LabelLedger
import Testing

/// Intakes as EPCIS 2.0 events.
struct EPCISTests {
  static let gtin = "09506000134352"
  static let dock = "https://id.gs1.org/414/9501101020016"
  static let digits = "00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef"

  static func event(
    _ fields: KeyValuePairs<String, String>, id: Int = 1, rules: [Anomaly.Rule] = []
  ) -> RecordedEvent {
    let label = LabelRecord(
      fields: fields.map { .init(name: $0.key, value: $0.value) },
      symbols: [.init(payload: [0x31], syntax: "gs1")])
    return recorded(
      .intake(
        .init(label: label, anomalies: rules.map { Anomaly(rule: $0.rawValue, message: "m") })),
      id: id)
  }

  static func recorded(_ content: LedgerEvent.Content, id: Int = 1) -> RecordedEvent {
    RecordedEvent(
      event: LedgerEvent(
        id: id, time: UTCTime(milliseconds: 1_795_240_800_000 + Int64(id)),
        place: LedgerPlace(location: "dock-1", station: "s", operator: "anna"), content: content),
      hash: Hexadecimal.bytes(of: digits) ?? [])
  }

  /// The text of a document, and what its end says.
  static func export(
    _ events: [RecordedEvent], _ options: EPCISOptions = .init()
  ) -> (text: String, document: EPCISDocument) {
    var document = EPCISDocument(options: options)
    for event in events { document.add(event) }
    document.end(created: UTCTime(milliseconds: 0))
    return (String(decoding: document.take(), as: UTF8.self), document)
  }

  /// The members of the only event between `eventTimeZoneOffset` and its end.
  static func members(_ event: RecordedEvent, _ options: EPCISOptions = .init()) -> String? {
    let lines = export([event], options).text.split(separator: "\n")
    guard lines.count == 4, let start = lines[2].firstRange(of: #""+00:00","#) else { return nil }
    return String(lines[2][start.upperBound...].dropLast())
  }

  /// A label's fields, and what its intake is told as.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var fields: KeyValuePairs<String, String>
    var rules: [Anomaly.Rule] = []
    var isCommissioning = false
    var members: String?
    var testDescription: String { name }
  }

  static let received = #""action":"OBSERVE","bizStep":"receiving","disposition":"in_progress""#
  static let class1 =
    #""quantityList":[{"epcClass":"https://id.gs1.org/01/09506000134352","quantity":1}],"#
  static let lot1 = class1.replacing(gtin, with: "\(gtin)/10/L1")
  static let unit1 = #""epcList":["https://id.gs1.org/01/09506000134352/21/A1"],"#

  static let cases: [Case] = [
    Case(name: "a unit", fields: ["gtin": gtin, "serial": "A1"], members: unit1 + received),
    Case(
      name: "a unit with lot and expiration date",
      fields: ["gtin": gtin, "serial": "A1", "lot": "L1", "expirationDate": "2027-02-15"],
      members: unit1 + received
        + #","gs1:hasBatchLotNumber":"L1","gs1:expirationDate":"2027-02-15""#),
    Case(
      name: "a unit that is put on the market here",
      fields: ["gtin": gtin, "serial": "A1", "lot": "L1", "expirationDate": "2028-02"],
      isCommissioning: true,
      members: unit1 + #""action":"ADD","bizStep":"commissioning","disposition":"active","#
        + #""ilmd":{"cbvmda:lotNumber":"L1","cbvmda:itemExpirationDate":"2028-02-29"}"#),
    Case(
      name: "a lot that is put on the market here", fields: ["gtin": gtin, "lot": "L1"],
      isCommissioning: true,
      members: lot1 + #""action":"ADD","bizStep":"creating_class_instance","#
        + #""disposition":"active","ilmd":{"cbvmda:lotNumber":"L1"}"#),
    Case(
      name: "a lot without a serial", fields: ["gtin": gtin, "lot": "L1"],
      members: lot1 + received + #","gs1:hasBatchLotNumber":"L1""#),
    Case(name: "a product alone", fields: ["gtin": gtin], members: class1 + received),
    Case(
      name: "a GTIN of 8 digits", fields: ["gtin": "96385074"],
      members: class1.replacing(gtin, with: "00000096385074") + received),
    Case(
      name: "a serial that a URI cannot have as it is", fields: ["gtin": gtin, "serial": "A/1%?é"],
      members: class1 + received),
    Case(
      name: "a serial with characters to escape", fields: ["gtin": gtin, "serial": "A/1%?\""],
      members: unit1.replacing("A1", with: "A%2F1%25%3F%22") + received),
    Case(
      name: "a serial that is too long for AI (21)",
      fields: ["gtin": gtin, "serial": "123456789012345678901"], members: class1 + received),
    Case(
      name: "a logistic unit", fields: ["sscc": "095060001343520000"],
      members: #""epcList":["https://id.gs1.org/00/095060001343520000"],"# + received),
    Case(name: "a wrong SSCC", fields: ["sscc": "095060001343520001"], members: nil),
    Case(name: "a wrong GTIN", fields: ["gtin": "09506000134353", "serial": "A1"], members: nil),
    Case(
      name: "no GS1 key", fields: ["manufacturer": "ACME", "serial": "A1", "lot": "L1"],
      members: nil),
    Case(
      name: "an expired unit", fields: ["gtin": gtin, "serial": "A1"], rules: [.expired],
      members: unit1 + received.replacing("in_progress", with: "expired")),
    Case(
      name: "a recalled, expired unit", fields: ["gtin": gtin, "serial": "A1"],
      rules: [.expired, .recalled],
      members: unit1 + received.replacing("in_progress", with: "recalled")),
    Case(
      name: "a week of expiration", fields: ["gtin": gtin, "expirationDate": "2027-W08"],
      members: class1 + received),
  ]

  @Test(arguments: cases)
  func `an intake is told by its narrowest key`(row: Case) throws {
    let event = Self.event(row.fields, rules: row.rules)
    let options = EPCISOptions(isCommissioning: row.isCommissioning)
    #expect(Self.members(event, options) == row.members)
    let (text, document) = Self.export([event], options)
    #expect(document.intakesWithoutKey == (row.members == nil ? 1 : 0))
    #expect(EPCISStructure.faults(try JSONSerialization.jsonObject(with: Data(text.utf8))) == [])
  }

  @Test func `the document is whole and the same each time`() {
    let key = UnitKey(product: ProductKey(gtin: Self.gtin), serial: "A1")
    let events = [
      Self.event(["gtin": Self.gtin, "serial": "A1"]), Self.event(["serial": "A1"], id: 2),
      Self.recorded(.move(key), id: 3), Self.recorded(.status(key, "shipped", note: ""), id: 4),
      Self.recorded(.refusal(.init(label: LabelRecord())), id: 5),
      Self.recorded(.recall(RecallEntry(kind: .lot, text: "L1")), id: 6),
      Self.event(["gtin": Self.gtin, "serial": "A1"], id: 7),
      Self.recorded(.lift(RecallEntry(kind: .lot, text: "L1")), id: 8),
    ]
    let options = EPCISOptions(locations: ["dock-1": Self.dock, "dock-2": "urn:x:y"])
    let place = #","readPoint":{"id":"\#(Self.dock)"},"bizLocation":{"id":"\#(Self.dock)"}"#
    let start = #"{"type":"ObjectEvent","eventID":"urn:uuid:00112233-4455-8677-8899-aabbccddeeff""#
    let event = { (time: String) in
      start + #","eventTime":"2026-11-21T06:00:00.\#(time)Z","eventTimeZoneOffset":"+00:00","#
        + Self.unit1 + Self.received + place + "}"
    }
    let expected = """
      {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
      "type":"EPCISDocument","schemaVersion":"2.0","epcisBody":{"eventList":[
      \(event("001")),
      \(event("007"))
      ]},"creationDate":"2026-11-21T06:00:00.008Z"}

      """
    for _ in 0..<2 {
      let (text, document) = Self.export(events, options)
      #expect(text == expected)
      #expect(document.intakesWithoutKey == 1)
      #expect(document.locationsWithoutURI == [])
    }
  }

  @Test func `a unit is commissioned once`() {
    let event = Self.event(["gtin": Self.gtin, "serial": "A1"])
    let other = Self.event(["gtin": Self.gtin, "serial": "A2"])
    let (text, document) = Self.export(
      [event, event, other, event], EPCISOptions(isCommissioning: true))
    let actions = text.matches(of: /"action":"([A-Z]+)"/).map { String($0.1) }
    #expect(actions == ["ADD", "OBSERVE", "ADD", "OBSERVE"])
    #expect(document.locationsWithoutURI == ["dock-1"])
  }

  @Test func `a ledger without intakes gives a document`() throws {
    let (text, _) = Self.export([])
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(EPCISStructure.faults(json) == [])
    #expect(text.hasSuffix("\"eventList\":[\n]},\"creationDate\":\"1970-01-01T00:00:00.000Z\"}\n"))
  }

  @Test(arguments: [
    ("urn:epc:id:sgln:0614141.07346.1234", true), ("https://acme.example/loc/dock-1", true),
    ("geo:52.5,13.4", true), ("dock-1", false), (":x", false), ("urn:", false), ("", false),
    ("1a:b", false), ("urn:a b", false), ("urn:a\"b", false), ("urn:é", false), ("a_b:c", false),
  ])
  func `a URI has a scheme and no strange characters`(text: String, isURI: Bool) {
    #expect(EPCISOptions.isURI(text) == isURI)
  }

  @Test func `shipping and aggregation are told where they are asked for`() throws {
    let unit = UnitKey(product: ProductKey(gtin: Self.gtin), serial: "A1")
    var inside = Self.event(["gtin": Self.gtin, "serial": "A1"])
    if case .intake(var intake) = inside.event.content {
      intake.container = "395060001343520001"
      inside.event.content = .intake(intake)
    }
    var some = Self.event(["gtin": Self.gtin, "lot": "L7", "count": "5"], id: 2)
    if case .intake(var intake) = some.event.content {
      intake.container = "395060001343520001"
      some.event.content = .intake(intake)
    }
    let events = [
      inside, some, Self.recorded(.status(unit, "shipped", note: ""), id: 3),
      Self.recorded(.status(unit, "sold", note: ""), id: 4),
    ]
    #expect(Self.export(events).text.split(separator: "\n").count == 5)
    for version in [EPCISOptions.Version.json20, .xml12] {
      let text = Self.export(events, EPCISOptions(version: version, tellsShipping: true)).text
      let isXML = version == .xml12
      for part in isXML
        ? [
          "<parentID>https://id.gs1.org/00/395060001343520001</parentID>", "<childEPCs>",
          "<quantity>5</quantity>", "bizstep:shipping", "disp:in_transit",
        ]
        : [
          #""parentID":"https://id.gs1.org/00/395060001343520001","childEPCs":["#,
          #""childQuantityList":[{"epcClass":"https://id.gs1.org/01/09506000134352/10/L7","quantity":5}]"#,
          #""bizStep":"shipping","disposition":"in_transit""#,
        ]
      { #expect(text.contains(part)) }
      #if Ledger
        #expect(try EPCISEventIDs.ids(of: Array(text.utf8)).count == 3)
      #endif
    }
  }

  /// An event that adds something at the dock, with what it adds and what extends it.
  static func xml(_ millisecond: Int, _ things: String, _ step: String, _ data: String) -> String {
    """
          <ObjectEvent>
            <eventTime>2026-11-21T06:00:00.00\(millisecond)Z</eventTime>
            <eventTimeZoneOffset>+00:00</eventTimeZoneOffset>
            <baseExtension>
              <eventID>urn:uuid:00112233-4455-8677-8899-aabbccddeeff</eventID>
            </baseExtension>
    \(things)
            <action>ADD</action>
            <bizStep>urn:epcglobal:cbv:bizstep:\(step)</bizStep>
            <disposition>urn:epcglobal:cbv:disp:active</disposition>
            <readPoint>
              <id>\(dock)</id>
            </readPoint>
            <bizLocation>
              <id>\(dock)</id>
            </bizLocation>\(data)
          </ObjectEvent>
    """
  }

  /// What extends an event: quantities, and the lot with its expiration date.
  static func xmlData(_ quantities: String, _ date: String) -> String {
    """

            <extension>
    \(quantities)          <ilmd>
                <cbvmda:lotNumber>L1</cbvmda:lotNumber>\(date)
              </ilmd>
            </extension>
    """
  }

  @Test func `EPCIS 1 2 has the same events in XML`() throws {
    let options = EPCISOptions(
      locations: ["dock-1": Self.dock], isCommissioning: true, version: .xml12,
      companyPrefixes: ["9506000"])
    let text = Self.export(
      [
        Self.event(["gtin": Self.gtin, "serial": "A&1", "lot": "L1", "expirationDate": "2028-02"]),
        Self.event(["gtin": Self.gtin, "lot": "L1"], id: 2),
        Self.event(["sscc": "395060001343520001"], id: 3), Self.event(["serial": "A1"], id: 4),
      ], options
    ).text
    let unit = """
              <epcList>
                <epc>urn:epc:id:sgtin:9506000.013435.A%261</epc>
              </epcList>
      """
    let lot = """
                <quantityList>
                  <quantityElement>
                    <epcClass>urn:epc:class:lgtin:9506000.013435.L1</epcClass>
                    <quantity>1</quantity>
                  </quantityElement>
                </quantityList>

      """
    let pallet = unit.replacing("sgtin:9506000.013435.A%261", with: "sscc:9506000.3134352000")
    let date = "\n            <cbvmda:itemExpirationDate>2028-02-29</cbvmda:itemExpirationDate>"
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:1" \
        xmlns:cbvmda="urn:epcglobal:cbv:mda" schemaVersion="1.2" \
        creationDate="1970-01-01T00:00:00.000Z">
          <EPCISBody>
            <EventList>
        \(Self.xml(1, unit, "commissioning", Self.xmlData("", date)))
        \(Self.xml(2, "        <epcList/>", "creating_class_instance", Self.xmlData(lot, "")))
        \(Self.xml(3, pallet, "commissioning", ""))
            </EventList>
          </EPCISBody>
        </epcis:EPCISDocument>

        """)
    #if Ledger
      #expect(try EPCISEventIDs.ids(of: Array(text.utf8)).count == 3)
    #endif
  }

  #if Ledger
    @Test func `an event's ID is its hash, in both forms`() throws {
      let event = Self.event(["gtin": Self.gtin, "serial": "A1"])
      var ids: [String] = []
      for version in [EPCISOptions.Version.json20, .xml12] {
        let text = Self.export(
          [event], EPCISOptions(version: version, companyPrefixes: ["9506000"], usesEventHash: true)
        ).text
        let id = try #require(try EPCISEventIDs.ids(of: Array(text.utf8)).first)
        #expect(text.contains(id))
        ids.append(id)
      }
      #expect(ids[0] == ids[1])
    }
  #endif
}
