/// How a reader has written the separators of ISO/IEC 15434 that were control characters.
///
/// Characters such as `]` and `@` occur in values too: a notation is taken only when the header of
/// the message itself uses it.
struct SeparatorNotation {
  /// The group separator, GS.
  let group: [UInt8]
  /// The record separator, RS.
  let record: [UInt8]
  /// The end of transmission, EOT.
  let end: [UInt8]
  /// What it is, for an issue.
  let name: String

  private init(_ group: String, _ record: String, _ end: String, _ name: String) {
    self.group = Array(group.utf8)
    self.record = Array(record.utf8)
    self.end = Array(end.utf8)
    self.name = name
  }

  /// The control characters themselves.
  static let control = SeparatorNotation("\u{1D}", "\u{1E}", "\u{04}", "control characters")

  /// The notations that readers and converters have been seen to use.
  static let known = [
    control,
    SeparatorNotation("]", "^", "^D", "caret notation"),
    SeparatorNotation("\u{241D}", "\u{241E}", "\u{2404}", "control pictures"),
    SeparatorNotation("\u{2194}", "\u{25B2}", "\u{2666}", "glyphs of code page 437"),
    SeparatorNotation("\u{F70B}", "\u{F70C}", "\u{F704}", "private use characters"),
    SeparatorNotation("{GS}", "{RS}", "{EOT}", "names in braces"),
    SeparatorNotation("<GS>", "<RS>", "<EOT>", "names in angle brackets"),
    SeparatorNotation("[GS]", "[RS]", "[EOT]", "names in brackets"),
    SeparatorNotation("~d029", "~d030", "~d004", "tilde codes"),
    SeparatorNotation("\\u001d", "\\u001e", "\\u0004", "escapes of JSON"),
    SeparatorNotation("\\u001D", "\\u001E", "\\u0004", "escapes of JSON"),
    SeparatorNotation("\\x1d", "\\x1e", "\\x04", "escapes of C"),
    SeparatorNotation("\\x1D", "\\x1E", "\\x04", "escapes of C"),
    SeparatorNotation("\\035", "\\036", "\\004", "escapes of C"),
    SeparatorNotation("%1D", "%1E", "%04", "percent escapes"),
    SeparatorNotation("%1d", "%1e", "%04", "percent escapes"),
    SeparatorNotation("&#29;", "&#30;", "&#4;", "character references"),
    SeparatorNotation("@", "^", "^D", "@ for GS"),
    SeparatorNotation("#", "^", "^D", "# for GS"),
  ]

  /// Spaces for GS, as a reader shows it; RS and EOT are gone.
  static let spaces = SeparatorNotation(" ", "\u{1E}", "\u{04}", "spaces")

  /// Whether it is the plain one.
  var isControl: Bool { group == [ASCII.groupSeparator] }
  /// Whether it is caret notation, which has no character of its own for EOT.
  var isCaret: Bool { record == [ASCII.caret] }
}
