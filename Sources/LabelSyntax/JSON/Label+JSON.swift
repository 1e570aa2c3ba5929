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
      writer.member("valid", isValid)
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
      let fields = fields.span
      for index in fields.indices {
        writer.key(name: fields[index].name.rawValue)
        writer.string(fields[index].value)
      }
    }
  }

  /// Writes what follows the fields, and the symbols where there are some.
  package func writeProvenance(to writer: inout JSONWriter, _ requirements: [Requirement]? = nil) {
    writer.key("details")
    writer.array { writer in
      // A span's items are borrowed: none of their texts is retained.
      let details = details.span
      for index in details.indices { details[index].write(to: &writer) }
    }
    writer.key("candidates")
    writer.array { writer in for candidate in candidates { candidate.write(to: &writer) } }
    writer.key("issues")
    writer.array { writer in for issue in issues { issue.write(to: &writer) } }
    if !messages.isEmpty {
      writer.key("messages")
      writer.array { writer in for message in messages { message.write(to: &writer) } }
    }
    guard let requirements else { return }
    writer.key("requirements")
    writer.array { writer in for requirement in requirements { requirement.write(to: &writer) } }
  }

  private var isValid: Bool { !issues.contains { $0.severity == .error } }
}

extension Payload {
  /// Writes `payload`, `payloadBase64` where the bytes as encoded are not its UTF-8, and their
  /// `charset` where it is known.
  package func writeMembers(to writer: inout JSONWriter) {
    writer.key("payload")
    _ = writer.string(utf8: bytes)
    if let nonTextBytes { writer.member("payloadBase64", Base64.text(of: nonTextBytes)) }
    writer.member("charset", optional: charset)
  }
}

extension Reading {
  /// Writes the payload with its syntax and elements.
  fileprivate func writeHead(to writer: inout JSONWriter, isValid: Bool) {
    payload.writeMembers(to: &writer)
    writer.member("symbology", orNull: payload.symbology?.rawValue)
    writer.member("identifier", orNull: payload.identifier?.text)
    writer.member("syntax", syntax.rawValue)
    writer.member("valid", isValid)
    writer.key("elements")
    writer.array { writer in
      let elements = elements.span
      for index in elements.indices { elements[index].write(to: &writer) }
    }
  }
}

extension Reading.Element {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key(name: kind.rawValue)
      writer.string(code)
      writer.member("title", optional: title)
      writer.member("value", value)
      writer.member("valid", isValid)
    }
  }
}

extension Reading.Detail {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("field", field.rawValue)
      writer.member("value", value)
      writer.member("raw", raw)
      writer.member("unit", optional: unit)
      writer.member("symbol", symbol)
      writer.member("syntax", syntax.rawValue)
      writer.member("key", optional: key)
      writer.key("range")
      writer.range(range)
      writer.member("keySource", optional: keySource?.rawValue)
      writer.member("source", optional: source?.rawValue)
      writer.member("line", optional: line)
    }
  }
}

extension Reading.Candidate {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("field", field.rawValue)
      writer.member("value", value)
      writer.member("symbol", symbol)
      writer.member("reason", reason)
      writer.member("line", optional: line)
    }
  }
}

extension Issue {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("code", code.rawValue)
      writer.member("severity", severity.rawValue)
      writer.member("message", message)
      writer.member("field", optional: field?.rawValue)
      writer.member("symbol", optional: symbol)
      writer.member("range", optional: range)
    }
  }
}

extension Requirement {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("status", state.rawValue)
      writer.member("message", message)
    }
  }
}
