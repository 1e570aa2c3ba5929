internal import LabelSyntax

/// An EPCIS document of others: 1.2 or 2.0, in XML or JSON-LD, captured or as the answer to a query.
struct EPCISSource {
  /// An event of the document.
  struct Event {
    /// Its type, such as `ObjectEvent`.
    var type: String
    /// Its parts; wrappers of extensions are taken away.
    var parts: [EPCISElement]
    /// The namespaces that stand for prefixes in values.
    var prefixes: [String: String]
    /// Where it stands in the document, counted from 1.
    var number: Int
    /// The names of XML's elements in their order, without what stands in a wrapper.
    var order: [String] = []

    /// The first part of a name, or `nil`.
    subscript(_ name: String) -> EPCISElement? { parts.first { $0.name == name } }

    /// The text of the first part of a name, where it has one.
    func text(of name: String) -> String? {
      self[name].flatMap { $0.text.isEmpty ? nil : $0.text }
    }
  }

  /// Why a document cannot be used.
  struct Failure: Error, Hashable {
    /// One phrase in English.
    var message: String
  }

  /// The prefixes that the context of EPCIS 2.0 declares.
  private static let standard = [
    "gs1": "https://gs1.org/voc/", "cbv": "https://ref.gs1.org/cbv/",
    "cbvmda": "urn:epcglobal:cbv:mda", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "epcis": "https://ref.gs1.org/epcis/", "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]
  /// What each list of JSON is a list of, in XML's words.
  private static let items = [
    "epcList": "epc", "childEPCs": "epc", "inputEPCList": "epc", "outputEPCList": "epc",
    "quantityList": "quantityElement", "childQuantityList": "quantityElement",
    "inputQuantityList": "quantityElement", "outputQuantityList": "quantityElement",
    "bizTransactionList": "bizTransaction", "sourceList": "source",
    "destinationList": "destination", "sensorElementList": "sensorElement",
  ]

  /// The events in their order.
  private(set) var events: [Event] = []
  /// Names that the document says are not part of its events.
  private(set) var ignored: Set<String> = []
  /// Whether the document is XML, whose elements have an order.
  private(set) var isXML = false

  /// Reads a document; what breaks its standard is named with the event.
  ///
  /// Event hashes do not depend on the order of XML's elements, which is checked where it is wanted.
  init(_ bytes: [UInt8], inOrder: Bool = true) throws(Failure) {
    let start = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    if start == 0x3C {
      try readXML(bytes)
    } else {
      try readJSON(bytes)
    }
    for event in events { try EPCISRules(isXML: isXML, isOrdered: inOrder).check(event) }
  }

  // MARK: XML

  private mutating func readXML(_ bytes: [UInt8]) throws(Failure) {
    isXML = true
    let root: XMLReader.Element
    do throws(XMLReader.Failure) {
      root = try XMLReader.root(of: bytes)
    } catch {
      throw Failure(message: "\(error.message), at byte \(error.offset)")
    }
    if Self.name(root.name).hasSuffix("Event") {
      return try take(XMLReader.Element(name: "EventList", elements: [root]))
    }
    guard ["EPCISDocument", "EPCISQueryDocument"].contains(Self.name(root.name)) else {
      throw Failure(message: "the root \(root.name.shortened) is no EPCIS document")
    }
    guard let list = Self.find("EventList", in: root) else {
      throw Failure(message: "the document has no EventList")
    }
    note(ignoredIn: root)
    try take(list)
  }

  private static func find(
    _ name: String, in element: XMLReader.Element
  ) -> XMLReader.Element? {
    if self.name(element.name) == name { return element }
    for part in element.elements {
      if let found = find(name, in: part) { return found }
    }
    return nil
  }

  private mutating func note(ignoredIn element: XMLReader.Element) {
    if element.name.hasSuffix("}ignoreFields") {
      for field in element.elements { ignored.insert(field.name) }
    }
    for part in element.elements where Self.name(part.name) != "EventList" {
      note(ignoredIn: part)
    }
  }

  private mutating func take(_ list: XMLReader.Element) throws(Failure) {
    for element in list.elements {
      let name = Self.name(element.name)
      if name == "extension" {
        try take(element)
        continue
      }
      events.append(
        Event(
          type: name, parts: element.elements.flatMap(Self.parts), prefixes: Self.standard,
          number: events.count + 1,
          order: element.elements.map { Self.name($0.name) }.filter {
            !["extension", "baseExtension", "certificationInfo"].contains($0)
          }))
    }
  }

  /// An element's parts, without the wrappers of EPCIS 1.2.
  private static func parts(_ element: XMLReader.Element) -> [EPCISElement] {
    let name = name(element.name)
    if name == "extension" || name == "baseExtension" { return element.elements.flatMap(parts) }
    let attributes = element.attributes.compactMap { attribute -> EPCISElement? in
      attribute.name.hasPrefix("{http://www.w3.org/2001/XMLSchema-instance}")
        ? nil : EPCISElement(name: attribute.name, text: trimmed(attribute.text))
    }
    return [
      EPCISElement(
        name: name, text: element.elements.isEmpty ? trimmed(element.text) : "",
        parts: attributes + element.elements.flatMap(parts))
    ]
  }

  /// A name of EPCIS without its namespace.
  private static func name(_ name: String) -> String {
    guard name.hasPrefix("{urn:epcglobal:epcis"), let end = name.firstIndex(of: "}") else {
      return name
    }
    return String(name[name.index(after: end)...])
  }

  private static func trimmed(_ text: String) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }

  // MARK: JSON

  private mutating func readJSON(_ bytes: [UInt8]) throws(Failure) {
    let tree: JSONTree
    do throws(JSONReader.Failure) {
      tree = try JSONTree(bytes)
    } catch {
      throw Failure(message: "expected \(error.message) at byte \(error.offset)")
    }
    if let type = tree["type"]?.text, type.hasSuffix("Event") {
      let context = tree["@context"] ?? .null
      return try take(tree, Self.prefixes(context, among: Self.standard))
    }
    guard let type = tree["type"]?.text,
      ["EPCISDocument", "EPCISQueryDocument"].contains(type), let body = tree["epcisBody"]
    else { throw Failure(message: "it is no EPCIS document") }
    guard let context = tree["@context"] else {
      throw Failure(message: "the document has no @context")
    }
    guard tree["schemaVersion"]?.text != nil, tree["creationDate"]?.text != nil else {
      throw Failure(message: "the document has no schemaVersion or creationDate")
    }
    let prefixes = Self.prefixes(context, among: Self.standard)
    let results = body["queryResults"]
    for object in [tree, results].compactMap({ $0 }) {
      guard case .object(let members) = object else { continue }
      for member in members where member.key.hasSuffix(":ignoreFields") {
        for field in member.value.values ?? [] {
          if let name = field.text { ignored.insert(Self.name(name, prefixes)) }
        }
      }
    }
    let list = (results?["resultsBody"] ?? body)["eventList"]
    guard let values = list?.values ?? body["event"].map({ [$0] }) else {
      throw Failure(message: "the document has no eventList")
    }
    for value in values { try take(value, prefixes) }
  }

  private mutating func take(
    _ value: JSONTree, _ prefixes: [String: String]
  ) throws(Failure) {
    let number = events.count + 1
    guard case .object(let members) = value, let type = value["type"]?.text else {
      throw Failure(message: "event \(number) has no type")
    }
    let prefixes = value["@context"].map { Self.prefixes($0, among: prefixes) } ?? prefixes
    var parts: [EPCISElement] = []
    for member in members where member.key != "type" && member.key != "@context" {
      guard let item = Self.items[member.key] else {
        parts += Self.parts(member.value, Self.name(member.key, prefixes), prefixes)
        continue
      }
      guard let values = member.value.values else {
        throw Failure(message: "event \(number): \(member.key) is no list")
      }
      parts.append(
        EPCISElement(
          name: member.key, parts: values.flatMap { Self.parts($0, item, prefixes) }))
    }
    events.append(Event(type: type, parts: parts, prefixes: prefixes, number: number))
  }

  /// What a value comes to under a name: an array to as many parts.
  private static func parts(
    _ value: JSONTree, _ name: String, _ prefixes: [String: String]
  ) -> [EPCISElement] {
    switch value {
    case .text(let text), .number(let text):
      return [EPCISElement(name: name, text: trimmed(text))]
    case .bool(let value): return [EPCISElement(name: name, text: value ? "true" : "false")]
    case .null: return []
    case .array(let values): return values.flatMap { parts($0, name, prefixes) }
    case .object(let members):
      var element = EPCISElement(name: name)
      for member in members where member.key != "rdfs:comment" && member.key != "@context" {
        // The thing itself is the text of its element in XML.
        if member.key == name, let text = member.value.text {
          element.text = trimmed(text)
        } else {
          element.parts += parts(member.value, Self.name(member.key, prefixes), prefixes)
        }
      }
      return [element]
    }
  }

  /// A key with the namespace of its prefix, where that is known.
  private static func name(_ key: String, _ prefixes: [String: String]) -> String {
    guard let colon = key.firstIndex(of: ":"), let space = prefixes[String(key[..<colon])] else {
      return key
    }
    return "{\(space)}\(key[key.index(after: colon)...])"
  }

  private static func prefixes(
    _ context: JSONTree, among known: [String: String]
  ) -> [String: String] {
    var prefixes = known
    for value in context.values ?? [context] {
      guard case .object(let members) = value else { continue }
      for member in members {
        if let space = member.value.text { prefixes[member.key] = space }
      }
    }
    return prefixes
  }
}
