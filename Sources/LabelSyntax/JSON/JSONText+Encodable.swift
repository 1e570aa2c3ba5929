#if !hasFeature(Embedded)
  /// A value is coded as the JSON that it is: its objects lose the order of their names.
  extension JSONText: Encodable {
    /// The name of a member as a key.
    private struct Name: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }

      init(stringValue: String) {
        self.stringValue = stringValue
      }

      init?(intValue: Int) { nil }
    }

    /// Writes the value.
    package func encode(to encoder: any Encoder) throws {
      switch self {
      case .object(let members, _):
        var values = encoder.container(keyedBy: Name.self)
        for member in members {
          try values.encode(member.value, forKey: Name(stringValue: member.name))
        }
      case .array(let items, _):
        var values = encoder.unkeyedContainer()
        for item in items { try values.encode(item) }
      case .string(let text, _):
        var value = encoder.singleValueContainer()
        try value.encode(text)
      case .number(let text, _):
        var value = encoder.singleValueContainer()
        if let number = Int(text) {
          try value.encode(number)
        } else {
          try value.encode(Double(text))
        }
      case .bool(let flag, _):
        var value = encoder.singleValueContainer()
        try value.encode(flag)
      case .null:
        var value = encoder.singleValueContainer()
        try value.encodeNil()
      }
    }
  }

  extension JSONWriter {
    /// Hands an encoder what `value` writes: what is coded is the command's JSON, described once.
    package static func encode(
      to encoder: any Encoder, _ value: (inout JSONWriter) -> Void
    ) throws {
      var writer = JSONWriter()
      value(&writer)
      try JSONText(writer.bytes).encode(to: encoder)
    }
  }
#endif
