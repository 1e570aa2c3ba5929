import LabelSyntax

// Tests are read in a year of their own.
extension SyntaxOptions {
  init(
    gs1: GS1Options = GS1Options(), maxPayloadBytes: Int = SyntaxOptions.defaultMaxPayloadBytes
  ) {
    self.init(currentYear: 2026, gs1: gs1, maxPayloadBytes: maxPayloadBytes)
  }
}

extension LabelReader {
  init(formats: SerialFormats = SerialFormats()) {
    self.init(options: SyntaxOptions(), formats: formats)
  }
}

extension GS1Message {
  init(permitsUnknownAIs: Bool = false) {
    self.init(currentYear: 2026, permitsUnknownAIs: permitsUnknownAIs)
  }
}

/// The fields of a label of these payloads, as the command prints them.
func fields(_ payloads: [Payload]) -> [String: String] {
  fields(LabelReader().readLabel(payloads))
}

func fields(_ label: Label) -> [String: String] {
  Dictionary(uniqueKeysWithValues: label.fields.map { ($0.name.rawValue, $0.value) })
}

/// The fields of a payload whose symbology does not matter.
func fields(_ text: String) -> [String: String] {
  fields([Payload(bytes: Array(text.utf8))])
}

/// The codes of a label's issues, each once.
func codes(_ label: Label) -> Set<String> {
  Set(label.issues.map(\.code.rawValue))
}

func code128(_ text: String) -> Payload { Payload(bytes: Array(text.utf8), symbology: .code128) }
func code39(_ text: String) -> Payload { Payload(bytes: Array(text.utf8), symbology: .code39) }
func matrix(_ text: String) -> Payload { Payload(bytes: Array(text.utf8), symbology: .datamatrix) }
func qr(_ text: String) -> Payload { Payload(bytes: Array(text.utf8), symbology: .qr) }
