import LabelSyntax
import Testing

/// One payload and what it says.
struct GS1Vector: Sendable, CustomTestStringConvertible {
  /// The payload as a scanner delivers it, its AIM identifier first.
  var payload: String
  /// The elements, in their order; `nil` where a rule is broken.
  var elements: KeyValuePairs<String, String>?
  /// The canonical link of the elements.
  var link: String?
  /// The options that it takes.
  var options: GS1Options
  /// What it is about.
  var note: String

  init(
    _ payload: String, _ elements: KeyValuePairs<String, String>?, link: String? = nil,
    options: GS1Options = GS1Options(), note: String
  ) {
    self.payload = payload
    self.elements = elements
    self.link = link
    self.options = options
    self.note = note
  }

  var testDescription: String { "\(payload) (\(note))" }
}
