#if Ledger
  import Foundation
  import LabelLedger
  import Testing

  /// Event hashes of CBV 2.0, and documents of others.
  struct EPCISHashTests {
    /// Vectors that lie beside the checkout, where they are.
    static let shared = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/epcis")

    /// Files with an ending in a folder of the shared ones, by their paths.
    static func files(_ folder: String, _ endings: Set<String>) -> [String] {
      let place = shared.appending(path: folder)
      let all = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)
      return (all?.allObjects as? [URL] ?? []).map(\.path)
        .filter { endings.contains(URL(filePath: $0).pathExtension) }.sorted()
    }

    /// An event as JSON-LD and as XML 1.2 and 2.0, which have one hash.
    static let json = """
      {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
        {"example": "https://ns.example.com/epcis/"}],
       "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-11-30T12:00:00Z",
       "epcisBody": {"eventList": [{
         "type": "ObjectEvent", "eventTime": "2026-11-30T12:00:00.0004+01:00",
         "eventTimeZoneOffset": "+01:00", "eventID": "urn:uuid:1",
         "epcList": ["urn:epc:id:sgtin:9506000.013435.A2", "https://a.example/01/9506000134352/21/A1"],
         "action": "OBSERVE", "bizStep": "shipping", "disposition": "in_transit",
         "readPoint": {"id": "urn:epc:id:sgln:9501101.02001.0"},
         "example:weight": "12.50"}]}}
      """

    static let xml = """
      <?xml version="1.0"?>
      <!-- the same -->
      <e:EPCISDocument xmlns:e="urn:epcglobal:epcis:xsd:1" xmlns:x="https://ns.example.com/epcis/"
        schemaVersion="1.2" creationDate="2026-11-30T12:00:00Z"><EPCISBody><EventList><ObjectEvent>
        <eventTime>2026-11-30T11:00:00Z</eventTime><recordTime>2026-11-30T11:00:01Z</recordTime>
        <eventTimeZoneOffset>+01:00</eventTimeZoneOffset>
        <epcList><epc>https://id.gs1.org/01/09506000134352/21/A1</epc>
        <epc> https://id.gs1.org/01/09506000134352/21/A2 </epc></epcList>
        <action>OBSERVE</action><bizStep>urn:epcglobal:cbv:bizstep:shipping</bizStep>
        <disposition>https://ref.gs1.org/cbv/Disp-in_transit</disposition>
        <readPoint><id>https://id.gs1.org/414/9501101020016</id></readPoint>
        <x:weight>12.5</x:weight>
      </ObjectEvent></EventList></EPCISBody></e:EPCISDocument>
      """

    @Test func `an event has one hash in JSON and XML`() throws {
      let ids = try [Self.json, Self.xml].map { try EPCISEventIDs.ids(of: Array($0.utf8)) }
      // SHA-256 of the text that CBV 2.0 8.9 makes of it.
      let text =
        "eventType=ObjectEventeventTime=2026-11-30T11:00:00.000ZeventTimeZoneOffset=+01:00"
        + "epcListepc=https://id.gs1.org/01/09506000134352/21/A1"
        + "epc=https://id.gs1.org/01/09506000134352/21/A2action=OBSERVE"
        + "bizStep=https://ref.gs1.org/cbv/BizStep-shipping"
        + "disposition=https://ref.gs1.org/cbv/Disp-in_transit"
        + "readPointid=https://id.gs1.org/414/9501101020016"
        + "{https://ns.example.com/epcis/}weight=12.5"
      let hash = try LedgerChain.digest(of: Array(text.utf8))
      #expect(ids == [["ni:///sha-256;\(Hexadecimal.text(of: hash))?ver=CBV2.0"], ids[0]])
    }

    /// The vectors of the standard's reference.
    @Test(
      .enabled(if: FileManager.default.fileExists(atPath: shared.path), "no ../shared"),
      arguments: files("event-hash", ["jsonld", "xml"]))
    func `every vector's hash is ours`(path: String) throws {
      let place = URL(filePath: path)
      let hashes = place.deletingPathExtension().appendingPathExtension("hashes")
      let wanted = try String(contentsOf: hashes, encoding: .utf8).split(separator: "\n")
        .map(String.init)
      let ids = try EPCISEventIDs.ids(of: Array(try Data(contentsOf: place)), inOrder: false)
      #expect(ids.sorted() == wanted.sorted())
    }

    @Test(
      .enabled(if: FileManager.default.fileExists(atPath: shared.path), "no ../shared"),
      arguments: files("documents", ["json", "xml"]).filter { $0.contains("/Invalid/") })
    func `an invalid document is refused with the reason`(path: String) throws {
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      #expect(throws: LedgerError.self) { try EPCISEventIDs.ids(of: bytes) }
    }

    @Test(
      .enabled(if: FileManager.default.fileExists(atPath: shared.path), "no ../shared"),
      arguments: files("documents", ["json", "xml"]).filter { path in
        // XML whose elements stand in another order than the schema's is not valid.
        path.contains("/Documents/") && !path.contains("/Query/")
          && !(path.contains("/Jumbled") && path.hasSuffix(".xml"))
      })
    func `a valid document is read`(path: String) throws {
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      #expect(try !EPCISEventIDs.ids(of: bytes).isEmpty)
    }

    /// What is done to the document, and why it is refused then.
    static let faults: [(String, String, String)] = [
      ("\"action\": \"OBSERVE\",", "", "event 1: action is missing"),
      ("OBSERVE", "OBSERV", "event 1: action OBSERV is none of ADD, OBSERVE and DELETE"),
      (
        "\"shipping\"", "\"sailing\"",
        "event 1: bizStep sailing is neither a word of the CBV nor a URI"
      ),
      ("ObjectEvent", "OtherEvent", "event 1: OtherEvent is no type of event"),
      (
        "2026-11-30T12:00:00.0004+01:00", "30-11-2026",
        "event 1: eventTime 30-11-2026 is no time with its zone"
      ),
      ("\"example:weight\"", "\"weight\"", "event 1: weight is no element of an ObjectEvent"),
      ("EPCISDocument", "Document", "it is no EPCIS document"),
      ("\"@context\"", "\"context\"", "the document has no @context"),
      (
        "\"urn:epc:id:sgtin:9506000.013435.A2\"", "\"A2\"",
        "event 1: epcList has something that is no URI"
      ),
    ]

    @Test(arguments: faults)
    func `what breaks the standard is named`(part: String, other: String, reason: String) {
      let bytes = Array(Self.json.replacing(part, with: other).utf8)
      #expect(throws: LedgerError(.refused, reason)) { try EPCISEventIDs.ids(of: bytes) }
    }

    /// XML that is dangerous or none.
    @Test(arguments: [
      "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", "<a><b></a></b>", "<a", "<a>&nbsp;</a>",
      "<a b=\"1\" b=\"2\"/>", "<p:a/>", "<a/><b/>", String(repeating: "<a>", count: 100), "<1/>",
      "<a>&#xD800;</a>", "<a b='<'/>",
    ])
    func `XML that is not well-formed or has a document type is refused`(text: String) {
      #expect(throws: LedgerError.self) { try EPCISEventIDs.ids(of: Array(text.utf8)) }
    }

    @Test func `a delivery is what ships and what is packed in it`() throws {
      let scratch = try Scratch()
      let text = """
        <e:EPCISDocument xmlns:e="urn:epcglobal:epcis:xsd:1" xmlns:m="urn:epcglobal:cbv:mda"
          schemaVersion="1.2" creationDate="2026-11-30T12:00:00Z"><EPCISBody><EventList>
          <ObjectEvent>\(Self.base)
            <epcList><epc>urn:epc:id:sgtin:9506000.013435.A1</epc></epcList><action>ADD</action>
            <bizStep>urn:epcglobal:cbv:bizstep:commissioning</bizStep>
            <extension><ilmd><m:lotNumber>L1</m:lotNumber>
              <m:itemExpirationDate>2028-06-30</m:itemExpirationDate></ilmd></extension>
          </ObjectEvent>
          <AggregationEvent>\(Self.base)<parentID>urn:epc:id:sscc:9506000.3134352000</parentID>
            <childEPCs><epc>urn:epc:id:sgtin:9506000.013435.A1</epc>
              <epc>urn:epc:id:sgtin:9506000.013435.A%2F2</epc></childEPCs><action>ADD</action>
            <extension><childQuantityList><quantityElement>
              <epcClass>urn:epc:class:lgtin:9506000.013435.L7</epcClass><quantity>5</quantity>
              </quantityElement></childQuantityList></extension>
          </AggregationEvent>
          <AggregationEvent>\(Self.base)<parentID>urn:epc:id:sscc:9506000.3134352999</parentID>
            <childEPCs><epc>urn:epc:id:sgtin:9506000.013435.Z</epc></childEPCs>
            <action>ADD</action></AggregationEvent>
          <ObjectEvent>\(Self.base)
            <epcList><epc>urn:epc:id:sscc:9506000.3134352000</epc></epcList><action>OBSERVE</action>
            <bizStep>urn:epcglobal:cbv:bizstep:shipping</bizStep></ObjectEvent>
        </EventList></EPCISBody></e:EPCISDocument>
        """
      let lines = try DeliveryFile.lines(at: scratch.file("shipment.xml", Array(text.utf8)))
      let sscc = try #require(lines.first?.text)
      let product = ProductKey(gtin: "09506000134352")
      #expect(
        lines == [
          DeliveryLine(kind: .container, text: sscc),
          DeliveryLine(
            kind: .serial, product: product, text: "A1", lot: "L1", expiry: "2028-06-30",
            container: sscc),
          DeliveryLine(kind: .serial, product: product, text: "A/2", container: sscc),
          DeliveryLine(kind: .lot, product: product, text: "L7", container: sscc, quantity: 5),
        ])
      #expect(sscc.utf8.count == 18)
    }

    private static let base = """
      <eventTime>2026-11-30T11:00:00Z</eventTime>\
      <eventTimeZoneOffset>+01:00</eventTimeZoneOffset>
      """

    /// EPC URNs, by the EPC Tag Data Standard, and their GS1 Digital Link URIs.
    @Test(arguments: [
      ("urn:epc:id:sgtin:0614141.812345.6789", "https://id.gs1.org/01/80614141123458/21/6789"),
      ("urn:epc:id:sgtin:0614141.812345.6.8", "https://id.gs1.org/01/80614141123458/21/6.8"),
      ("urn:epc:id:sscc:0614141.1234567890", "https://id.gs1.org/00/106141412345678908"),
      (
        "urn:epc:class:lgtin:4012345.012345.998877",
        "https://id.gs1.org/01/04012345123456/10/998877"
      ),
      ("urn:epc:idpat:sgtin:0614141.112345.*", "https://id.gs1.org/01/10614141123459"),
      ("urn:epc:id:sgln:0614141.12345.400", "https://id.gs1.org/414/0614141123452/254/400"),
      ("urn:epc:id:sgtin:0614141.81234.6789", nil), ("urn:epc:id:other:1.2", nil),
      ("urn:epc:id:sgtin:1.2", nil), ("urn:uuid:1", nil), ("", nil),
      (
        "https://a.example/x/01/9506000134352/10/L1?a=1",
        "https://id.gs1.org/01/09506000134352/10/L1"
      ),
      ("https://a.example/01/123", nil), ("https://a.example/", nil),
      (
        "urn:epc:id:upui:1234567.098765.51q)%3C*j7'S!(+,:",
        "https://id.gs1.org/01/01234567987651/235/51q%29%3C%2Aj7'S%21%28%2B%2C%3A"
      ),
      (
        "https://a.example/gtin/09780345418913/ser/7t?a=1",
        "https://id.gs1.org/01/09780345418913/21/7t"
      ),
      ("https://a.example/gtins/09780345418913", nil),
    ])
    func `an EPC URN or link has one canonical URI`(uri: String, link: String?) {
      #expect(EPCISEventIDs.canonical(uri) == link)
    }
  }
#endif
