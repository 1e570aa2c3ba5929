/// A day of the Gregorian calendar, without time zone.
public struct GS1Date: Hashable, Sendable {
  /// The year, such as 2026.
  public var year: Int
  /// The month, 1...12.
  public var month: Int
  /// The day of the month, 1...31.
  public var day: Int

  /// Creates a date; `nil` where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, year: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates the date that YYMMDD writes; day 00 is the last of its month.
  init?(short data: Span<UInt8>, at start: Int, currentYear: Int) {
    guard start >= 0, start + 6 <= data.count,
      (start..<start + 6).allSatisfy({ data[$0].isDigit })
    else { return nil }
    let year = Self.year(
      ofTwoDigits: Int(data.number(start..<start + 2)), currentYear: currentYear)
    let month = Int(data.number(start + 2..<start + 4))
    let day = Int(data.number(start + 4..<start + 6))
    self.init(
      year: year, month: month, day: day == 0 ? Self.days(inMonth: month, year: year) : day)
  }

  /// The year of two digits: at most 49 years before `currentYear` and 50 after it, GS1 General
  /// Specifications 7.12.
  public static func year(ofTwoDigits digits: Int, currentYear: Int) -> Int {
    let offset = ((currentYear % 100) + 100) % 100
    let century = currentYear - offset
    let difference = digits - offset
    if difference >= 51 { return century - 100 + digits }
    if difference <= -50 { return century + 100 + digits }
    return century + digits
  }

  /// The number of days of a month; 0 where there is no such month.
  public static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// The date in ISO 8601: `2026-02-28`.
  public var text: String {
    guard (0...9_999).contains(year), (0...99).contains(month), (0...99).contains(day) else {
      return "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
    }
    // Interpolation takes several times as long.
    var text = InlineArray<10, UInt8>(repeating: ASCII.hyphen)
    for (place, value) in [(0, year / 100), (2, year % 100), (5, month), (8, day)] {
      text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10)
      text[place + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10)
    }
    return text.span.text(0..<10)
  }

  static func digits(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
