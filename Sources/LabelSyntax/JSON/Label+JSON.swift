extension Label {
  /// Writes the label of payloads without an image, as `labelscan parse --together` prints it.
  package func writeTogether(to writer: inout JSONWriter, _ requirements: [Requirement]? = nil) {
    writer.object { writer in
      writer.key("payloads")
      writer.array { writer in
        for reading in readings {
          writer.object { reading.writeHead(to: &$0, isValid: reading.isValid) }
        }
      }
      writer.key("valid")
      writer.bool(isValid)
      writeMembers(to: &writer, requirements)
    }
  }

  /// Writes the label of one payload without an image, as `labelscan parse` prints it.
  package func writePayload(to writer: inout JSONWriter, _ requirements: [Requirement]? = nil) {
    guard let reading = readings.first else { return writer.null() }
    writer.object { writer in
      // What is wrong with the label is wrong with its one payload.
      reading.writeHead(to: &writer, isValid: isValid)
      writeMembers(to: &writer, requirements)
    }
  }

  /// Writes the members `fields`, `details`, `candidates` and `issues` of the command's JSON, in
  /// order, and `requirements` where something was asked of the label.
  package func writeMembers(to writer: inout JSONWriter, _ requirements: [Requirement]? = nil) {
    writeFields(to: &writer)
    writeProvenance(to: &writer, requirements)
  }

  /// Writes the member `fields`.
  package func writeFields(to writer: inout JSONWriter) {
    writer.key("fields")
    writer.object { writer in
      for field in fields {
        writer.key(name: field.name.rawValue)
        writer.string(field.value)
      }
    }
  }

  /// Writes what follows the fields, and the symbols where there are some.
  package func writeProvenance(to writer: inout JSONWriter, _ requirements: [Requirement]? = nil) {
    writer.key("details")
    writer.array { writer in for detail in details { detail.write(to: &writer) } }
    writer.key("candidates")
    writer.array { writer in for candidate in candidates { candidate.write(to: &writer) } }
    writer.key("issues")
    writer.array { writer in for issue in issues { issue.write(to: &writer) } }
    guard let requirements else { return }
    writer.key("requirements")
    writer.array { writer in for requirement in requirements { requirement.write(to: &writer) } }
  }

  private var isValid: Bool { !issues.contains { $0.severity == .error } }
}

extension Payload {
  /// Writes `payload`, and `payloadBase64` where the bytes are not UTF-8.
  package func writeMembers(to writer: inout JSONWriter) {
    writer.key("payload")
    guard !writer.string(utf8: bytes) else { return }
    writer.key("payloadBase64")
    writer.string(Base64.text(of: bytes))
  }
}

extension Reading {
  /// Writes the payload with its syntax and elements.
  fileprivate func writeHead(to writer: inout JSONWriter, isValid: Bool) {
    payload.writeMembers(to: &writer)
    writer.key("symbology")
    writer.string(optional: payload.symbology?.rawValue)
    writer.key("identifier")
    writer.string(optional: payload.identifier?.text)
    writer.key("syntax")
    writer.string(syntax.rawValue)
    writer.key("valid")
    writer.bool(isValid)
    writer.key("elements")
    writer.array { writer in for element in elements { element.write(to: &writer) } }
  }
}

extension Reading.Element {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key(name: kind.rawValue)
      writer.string(code)
      if let title {
        writer.key("title")
        writer.string(title)
      }
      writer.key("value")
      writer.string(value)
      writer.key("valid")
      writer.bool(isValid)
    }
  }
}

extension Reading.Detail {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("field")
      writer.string(field.rawValue)
      writer.key("value")
      writer.string(value)
      writer.key("raw")
      writer.string(raw)
      if let unit {
        writer.key("unit")
        writer.string(unit)
      }
      writer.key("symbol")
      writer.int(symbol)
      writer.key("syntax")
      writer.string(syntax.rawValue)
      if let key {
        writer.key("key")
        writer.string(key)
      }
      writer.key("range")
      writer.range(range)
    }
  }
}

extension Reading.Candidate {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("field")
      writer.string(field.rawValue)
      writer.key("value")
      writer.string(value)
      writer.key("symbol")
      writer.int(symbol)
      writer.key("reason")
      writer.string(reason)
    }
  }
}

extension Issue {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("code")
      writer.string(code)
      writer.key("severity")
      writer.string(severity.rawValue)
      writer.key("message")
      writer.string(message)
      if let symbol {
        writer.key("symbol")
        writer.int(symbol)
      }
      if let range {
        writer.key("range")
        writer.range(range)
      }
    }
  }
}

extension Requirement {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("name")
      writer.string(name)
      writer.key("status")
      writer.string(state.rawValue)
      writer.key("message")
      writer.string(message)
    }
  }
}
