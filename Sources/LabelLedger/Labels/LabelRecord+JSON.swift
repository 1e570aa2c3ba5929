internal import LabelSyntax

extension LabelRecord {
  /// Writes the label in the form of the command's JSON.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", optional: file)
      writer.key("fields")
      writer.object { writer in
        for field in fields { writer.member(field.name, field.value) }
      }
      writer.key("symbols")
      writer.array { writer in for symbol in symbols { symbol.write(to: &writer) } }
      writer.key("details")
      writer.array { writer in for detail in details { detail.write(to: &writer) } }
      writer.key("issues")
      writer.array { writer in for remark in remarks { remark.write(to: &writer) } }
    }
  }
}

extension LabelRecord.Symbol {
  /// The payload as text, and whether that is all of it.
  var text: (value: String, isWhole: Bool) {
    if let text = String(validating: payload, as: UTF8.self) { return (text, true) }
    return (String(decoding: payload, as: UTF8.self), false)
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("symbology", optional: symbology)
      let (text, isWhole) = text
      writer.member("payload", text)
      if !isWhole { writer.member("payloadBase64", Base64.text(of: payload)) }
      writer.member("identifier", optional: identifier)
      writer.member("syntax", syntax)
      // Hashed as it is written: symbols without it stay as they were.
      writer.member("printed", optional: printed)
    }
  }
}

extension LabelRecord.Detail {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("field", field)
      writer.member("value", value)
      writer.member("raw", raw)
      writer.member("unit", optional: unit)
      writer.member("symbol", symbol == Self.printAlone ? -1 : symbol)
      writer.member("syntax", syntax)
      writer.member("key", optional: key)
      writer.key("range")
      writer.array { writer in
        writer.int(range.lowerBound)
        writer.int(range.upperBound)
      }
    }
  }
}

extension LabelRecord.Remark {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("code", code)
      writer.member("severity", severity)
      writer.member("message", message)
      if let symbol { writer.member("symbol", symbol) }
    }
  }
}
