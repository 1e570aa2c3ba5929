extension EPCISSource {
  /// Reads XML.
  mutating func readXML(_ bytes: [UInt8]) throws(Failure) {
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
}
