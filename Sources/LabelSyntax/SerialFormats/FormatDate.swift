/// A date inside a serial format.
struct FormatDate: Hashable, Sendable {
  /// How a segment writes it.
  enum Form: String, Hashable, Sendable {
    case yyww = "YYWW"
    case yyyyww = "YYYYWW"
    case yyjjj = "YYJJJ"
    case yymm = "YYMM"
    case yymmdd = "YYMMDD"
    case yyyymmdd = "YYYYMMDD"
    case ddmmyy = "DDMMYY"

    /// How many digits stand for the year, and for what follows.
    fileprivate var parts: [(part: Character, digits: Int)] {
      switch self {
      case .yyww: [("Y", 2), ("W", 2)]
      case .yyyyww: [("Y", 4), ("W", 2)]
      case .yyjjj: [("Y", 2), ("J", 3)]
      case .yymm: [("Y", 2), ("M", 2)]
      case .yymmdd: [("Y", 2), ("M", 2), ("D", 2)]
      case .yyyymmdd: [("Y", 4), ("M", 2), ("D", 2)]
      case .ddmmyy: [("D", 2), ("M", 2), ("Y", 2)]
      }
    }
  }

  /// The fields that it is made of, one after the other.
  var fields: [String]
  /// How they write it together.
  var form: Form
  /// The year that 00 stands for; `nil` for the nearest.
  var yearBase: Int?

  /// The date in ISO 8601, a week as `2013-W48`; `nil` where there is none.
  static func iso(_ text: [UInt8], _ form: Form, yearBase: Int?, currentYear: Int) -> String? {
    guard let digits = CheckSum.digits(text) else { return nil }
    var values: [Character: Int] = [:]
    var start = 0
    for (part, count) in form.parts {
      guard start + count <= digits.count else { return nil }
      var value = digits[start..<start + count].reduce(0) { $0 * 10 + $1 }
      if part == "Y", count == 2 {
        value = yearBase.map { $0 + value } ?? CalendarDate.year(value, near: currentYear)
      }
      values[part] = value
      start += count
    }
    guard start == digits.count, let year = values["Y"], (1900...2199).contains(year) else {
      return nil
    }
    if let week = values["W"] {
      guard (1...CalendarDate.weeks(in: year)).contains(week) else { return nil }
      return "\(year)-W\(CalendarDate.two(week))"
    }
    if let day = values["J"] { return CalendarDate(year: year, dayOfYear: day)?.text }
    return CalendarDate(year: year, month: values["M"], day: values["D"])?.text
  }
}
