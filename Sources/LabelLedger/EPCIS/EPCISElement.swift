/// A part of an EPCIS event, whatever form its document has: XML's elements and attributes, JSON's
/// members.
struct EPCISElement: Hashable {
  /// The name; one of a namespace other than EPCIS's own begins with `{namespace}`.
  var name: String
  /// The text; nothing where it has parts alone.
  var text = ""
  /// The parts.
  var parts: [EPCISElement] = []

  /// The first part of a name, or `nil`.
  subscript(_ name: String) -> EPCISElement? { parts.first { $0.name == name } }

  /// The text of the first part of a name, where it has one.
  func text(of name: String) -> String? {
    self[name].flatMap { $0.text.isEmpty ? nil : $0.text }
  }

  /// Whether the name is of a namespace of its own.
  var isExtension: Bool { name.hasPrefix("{") }
}
