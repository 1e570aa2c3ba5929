/// Dates of HIBC symbols.
enum HIBCDate {
  /// How a date is written; `jjj` is the day of the year, `hh` the hour.
  enum Form {
    case mmyy
    case mmddyy
    case yymmdd
    case yymmddhh
    case yyjjj
    case yyjjjhh
    case yyyymmdd

    /// How many digits it has.
    var length: Int {
      switch self {
      case .mmyy: 4
      case .yyjjj: 5
      case .mmddyy, .yymmdd: 6
      case .yyjjjhh: 7
      case .yymmddhh, .yyyymmdd: 8
      }
    }
  }

  /// The date in ISO 8601, to its own precision; `nil` when there is no such day or hour.
  ///
  /// Two-digit years are of this century.
  static func iso(_ text: ArraySlice<UInt8>, _ form: Form) -> String? {
    guard let d = CheckSum.digits(text), d.count == form.length else { return nil }
    let number = { (range: Range<Int>) in d[range].reduce(0) { $0 * 10 + $1 } }
    let date: CalendarDate?
    var hour: Int?
    switch form {
    case .mmyy: date = CalendarDate(year: 2000 + number(2..<4), month: number(0..<2))
    case .mmddyy:
      date = CalendarDate(year: 2000 + number(4..<6), month: number(0..<2), day: number(2..<4))
    case .yymmdd, .yymmddhh:
      date = CalendarDate(year: 2000 + number(0..<2), month: number(2..<4), day: number(4..<6))
      if form == .yymmddhh { hour = number(6..<8) }
    case .yyjjj, .yyjjjhh:
      date = CalendarDate(year: 2000 + number(0..<2), dayOfYear: number(2..<5))
      if form == .yyjjjhh { hour = number(5..<7) }
    case .yyyymmdd:
      date = CalendarDate(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    }
    guard let date else { return nil }
    guard let hour else { return date.text }
    return hour < 24 ? date.text + "T" + CalendarDate.two(hour) : nil
  }
}
