extension String {
  /// The text for a message: of a long one its beginning.
  ///
  /// Whoever prints a label decides how long its values are, and a message may name one twice.
  var shortened: String {
    let limit = 100
    guard utf8.count > limit, unicodeScalars.count > limit else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(limit))) + "\u{2026}"
  }
}
