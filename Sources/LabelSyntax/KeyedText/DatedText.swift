/// Text that begins with a date: `04/2026, see base`, `30.06.2027 г.`, `Ende 05/2026`.
struct DatedText {
  /// The date, as ``DateText`` reads it.
  private(set) var date: DateText
  /// The part of the text that is the date.
  private(set) var text: String

  /// Finds the longest date that `raw` begins with; a time of day is left out.
  init(_ raw: String, currentYear: Int, dayFirst: Bool) {
    text = raw
    let plain = Self.withoutTime(Self.halfWidth(raw))
    date = DateText(plain, currentYear: currentYear, dayFirst: dayFirst)
    guard date == .unknown || date == .invalid else { return }
    let read = { (text: Substring) in
      DateText(String(text), currentYear: currentYear, dayFirst: dayFirst)
    }
    let start = plain.unicodeScalars.prefix(Self.longest)
    var rest = plain[start.startIndex..<start.endIndex]
    if let first = rest.firstIndex(of: " "), Self.leaders.contains(rest[..<first].uppercased()) {
      rest = rest[rest.index(after: first)...].drop { $0 == " " }
      let all = read(rest)
      if all != .unknown, all != .invalid { (date, text) = (all, String(rest)) }
    }
    for end in Self.ends(of: rest) {
      let part = rest[..<end]
      // `2027-02-30` is no February; `05/2026 7` is a month and something else.
      guard date == .unknown || rest[end] == " " && !part.contains(" ") else { continue }
      let found = read(part)
      guard found != .unknown, Self.isEvidence(part) else { continue }
      (date, text) = (found, String(part))
      return
    }
  }

  /// Where a date may end before other text, the last first: where digits or letters end.
  private static func ends(of text: Substring) -> [Substring.Index] {
    var ends: [Substring.Index] = []
    var last = 0
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      let kind = scalar.properties.isAlphabetic ? 1 : (0x30...0x39).contains(scalar.value) ? 2 : 0
      if last > 0, kind != last { ends.append(index) }
      last = kind
    }
    return ends.reversed()
  }

  /// Whether a part is more than a year or a lone number.
  private static func isEvidence(_ part: Substring) -> Bool {
    let digits = part.utf8.filter { (ASCII.digits).contains($0) }.count
    return digits >= 6 || digits == 5 && part.utf8.count > 6
      || digits >= 3 && part.utf8.contains { !(ASCII.digits).contains($0) && $0 != ASCII.space }
        && part.utf8.count > 4
  }

  /// Leaves out a time of day: `2027-05-31 00:00`, `2027-05-31T00:00:00Z`.
  private static func withoutTime(_ text: String) -> String {
    guard let place = text.lastIndex(where: { $0 == " " || $0 == "T" }),
      text[..<place].utf8.count >= 8, text[place...].contains(":"),
      text[place...].dropFirst().utf8.allSatisfy({
        (UInt8(ascii: "0")...ASCII.colon).contains($0) || $0 == UInt8(ascii: "Z")
          || $0 == ASCII.fullStop
      })
    else { return text }
    return String(text[..<place])
  }

  /// Full-width digits and marks as ASCII.
  private static func halfWidth(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: plain.append(" ")
      case 0x2010...0x2015, 0x2212: plain.append("-")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// No date is longer, in characters.
  private static let longest = 40
  /// Words for the end of a month.
  private static let leaders: Set<String> = [
    "END", "ENDE", "FIN", "FINE", "EINDE", "FIM", "KONIEC", "KOŃCA", "KONCE", "КОНЦА", "DO", "BY",
    "LE", "EL", "IL", "AM", "DEN", "ON",
  ]
}
