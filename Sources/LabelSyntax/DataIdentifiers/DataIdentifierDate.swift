/// Dates of data identifiers, which say the order of day, month and year.
enum DataIdentifierDate {
  /// The date in ISO 8601; `nil` when it is in another form or the calendar has no such day.
  ///
  /// A day of 00 leaves the month.
  static func iso(_ text: String, _ form: DataIdentifier.Form, currentYear: Int) -> String? {
    guard let d = CheckSum.digits(text.utf8) else { return nil }
    let number = { (range: Range<Int>) in d[range].reduce(0) { $0 * 10 + $1 } }
    let short = { (range: Range<Int>) in CalendarDate.year(number(range), near: currentYear) }
    var date: (year: Int, month: Int, day: Int)
    switch (form, d.count) {
    case (.yymmdd, 6): date = (short(0..<2), number(2..<4), number(4..<6))
    case (.ddmmyy, 6): date = (short(4..<6), number(2..<4), number(0..<2))
    case (.mmddyy, 6): date = (short(4..<6), number(0..<2), number(2..<4))
    case (.yyyymmdd, 8): date = (number(0..<4), number(4..<6), number(6..<8))
    case (.ddmmyyyy, 8): date = (number(4..<8), number(2..<4), number(0..<2))
    default: return nil
    }
    let day = date.day == 0 ? nil : date.day
    return CalendarDate(year: date.year, month: date.month, day: day)?.text
  }
}
