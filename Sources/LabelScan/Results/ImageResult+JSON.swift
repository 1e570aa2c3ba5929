package import LabelSyntax

extension ImageResult {
  /// The result as one JSON object in one line, as `labelscan scan` prints it.
  public var json: String { JSONWriter.text { write(to: &$0) } }

  /// Writes the result as the command's JSON has it, with what was asked of the label.
  package func write(to writer: inout JSONWriter, _ requirements: [Requirement]? = nil) {
    writer.object { writeMembers(to: &$0, requirements) }
  }

  /// Writes the members of the result.
  package func writeMembers(to writer: inout JSONWriter, _ requirements: [Requirement]? = nil) {
    writer.member("file", file)
    writer.member("width", width)
    writer.member("height", height)
    if orientation != .up {
      writer.member("orientation", orientation.rawValue)
    }
    if pages != 1 {
      writer.member("pages", pages)
    }
    label.writeFields(to: &writer)
    writer.key("symbols")
    writer.array { writer in
      for index in symbols.indices {
        writer.object { symbols[index].writeMembers(to: &$0, syntax: syntax(ofSymbol: index)) }
      }
    }
    if let print {
      writer.key("print")
      writer.array { writer in for line in print { line.write(to: &writer) } }
    }
    label.writeProvenance(to: &writer, requirements)
    writer.key("timing")
    timing.write(to: &writer)
  }
}

extension JSONWriter {
  /// Writes why there is no answer.
  package mutating func error(code: String, message: String) {
    object { writer in
      writer.member("code", code)
      writer.member("message", message)
    }
  }
}

extension Symbol {
  /// Writes the members of the command's JSON; `syntax` is that of its reading, where it has one.
  package func writeMembers(to writer: inout JSONWriter, syntax: Syntax? = nil) {
    writer.member("symbology", symbology.rawValue)
    payload.writeMembers(to: &writer)
    writer.member("identifier", orNull: payload.identifier?.text)
    writer.key("corners")
    corners.write(to: &writer)
    if let syntax {
      writer.member("syntax", syntax.rawValue)
    }
    writer.member("composite", optional: composite)
    writeExtras(to: &writer)
  }

  /// Writes what only some symbols have.
  private func writeExtras(to writer: inout JSONWriter) {
    if let correctedCodewords, let correctableCodewords {
      writer.key("errorCorrection")
      writer.object { writer in
        writer.member("level", optional: errorCorrectionLevel)
        writer.member("corrected", correctedCodewords)
        writer.member("capacity", correctableCodewords)
      }
    }
    if let structuredAppend {
      writer.key("structuredAppend")
      writer.object { writer in
        writer.member("index", structuredAppend.index)
        writer.member("count", structuredAppend.count)
        writer.member("id", structuredAppend.id)
      }
    }
    if let structure {
      writer.key("structure")
      writer.object { writer in
        writer.member("version", structure.version)
        writer.member("mask", optional: structure.mask)
        writer.member("model", optional: structure.model)
      }
    }
    if isReaderProgramming {
      writer.member("readerProgramming", true)
    }
    if isLinked {
      writer.member("linked", true)
    }
    writer.member("printed", optional: printed?.rawValue)
  }
}

extension PrintedLine {
  /// Writes the members of the command's JSON.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("text", text)
      writer.key("corners")
      corners.write(to: &writer)
      writer.key("certainty")
      writer.decimal(certainty, digits: 3)
      guard !differing.isEmpty else { return }
      writer.key("differing")
      writer.array { writer in for character in differing { character.write(to: &writer) } }
    }
  }
}

extension Quadrilateral {
  /// Writes four points, clockwise from the top left one.
  func write(to writer: inout JSONWriter) {
    writer.array { writer in for corner in self { corner.write(to: &writer) } }
  }
}

extension Point {
  /// Writes `[x, y]`, to a tenth of a pixel.
  func write(to writer: inout JSONWriter) {
    writer.array { writer in
      writer.decimal(x, digits: 1)
      writer.decimal(y, digits: 1)
    }
  }
}

extension ScanTiming {
  /// Writes each part in milliseconds.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.milliseconds("load", load)
      writer.milliseconds("locate", locate)
      writer.milliseconds("decode", decode)
      writer.milliseconds("parse", parse, digits: 3)
      if let print { writer.milliseconds("print", print) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func milliseconds(
    _ name: StaticString, _ time: Duration, digits: Int = 2
  ) {
    key(name)
    decimal(time / .milliseconds(1), digits: digits)
  }
}
