/// The event hash of CBV 2.0 8.9: the same for an event in XML and JSON.
///
/// An event becomes one text, in which its parts stand in a fixed order and values in one form, and
/// that text has a SHA-256.
struct EPCISEventHash {
  private static let order = [
    "eventTime", "eventTimeZoneOffset", "certificationInfo", "epcList", "parentID",
    "inputEPCList", "childEPCs", "quantityList", "childQuantityList", "inputQuantityList",
    "outputEPCList", "outputQuantityList", "action", "transformationID", "bizStep",
    "disposition", "persistentDisposition", "readPoint", "bizLocation", "sensorElementList",
    "ilmd",
  ]
  /// Parts of parts that stand in an order of their own; all others are sorted.
  private static let orders: [String: [String]] = [
    "quantityElement": ["epcClass", "quantity", "uom"],
    "readPoint": ["id"], "bizLocation": ["id"], "persistentDisposition": ["set", "unset"],
    "sensorElement": ["sensorMetadata", "sensorReport"],
    "sensorMetadata": [
      "time", "startTime", "endTime", "deviceID", "deviceMetadata", "rawData",
      "dataProcessingMethod", "bizRules",
    ],
    "sensorReport": [
      "type", "exception", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod",
      "time", "microorganism", "chemicalSubstance", "value", "component", "stringValue",
      "booleanValue", "hexBinaryValue", "uriValue", "minValue", "maxValue", "meanValue", "sDev",
      "percRank", "percValue", "uom", "coordinateReferenceSystem",
    ],
  ]
  /// What says nothing of what happened.
  private static let left: Set<String> = ["eventID", "recordTime", "errorDeclaration", "isA"]
  private static let times: Set<String> = ["eventTime", "time", "startTime", "endTime"]
  /// The kinds of words in the CBV's web vocabulary, by the element or that around a type.
  private static let kinds = [
    "bizStep": "BizStep-", "disposition": "Disp-", "set": "Disp-", "unset": "Disp-",
    "bizTransaction": "BTT-", "source": "SDT-", "destination": "SDT-", "component": "Comp-",
  ]
  private static let vocabulary = "https://ref.gs1.org/cbv/"
  private static let webVocabulary = "https://gs1.org/voc/"

  private let event: EPCISSource.Event
  private let ignored: Set<String>

  /// Creates the hash of an event; names that are ignored are left out.
  init(_ event: EPCISSource.Event, ignoring ignored: Set<String> = []) {
    self.event = event
    self.ignored = ignored
  }

  /// The text that is hashed.
  var text: String {
    let parts = event.parts.filter { part in
      !Self.left.contains(part.name) && !ignored.contains(part.name)
        && !part.name.hasSuffix("}comment") && !(part.text.isEmpty && part.parts.isEmpty)
    }
    var text = "eventType=\(event.type)"
    for name in Self.order {
      for part in parts where part.name == name { text += line(part, in: "") }
    }
    var rest = parts.filter { !Self.order.contains($0.name) }.map { line($0, in: "") }
    rest += strays(parts)
    return text + Self.sorted(rest).joined()
  }

  /// The text of a part and all in it.
  private func line(_ part: EPCISElement, in parent: String) -> String {
    if ["bizTransaction", "source", "destination"].contains(part.name), !part.text.isEmpty {
      let type = part.parts.filter { $0.name == "type" }.map { line($0, in: part.name) }
      return type.joined() + "\(part.name)=\(value(part, in: parent))"
    }
    var text = part.name
    if !part.text.isEmpty || part.parts.isEmpty { text += "=\(value(part, in: parent))" }
    guard let order = Self.orders[part.name] else {
      return text + Self.sorted(part.parts.map { line($0, in: part.name) }).joined()
    }
    for name in order {
      text += Self.sorted(
        part.parts.filter { $0.name == name }.map { line($0, in: part.name) }
      ).joined()
    }
    let rest = part.parts.filter { $0.name.contains(":") }.map { line($0, in: part.name) }
    return text + Self.sorted(rest).joined()
  }

  /// What stands in a sensor report and is not of one: it comes with its path, at the end.
  private func strays(_ parts: [EPCISElement]) -> [String] {
    var found: [String] = []
    for list in parts where list.name == "sensorElementList" {
      for element in list.parts {
        for report in element.parts where report.name == "sensorReport" {
          let known = Self.orders["sensorReport"] ?? []
          for part in report.parts
          where !known.contains(part.name) && !part.name.contains(":") {
            found.append(
              "sensorElementListsensorElementsensorReport" + line(part, in: report.name))
          }
        }
      }
    }
    return found
  }

  /// Texts in the order of their bytes.
  private static func sorted(_ texts: [String]) -> [String] {
    texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A value in its one form.
  private func value(_ part: EPCISElement, in parent: String) -> String {
    let text = part.text
    if Self.times.contains(part.name), let time = EPCISTime(text) { return time.time.text }
    if let kind = Self.kinds[part.name == "type" ? parent : part.name],
      part.name == "type" || !["bizTransaction", "source", "destination"].contains(part.name)
    {
      return word(text, kind)
    }
    if part.name == "type" || part.name == "exception", parent == "sensorReport" {
      let whole = expanded(text)
      return whole.contains(":") ? whole : Self.webVocabulary + whole
    }
    if let uri = EPCURI.canonical(text) { return uri }
    let substance = "urn:epcglobal:cbv:inchikey:"
    if part.name == "chemicalSubstance", text.hasPrefix(substance) {
      return "https://identifiers.org/inchikey:" + text.dropFirst(substance.utf8.count)
    }
    return Self.number(text) ?? (part.isExtension ? text : expandedURI(part.name, text))
  }

  /// A word of the CBV as a URI of its web vocabulary.
  private func word(_ text: String, _ kind: String) -> String {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 5, parts[0] == "urn", parts[1] == "epcglobal", parts[2] == "cbv",
      ["bizstep", "disp", "btt", "sdt"].contains(parts[3])
    {
      return Self.vocabulary + kind + parts[4]
    }
    let whole = expanded(text)
    return whole.contains(":") ? whole : Self.vocabulary + kind + whole
  }

  private func expandedURI(_ name: String, _ text: String) -> String {
    ["deviceID", "uriValue", "microorganism", "bizRules", "rawData", "epcClass", "epc"]
      .contains(name) ? expanded(text) : text
  }

  /// A name with its namespace in the place of its prefix, where that is known.
  private func expanded(_ text: String) -> String {
    guard !text.hasPrefix("http:"), !text.hasPrefix("https:"), !text.hasPrefix("urn:"),
      let colon = text.firstIndex(of: ":"), let space = event.prefixes[String(text[..<colon])]
    else { return text }
    return space + text[text.index(after: colon)...]
  }

  /// A number without zeros that say nothing, as a double has it; `nil` for what is none.
  private static func number(_ text: String) -> String? {
    guard text.utf8.count <= 64, text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil else {
      return nil
    }
    guard text.utf8.count > 15 else {
      guard text.contains(".") else {
        return text.wholeMatch(of: /-?0+[0-9]+/) == nil ? text : Int(text).map(String.init)
      }
      var digits = Substring(text)
      while digits.last == "0" { digits = digits.dropLast() }
      if digits.last == "." { digits = digits.dropLast() }
      return String(digits)
    }
    guard let value = Double(text) else { return nil }
    return value == value.rounded(.towardZero) ? exact(value) : "\(value)"
  }

  /// All digits of a whole number.
  private static func exact(_ value: Double) -> String {
    guard value.magnitude < 0x1p127 else { return "\(value)" }
    return String(Int128(value))
  }
}
