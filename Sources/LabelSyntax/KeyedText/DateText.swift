/// A date as people write it on labels.
enum DateText: Hashable {
  /// One date, and no other, can be meant.
  case date(CalendarDate)
  /// Several dates can be meant: day and month, or year, may stand in either order.
  case ambiguous
  /// It is written as a date, but the calendar has no such day.
  case invalid
  /// It is not written as a date.
  case unknown

  /// Reads `text`; two-digit years are placed around `currentYear`.
  ///
  /// `dayFirst` says that the language of the key writes `dd.mm.yyyy` with dots.
  init(_ text: String, currentYear: Int, dayFirst: Bool = false) {
    guard text.utf8.count <= 24, let parts = Self.parts(of: text), let first = parts.numbers.first
    else {
      self = .unknown
      return
    }
    if let month = parts.month {
      self = Self.named(month: month, parts.numbers, currentYear)
    } else if parts.numbers.count == 1 {
      self = Self.digits(first, currentYear)
    } else {
      self = Self.separated(parts, currentYear, dayFirst)
    }
  }

  private struct Number: Hashable {
    var value: Int
    var digits: Int
  }

  private struct Parts {
    var numbers: [Number] = []
    var month: Int?
    var separators: [Character] = []
  }

  private static func parts(of text: String) -> Parts? {
    var parts = Parts()
    var word: [UInt32] = []
    var inNumber = false
    for scalar in FoldedText(Substring(text)).scalars {
      if ScalarFold.isDigit(scalar) {
        if !inNumber { parts.numbers.append(Number(value: 0, digits: 0)) }
        inNumber = true
        let last = parts.numbers.count - 1
        guard parts.numbers[last].digits < 8 else { return nil }
        parts.numbers[last].value = parts.numbers[last].value * 10 + Int(scalar - 0x30)
        parts.numbers[last].digits += 1
        continue
      }
      inNumber = false
      switch scalar {
      case 0x5E74, 0x6708, 0x65E5, 0xB144, 0xC6D4, 0xC77C: parts.separators.append("-")
      case 0x2D: parts.separators.append("-")
      case 0x2E: parts.separators.append(".")
      case 0x2F: parts.separators.append("/")
      case 0x20: parts.separators.append(" ")
      case 0x2C: parts.separators.append(",")
      default:
        guard ScalarFold.isWord(scalar), word.count < 12 else { return nil }
        word.append(scalar)
      }
    }
    if !word.isEmpty {
      guard let month = MonthName.month(word) else { return nil }
      parts.month = month
    }
    return (1...3).contains(parts.numbers.count) ? parts : nil
  }

  private static func named(month: Int, _ numbers: [Number], _ currentYear: Int) -> DateText {
    switch numbers.count {
    case 1:
      // `MAR 2026`; `MAR 26` may be a day.
      if numbers[0].digits == 4 {
        return CalendarDate(year: numbers[0].value, month: month).map(DateText.date) ?? .invalid
      }
      return numbers[0].digits <= 2 ? .ambiguous : .unknown
    case 2:
      let (a, b) = (numbers[0], numbers[1])
      if a.digits == 4, b.digits <= 2 { return day(a.value, month, b.value) }
      if b.digits == 4, a.digits <= 2 { return day(b.value, month, a.value) }
      return .ambiguous
    default: return .unknown
    }
  }

  private static func digits(_ number: Number, _ currentYear: Int) -> DateText {
    let value = number.value
    switch number.digits {
    case 4:
      return CalendarDate(year: value).map(DateText.date) ?? .unknown
    case 6:
      let near = { CalendarDate.year($0, near: currentYear) }
      var dates = Set<CalendarDate>()
      let (a, b, c) = (value / 10_000, value / 100 % 100, value % 100)
      for date in [
        CalendarDate(year: near(a), month: b, day: c),
        CalendarDate(year: near(c), month: b, day: a),
        CalendarDate(year: near(c), month: a, day: b),
        CalendarDate(year: value / 100, month: c),
        CalendarDate(year: value % 10_000, month: a),
      ] {
        if let date { dates.insert(date) }
      }
      return one(of: dates)
    case 8:
      var dates = Set<CalendarDate>()
      for date in [
        CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100),
        CalendarDate(year: value % 10_000, month: value / 10_000 % 100, day: value / 1_000_000),
        CalendarDate(year: value % 10_000, month: value / 1_000_000, day: value / 10_000 % 100),
      ] {
        if let date { dates.insert(date) }
      }
      return one(of: dates)
    default: return .unknown
    }
  }

  private static func separated(
    _ parts: Parts, _ currentYear: Int, _ dayFirst: Bool
  ) -> DateText {
    let numbers = parts.numbers
    guard !parts.separators.isEmpty, numbers.allSatisfy({ $0.digits <= 4 && $0.digits != 3 })
    else { return .unknown }
    let near = { CalendarDate.year($0, near: currentYear) }
    let (a, b) = (numbers[0], numbers[1])
    if numbers.count == 2 {
      if a.digits == 4 { return month(a.value, b.value) }
      if b.digits == 4 { return month(b.value, a.value) }
      var dates = Set<CalendarDate>()
      if let date = CalendarDate(year: near(b.value), month: a.value) { dates.insert(date) }
      if a.value <= 31, (1...12).contains(b.value) { return .ambiguous }
      return one(of: dates)
    }
    let c = numbers[2]
    if a.digits == 4 { return day(a.value, b.value, c.value) }
    if c.digits == 4, dayFirst, parts.separators.contains(".") {
      return day(c.value, b.value, a.value)
    }
    var dates = Set<CalendarDate>()
    let last = c.digits == 4 ? c.value : near(c.value)
    var readings = [
      CalendarDate(year: last, month: b.value, day: a.value),
      CalendarDate(year: last, month: a.value, day: b.value),
    ]
    if c.digits < 4 {
      readings.append(CalendarDate(year: near(a.value), month: b.value, day: c.value))
    }
    for date in readings {
      if let date { dates.insert(date) }
    }
    return one(of: dates)
  }

  private static func month(_ year: Int, _ month: Int) -> DateText {
    CalendarDate(year: year, month: month).map(DateText.date) ?? .invalid
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> DateText {
    CalendarDate(year: year, month: month, day: day).map(DateText.date) ?? .invalid
  }

  private static func one(of dates: Set<CalendarDate>) -> DateText {
    guard let date = dates.first else { return .invalid }
    return dates.count == 1 ? .date(date) : .ambiguous
  }
}
