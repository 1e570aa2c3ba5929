import Foundation
import LabelLedger
import Testing

/// That the check of the structure finds what breaks it.
struct EPCISStructureTests {
  static let good = EPCISTests.export(
    [EPCISTests.event(["gtin": EPCISTests.gtin, "serial": "A1", "lot": "L1"])],
    EPCISOptions(locations: ["dock-1": EPCISTests.dock], isCommissioning: true)
  ).text

  @Test(arguments: [
    ("\"EPCISDocument\"", "\"EPCISQueryDocument\"", ["type"]),
    ("\"2.0\"", "2.0", ["schemaVersion"]),
    ("\"creationDate\"", "\"created\"", ["key created", "creationDate"]),
    ("ref.gs1.org", "ref gs1 org", ["@context"]),
    ("\"eventList\"", "\"events\"", ["epcisBody", "eventList"]),
    ("\"ObjectEvent\"", "\"ObjectsEvent\"", ["event type"]),
    ("\"eventTime\":\"2026-", "\"eventTime\":\"26-", ["eventTime"]),
    ("+00:00", "+15:00", ["eventTimeZoneOffset"]),
    ("urn:uuid:", "", ["eventID"]),
    ("\"ADD\"", "\"OBSERVE\"", ["ilmd without ADD"]),
    ("\"ADD\"", "\"add\"", ["action", "ilmd without ADD"]),
    ("commissioning", "comissioning", ["bizStep"]),
    ("\"active\"", "\"fine\"", ["disposition"]),
    ("\"readPoint\":{\"id\"", "\"readPoint\":{\"name\"", ["readPoint"]),
    ("cbvmda:lotNumber", "lotNumber", ["ilmd"]),
    ("\"epcList\"", "\"epcs\"", ["key epcs", "what"]),
    ("/21/A1", "/21/A 1", ["epcList"]),
    ("\"epcList\":[\"", "\"epcList\":[\"urn:a:1\",\"urn:a:1\",\"", ["epcList unique"]),
    (
      "\"epcList\":[",
      "\"quantityList\":[{\"epcClass\":\"L1\",\"quantity\":\"1\",\"n\":1}],\"epcList\":[",
      ["quantity keys", "epcClass", "quantity"]
    ),
  ])
  func `what breaks the structure is found`(
    text: String, other: String, faults: [String]
  ) throws {
    let json = { (text: String) in try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    #expect(EPCISStructure.faults(try json(Self.good)) == [])
    let broken = Self.good.replacing(text, with: other, maxReplacements: 1)
    try #require(broken != Self.good)
    #expect(EPCISStructure.faults(try json(broken)) == faults)
  }
}
