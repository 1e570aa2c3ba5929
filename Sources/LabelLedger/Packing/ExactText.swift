/// Text that equals only the same bytes.
///
/// `String` takes a letter with its accent for the letter and the accent apart; a hash does not.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: ExactText, right: ExactText) -> Bool { left.text.isExactly(right.text) }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension String {
  /// Whether the texts are the same bytes.
  func isExactly(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }

  /// The text with a picture for each NUL character, at which SQLite's texts end.
  var withoutNUL: String {
    utf8.contains(0)
      ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{2400}" : $0 })) : self
  }
}
