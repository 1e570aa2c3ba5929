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
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension String {
  /// Whether the texts are the same bytes.
  func isExactly(_ other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    var (first, second) = (self, other)
    return first.withUTF8 { first in
      second.withUTF8 { unsafe $0.elementsEqual(first) }
    }
  }

  /// The text with a picture for each NUL character, at which SQLite's texts end.
  var withoutNUL: String {
    var text = self
    return text.withUTF8 { unsafe $0.contains(0) }
      ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{2400}" : $0 })) : self
  }
}
