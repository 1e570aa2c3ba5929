import LabelSyntax

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
  Set(label.issues.map(\.code))
}

func code128(_ text: String) -> Payload { Payload(bytes: Array(text.utf8), symbology: .code128) }
func code39(_ text: String) -> Payload { Payload(bytes: Array(text.utf8), symbology: .code39) }
func matrix(_ text: String) -> Payload { Payload(bytes: Array(text.utf8), symbology: .datamatrix) }
func qr(_ text: String) -> Payload { Payload(bytes: Array(text.utf8), symbology: .qr) }
