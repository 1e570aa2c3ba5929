/// What an event of EPCIS must have and may not: EPCIS 2.0 7.4, CBV 2.0 7, and of XML the order of
/// elements.
struct EPCISRules {
  /// Whether the event comes from XML.
  let isXML: Bool
  /// Whether XML's elements must stand in the schema's order.
  let isOrdered: Bool

  private static let base = [
    "eventTime", "recordTime", "eventTimeZoneOffset", "eventID", "errorDeclaration",
    "certificationInfo",
  ]
  private static let middle = [
    "action", "bizStep", "disposition", "readPoint", "bizLocation", "bizTransactionList",
  ]
  private static let end = [
    "sourceList", "destinationList", "sensorElementList", "persistentDisposition", "ilmd",
  ]
  /// The elements of each type of event, in the order of the schema.
  private static let elements = [
    "ObjectEvent": base + ["epcList"] + middle + ["quantityList"] + end,
    "AggregationEvent": base + ["parentID", "childEPCs"] + middle + ["childQuantityList"] + end,
    "AssociationEvent": base + ["parentID", "childEPCs", "childQuantityList"] + middle + end,
    "TransactionEvent": base + ["bizTransactionList", "parentID", "epcList"]
      + middle.filter { $0 != "bizTransactionList" } + ["quantityList"] + end,
    "TransformationEvent": base
      + [
        "inputEPCList", "inputQuantityList", "outputEPCList", "outputQuantityList",
        "transformationID",
      ] + middle.filter { $0 != "action" } + end,
  ]
  private static let lists = [
    "quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList",
  ]
  private static let epcs = [
    "epcList", "childEPCs", "inputEPCList", "outputEPCList",
  ]

  /// Refuses an event that breaks a rule, with the rule.
  func check(_ event: EPCISSource.Event) throws(EPCISSource.Failure) {
    guard let known = Self.elements[event.type] else {
      throw fault(event, "\(event.type.shortened) is no type of event")
    }
    try checkElements(event, known)
    try checkBase(event)
    try checkAction(event)
    try checkThings(event)
    for (name, words) in [
      ("bizStep", EPCISVocabulary.steps), ("disposition", EPCISVocabulary.dispositions),
    ] {
      guard let word = event.text(of: name) else { continue }
      guard isWord(word, words, name == "bizStep" ? "bizstep" : "disp") else {
        throw fault(event, "\(name) \(word.shortened) is neither a word of the CBV nor a URI")
      }
    }
    for name in ["readPoint", "bizLocation"] {
      guard let place = event[name] else { continue }
      guard let id = place.text(of: "id"), EPCISOptions.isURI(id) else {
        throw fault(event, "\(name) has no id that is a URI")
      }
    }
  }

  private func fault(_ event: EPCISSource.Event, _ message: String) -> EPCISSource.Failure {
    EPCISSource.Failure(message: "event \(event.number): \(message)")
  }

  /// Names that EPCIS has not need a namespace; XML's stand in their order.
  private func checkElements(
    _ event: EPCISSource.Event, _ known: [String]
  ) throws(EPCISSource.Failure) {
    for part in event.parts where !part.name.contains(":") && part.name != "isA" {
      guard known.contains(part.name) else {
        throw fault(event, "\(part.name.shortened) is no element of an \(event.type)")
      }
    }
    var last = 0
    for name in event.order where isOrdered {
      guard let place = known.firstIndex(of: name) else { continue }
      guard place >= last else { throw fault(event, "\(name) stands behind \(known[last])") }
      last = place
    }
    for part in event["ilmd"]?.parts ?? [] where !part.name.contains(":") {
      throw fault(event, "\(part.name.shortened) in ilmd has no namespace")
    }
  }

  private func checkBase(_ event: EPCISSource.Event) throws(EPCISSource.Failure) {
    guard let time = event.text(of: "eventTime") else { throw fault(event, "eventTime is missing") }
    guard EPCISTime(time) != nil else {
      throw fault(event, "eventTime \(time.shortened) is no time with its zone")
    }
    guard let offset = event.text(of: "eventTimeZoneOffset") else {
      throw fault(event, "eventTimeZoneOffset is missing")
    }
    guard offset.wholeMatch(of: /[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)/) != nil else {
      throw fault(event, "eventTimeZoneOffset \(offset.shortened) is no offset")
    }
    for part in event.parts where part.name == "certificationInfo" {
      // The schema of XML takes any text for a URI.
      guard part.parts.isEmpty, isXML || EPCISOptions.isURI(part.text) else {
        throw fault(event, "certificationInfo is no URI")
      }
    }
  }

  private func checkAction(_ event: EPCISSource.Event) throws(EPCISSource.Failure) {
    guard event.type != "TransformationEvent" else { return }
    guard let action = event.text(of: "action") else { throw fault(event, "action is missing") }
    guard ["ADD", "OBSERVE", "DELETE"].contains(action) else {
      throw fault(event, "action \(action.shortened) is none of ADD, OBSERVE and DELETE")
    }
    // The schema of XML has ilmd with every action.
    if event.type == "ObjectEvent", action != "ADD", !isXML, event["ilmd"] != nil {
      throw fault(event, "ilmd is for the action ADD alone")
    }
    if event.type == "AggregationEvent", action != "OBSERVE", event.text(of: "parentID") == nil {
      throw fault(event, "parentID is missing")
    }
  }

  private func checkThings(_ event: EPCISSource.Event) throws(EPCISSource.Failure) {
    for name in Self.epcs {
      for part in event[name]?.parts ?? [] {
        guard part.name == "epc", EPCISOptions.isURI(part.text) else {
          throw fault(event, "\(name) has something that is no URI")
        }
      }
    }
    for name in Self.lists {
      for part in event[name]?.parts ?? [] {
        for field in part.parts where !field.name.contains(":") {
          guard ["epcClass", "quantity", "uom"].contains(field.name) else {
            throw fault(event, "\(field.name.shortened) is no element of \(name)")
          }
        }
        guard let epc = part.text(of: "epcClass"), EPCISOptions.isURI(epc) else {
          throw fault(event, "\(name) has something without an epcClass")
        }
        if let quantity = part.text(of: "quantity"), Double(quantity) == nil {
          throw fault(event, "the quantity \(quantity.shortened) is no number")
        }
      }
    }
    if event.type == "TransactionEvent", event["bizTransactionList"] == nil {
      throw fault(event, "bizTransactionList is missing")
    }
    guard event.type == "ObjectEvent", !isXML else { return }
    guard
      event["epcList"] != nil || event["quantityList"] != nil
        || event["sensorElementList"] != nil
    else { throw fault(event, "neither epcList nor quantityList is there") }
  }

  /// Whether a text is a word of the CBV, bare where JSON has it so, or any other URI.
  private func isWord(_ text: String, _ words: Set<String>, _ kind: String) -> Bool {
    if words.contains(text) { return !isXML }
    let urn = "urn:epcglobal:cbv:\(kind):"
    if text.hasPrefix(urn) { return words.contains(String(text.dropFirst(urn.utf8.count))) }
    return text.contains(":") && EPCISOptions.isURI(text)
  }
}
