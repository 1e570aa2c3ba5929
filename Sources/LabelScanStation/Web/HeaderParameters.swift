#if Station
  /// The parameters of a header field's value: `form-data; name="photo"; filename="1.jpg"`,
  /// RFC 9110 5.6.6.
  struct HeaderParameters {
    private var values: [String: String] = [:]

    /// Reads what follows the first semicolon; of a name that stands twice the first counts.
    init(_ text: String) {
      var rest = text.drop { $0 != ";" }
      while rest.first == ";" {
        rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
        let name = rest.prefix { $0 != "=" && $0 != ";" }
        rest = rest.dropFirst(name.count)
        guard rest.first == "=" else { continue }
        rest = rest.dropFirst()
        let value = Self.value(&rest)
        let key = name.lowercased()
        if values[key] == nil { values[key] = value }
        rest = rest.drop { $0 != ";" }
      }
    }

    /// The value of a parameter, whose name is in lower case, or `nil`.
    subscript(_ name: String) -> String? { values[name] }

    private static func value(_ rest: inout Substring) -> String {
      guard rest.first == "\"" else {
        let word = rest.prefix { $0 != ";" && $0 != " " }
        rest = rest.dropFirst(word.count)
        return String(word)
      }
      rest = rest.dropFirst()
      var text = ""
      while let character = rest.popFirst() {
        if character == "\"" { break }
        if character == "\\", let escaped = rest.popFirst() {
          text.append(escaped)
        } else {
          text.append(character)
        }
      }
      return text
    }
  }
#endif
