import Foundation
import LabelLedger

/// The published structure of an EPCIS 2.0 document in JSON, as far as object events have it:
/// members, which of them are required, formats, and the words of the Core Business Vocabulary.
enum EPCISStructure {
  private static let documentKeys: Set = [
    "@context", "id", "type", "schemaVersion", "creationDate", "instanceIdentifier", "sender",
    "receiver", "epcisHeader", "epcisBody",
  ]
  private static let eventKeys: Set = [
    "@context", "type", "eventTime", "recordTime", "eventTimeZoneOffset", "eventID",
    "certificationInfo", "errorDeclaration", "action", "epcList", "quantityList", "bizStep",
    "disposition", "persistentDisposition", "readPoint", "bizLocation", "bizTransactionList",
    "sourceList", "destinationList", "sensorElementList", "ilmd",
  ]
  private static let steps: Set = [
    "accepting", "arriving", "assembling", "collecting", "commissioning", "consigning",
    "creating_class_instance", "cycle_counting", "decommissioning", "departing", "destroying",
    "disassembling", "dispensing", "encoding", "entering_exiting", "holding", "inspecting",
    "installing", "killing", "loading", "other", "packing", "picking", "receiving", "removing",
    "repackaging", "repairing", "replacing", "reserving", "retail_selling", "sampling",
    "sensor_reporting", "shipping", "staging_outbound", "stock_taking", "stocking", "storing",
    "transporting", "unloading", "unpacking", "void_shipping",
  ]
  private static let dispositions: Set = [
    "active", "available", "completeness_inferred", "completeness_verified", "conformant",
    "container_closed", "container_open", "damaged", "destroyed", "dispensed", "disposed",
    "encoded", "expired", "in_progress", "in_transit", "inactive", "mismatch_class",
    "mismatch_instance", "mismatch_quantity", "needs_replacement", "no_pedigree_match",
    "non_conformant", "non_sellable_other", "partially_dispensed", "recalled", "reserved",
    "retail_sold", "returned", "sellable_accessible", "sellable_not_accessible", "stolen",
    "unavailable", "unknown",
  ]

  /// What of a document breaks the structure.
  static func faults(_ json: Any) -> [String] {
    guard let document = json as? [String: Any] else { return ["document"] }
    var faults: [String] = []
    let check = { (name: String, holds: Bool) in if !holds { faults.append(name) } }
    for key in document.keys.sorted() { check("key \(key)", isKey(key, documentKeys)) }
    check("type", document["type"] as? String == "EPCISDocument")
    check("schemaVersion", document["schemaVersion"] as? String == "2.0")
    check("creationDate", isTime(document["creationDate"]))
    let contexts = document["@context"] as? [String]
    check("@context", contexts?.isEmpty == false && contexts?.allSatisfy(isURI) == true)
    let body = document["epcisBody"] as? [String: Any]
    check("epcisBody", body.map { Set($0.keys) } == ["eventList"])
    guard let events = body?["eventList"] as? [Any] else { return faults + ["eventList"] }
    for event in events { faults += eventFaults(event) }
    return faults
  }

  private static func eventFaults(_ json: Any) -> [String] {
    guard let event = json as? [String: Any] else { return ["event"] }
    var faults: [String] = []
    let check = { (name: String, holds: Bool) in if !holds { faults.append(name) } }
    for key in event.keys.sorted() { check("key \(key)", isKey(key, eventKeys)) }
    check("event type", event["type"] as? String == "ObjectEvent")
    check("eventTime", isTime(event["eventTime"]))
    let offset = event["eventTimeZoneOffset"] as? String ?? ""
    check(
      "eventTimeZoneOffset",
      offset.wholeMatch(of: /[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)/) != nil)
    check("eventID", event["eventID"].map(isURI) ?? true)
    let action = event["action"] as? String ?? ""
    check("action", ["ADD", "OBSERVE", "DELETE"].contains(action))
    check("bizStep", (event["bizStep"] as? String).map(steps.contains) ?? false)
    check("disposition", (event["disposition"] as? String).map(dispositions.contains) ?? false)
    for key in ["readPoint", "bizLocation"] where event[key] != nil {
      check(key, ((event[key] as? [String: Any])?["id"]).map(isURI) ?? false)
    }
    let epcs = event["epcList"] as? [String]
    check("epcList", event["epcList"] == nil || epcs?.allSatisfy(isURI) == true)
    check("epcList unique", Set(epcs ?? []).count == epcs?.count ?? 0)
    let quantities = event["quantityList"] as? [[String: Any]]
    check("quantityList", event["quantityList"] == nil || quantities?.isEmpty == false)
    for quantity in quantities ?? [] {
      check("quantity keys", Set(quantity.keys).isSubset(of: ["epcClass", "quantity", "uom"]))
      check("epcClass", quantity["epcClass"].map(isURI) ?? false)
      check("quantity", quantity["quantity"] is NSNumber)
    }
    check("what", event["epcList"] != nil || event["quantityList"] != nil)
    if let ilmd = event["ilmd"] {
      check("ilmd without ADD", action == "ADD")
      check("ilmd", (ilmd as? [String: Any])?.keys.allSatisfy(isURI) ?? false)
    }
    return faults
  }

  private static func isKey(_ key: String, _ known: Set<String>) -> Bool {
    known.contains(key) || isURI(key)
  }

  private static func isURI(_ value: Any) -> Bool {
    (value as? String)?.wholeMatch(
      of: /[A-Za-z][A-Za-z0-9+.\-]*:([A-Za-z0-9._~:\/?#\[\]@!$&'()*+,;=\-]|%[0-9A-Fa-f]{2})+/)
      != nil
  }

  private static func isTime(_ value: Any?) -> Bool {
    let pattern =
      /[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9](\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})/
    return (value as? String)?.wholeMatch(of: pattern) != nil
  }
}
