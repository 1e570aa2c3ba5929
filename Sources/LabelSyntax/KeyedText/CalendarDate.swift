/// A day, month or year of the Gregorian calendar.
struct CalendarDate: Hashable {
  let year: Int
  let month: Int?
  let day: Int?

  /// Creates a date; `nil` when the calendar has no such day.
  init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1900...2199).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...Self.days(year: year, month: month)).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates the date of a day of the year, 1 to 366.
  init?(year: Int, dayOfYear: Int) {
    guard dayOfYear >= 1 else { return nil }
    var rest = dayOfYear
    for month in 1...12 {
      let days = Self.days(year: year, month: month)
      if rest <= days {
        self.init(year: year, month: month, day: rest)
        return
      }
      rest -= days
    }
    return nil
  }

  /// The date in ISO 8601, to its own precision.
  var text: String {
    var text = String(year)
    if let month { text += "-" + Self.two(month) }
    if let day { text += "-" + Self.two(day) }
    return text
  }

  /// A number below 100 in two digits.
  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The year of two digits nearest to `current`: 49 years back, 50 ahead.
  static func year(_ twoDigits: Int, near current: Int) -> Int {
    var year = current / 100 * 100 + twoDigits
    if year - current > 50 { year -= 100 }
    if year - current < -49 { year += 100 }
    return year
  }

  /// The number of ISO 8601 weeks in a year.
  static func weeks(in year: Int) -> Int {
    // A year has 53 weeks when it begins on a Thursday, or on a Wednesday and is a leap year.
    let before = year - 1
    let first = (before * 365 + before / 4 - before / 100 + before / 400) % 7
    return first == 3 || first == 2 && isLeap(year) ? 53 : 52
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func days(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
