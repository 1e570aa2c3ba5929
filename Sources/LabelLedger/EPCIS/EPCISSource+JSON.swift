extension EPCISSource {
  /// What each list of JSON is a list of, in XML's words.
  private static let items = [
    "epcList": "epc", "childEPCs": "epc", "inputEPCList": "epc", "outputEPCList": "epc",
    "quantityList": "quantityElement", "childQuantityList": "quantityElement",
    "inputQuantityList": "quantityElement", "outputQuantityList": "quantityElement",
    "bizTransactionList": "bizTransaction", "sourceList": "source",
    "destinationList": "destination", "sensorElementList": "sensorElement",
  ]

  /// Reads JSON-LD.
  mutating func readJSON(_ bytes: [UInt8]) throws(Failure) {
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
