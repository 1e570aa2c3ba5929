#if Station
  /// The header fields of a request; names have no case, RFC 9110 5.1.
  struct WebHeaders: Sendable, ExpressibleByDictionaryLiteral {
    /// One field.
    private struct Field: Sendable {
      var name: String
      var value: String
    }

    private var fields: [Field] = []

    /// Creates the header of nothing.
    init() {}

    /// Creates fields of names and values.
    init(dictionaryLiteral elements: (String, String)...) {
      for (name, value) in elements { add(name, value) }
    }

    /// Adds a field.
    mutating func add(_ name: String, _ value: String) {
      fields.append(Field(name: name.lowercased(), value: value))
    }

    /// The first value of a field, whose name is in lower case, or `nil`.
    subscript(_ name: String) -> String? {
      for field in fields where field.name == name { return field.value }
      return nil
    }

    /// How many fields have a name.
    func count(of name: String) -> Int { fields.count { $0.name == name } }
  }
#endif
