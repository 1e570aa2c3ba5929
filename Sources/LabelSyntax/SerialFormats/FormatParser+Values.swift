extension FormatParser {
  func object(_ json: JSONText, _ name: String) throws(FormatError) -> [String: JSONText] {
    guard case .object(let members, _) = json else { throw failure("\(name) is no object", json) }
    var object: [String: JSONText] = [:]
    for member in members {
      guard object.updateValue(member.value, forKey: member.name) == nil else {
        throw failure("\(name) has \(member.name) twice", member.value)
      }
    }
    return object
  }

  func items(_ json: JSONText, _ name: String) throws(FormatError) -> [JSONText] {
    guard case .array(let items, _) = json else { throw failure("\(name) is no array", json) }
    return items
  }

  func text(_ json: JSONText, _ name: String) throws(FormatError) -> String {
    guard case .string(let text, _) = json else { throw failure("\(name) is no text", json) }
    return text
  }

  func number(_ json: JSONText, _ name: String) throws(FormatError) -> Int {
    guard case .number(let text, _) = json, let number = Int(text), (0...10_000).contains(number)
    else { throw failure("\(name) is no number from 0 to 10000", json) }
    return number
  }

  func names(
    _ json: JSONText, _ name: String, in format: SerialFormat
  ) throws(FormatError) -> [String] {
    var names: [String] = []
    for item in try items(json, name) {
      let field = try text(item, name)
      guard format.names.contains(field) else { throw failure("\(field) is no field", item) }
      names.append(field)
    }
    guard !names.isEmpty else { throw failure("\(name) is empty", json) }
    return names
  }

  func charset(_ json: JSONText) throws(FormatError) -> ByteSet {
    guard let set = ByteSet.named(try text(json, "charset")) else {
      throw failure("charset is one of digits, upper, letters, alphanumeric, hex, any", json)
    }
    return set
  }

  func form(_ json: JSONText) throws(FormatError) -> FormatDate.Form {
    guard let form = FormatDate.Form(rawValue: try text(json, "date")) else {
      throw failure("This form of date is not known", json)
    }
    return form
  }

  func yearBase(_ parts: [String: JSONText]) throws(FormatError) -> Int? {
    guard let json = parts["yearBase"] else { return nil }
    return try number(json, "yearBase")
  }
}
