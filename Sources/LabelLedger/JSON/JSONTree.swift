/// A JSON value as a tree, numbers as they are written.
indirect enum JSONTree: Hashable {
  case text(String)
  case number(String)
  case bool(Bool)
  case null
  case array([JSONTree])
  case object([Member])

  /// A member of an object.
  struct Member: Hashable {
    var key: String
    var value: JSONTree
  }

  /// Reads a whole text.
  init(_ bytes: [UInt8]) throws(JSONReader.Failure) {
    var reader = JSONReader(bytes, refusesDuplicates: true)
    self = try Self.value(&reader)
    try reader.end()
  }

  private static func value(_ reader: inout JSONReader) throws(JSONReader.Failure) -> JSONTree {
    switch reader.kind() {
    case .object:
      var members: [Member] = []
      try reader.members { (reader, key) throws(JSONReader.Failure) in
        members.append(Member(key: key, value: try value(&reader)))
      }
      return .object(members)
    case .array:
      var values: [JSONTree] = []
      try reader.items { (reader) throws(JSONReader.Failure) in
        values.append(try value(&reader))
      }
      return .array(values)
    case .text: return .text(try reader.string())
    case .other:
      guard let word = try reader.scalar() else { return .null }
      switch word {
      case "true": return .bool(true)
      case "false": return .bool(false)
      default: return .number(word)
      }
    }
  }

  /// The value of a member, or `nil`.
  subscript(_ key: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text, or `nil` where it is none.
  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The values of an array, or `nil` where it is none.
  var values: [JSONTree]? {
    guard case .array(let values) = self else { return nil }
    return values
  }
}
