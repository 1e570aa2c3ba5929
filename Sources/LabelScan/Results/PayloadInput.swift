package import LabelSyntax

/// A payload as users write it, with what they know about it.
package struct PayloadInput: Sendable {
  /// The payload.
  package var payload: Payload
  /// What is known about it beside its bytes.
  package var context = ReadingContext()
  /// Its place in a message of several symbols.
  package var place: Symbol.StructuredAppend?

  /// Reads one argument or line: a JSON object that has a payload, or the bytes themselves with
  /// their AIM identifier taken off.
  package init(_ bytes: [UInt8]) {
    if bytes.first == 0x7B, let object = try? JSONText(bytes), let input = PayloadInput(object) {
      self = input
      return
    }
    let identifier = SymbologyIdentifier(prefixOf: bytes)
    payload = Payload(
      bytes: identifier == nil ? bytes : Array(bytes.dropFirst(3)), identifier: identifier)
  }

  /// Reads an object that has a payload, also as `labelscan scan` prints a symbol; `nil` where it has
  /// none, or a member is of another kind than it should be.
  package init?(_ object: JSONText) {
    guard case .object(let members, _) = object else { return nil }
    var texts: [String: String] = [:]
    var formats: [String]?
    for member in members {
      switch (member.name, member.value) {
      case (_, .null): break
      case ("formats", let value):
        guard let ids = value.texts else { return nil }
        formats = ids
      case ("structuredAppend", let value):
        guard let place = Symbol.StructuredAppend(value) else { return nil }
        self.place = place
      case ("payload", _), ("payloadBase64", _), ("charset", _), ("symbology", _),
        ("identifier", _), ("printed", _), ("primary", _):
        guard case .string(let text, _) = member.value else { return nil }
        texts[member.name] = text
      default: break
      }
    }
    guard let payload = Self.payload(of: texts) else { return nil }
    self.payload = payload
    context = ReadingContext(
      formats: formats, printed: texts["printed"],
      primary: texts["primary"].map { Payload(scanned: $0) })
  }

  private static func payload(of texts: [String: String]) -> Payload? {
    let symbology = texts["symbology"].map(Symbology.init(rawValue:))
    let identifier = texts["identifier"].flatMap { SymbologyIdentifier($0) }
    // Where the character set of the bytes is known the text says the same.
    if texts["charset"] == nil || texts["payload"] == nil,
      let bytes = texts["payloadBase64"].flatMap({ Base64.bytes(of: $0) })
    {
      return Payload(bytes: bytes, symbology: symbology, identifier: identifier)
    }
    guard let text = texts["payload"] else { return nil }
    guard identifier == nil else {
      return Payload(bytes: Array(text.utf8), symbology: symbology, identifier: identifier)
    }
    return Payload(scanned: text, symbology: symbology)
  }
}

extension JSONText {
  /// The strings of an array; `nil` for anything else.
  fileprivate var texts: [String]? {
    guard case .array(let items, _) = self else { return nil }
    var texts: [String] = []
    for item in items {
      guard case .string(let text, _) = item else { return nil }
      texts.append(text)
    }
    return texts
  }
}

extension Symbol.StructuredAppend {
  /// Reads the place as `labelscan scan` prints it; `nil` where a number of it is missing.
  fileprivate init?(_ object: JSONText) {
    guard case .object(let members, _) = object else { return nil }
    var numbers: [String: Int] = [:]
    for member in members {
      if case .number(let text, _) = member.value { numbers[member.name] = Int(text) }
    }
    guard let index = numbers["index"], let count = numbers["count"], let id = numbers["id"] else {
      return nil
    }
    self.init(index: index, count: count, id: id)
  }
}
