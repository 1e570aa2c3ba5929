/// A day of the Gregorian calendar, counted from 1970-01-01.
struct CalendarDay: Hashable {
  private static let milliseconds: Int64 = 86_400_000

  /// The days since 1970-01-01.
  var number: Int

  /// The day of a date to the day, or the first of a date to the month; `nil` for others.
  init?(startOf date: String) {
    self.init(whole: Self.day(date) ?? date + "-01")
  }

  /// The day of a date to the day, or the last of a date to the month, GS1 General Specifications
  /// 3.4.7; `nil` for others.
  init?(endOf date: String) {
    if let day = Self.day(date) {
      self.init(whole: day)
      return
    }
    for day in [31, 30, 29, 28] {
      if let found = CalendarDay(whole: "\(date)-\(day)") {
        self = found
        return
      }
    }
    return nil
  }

  /// The day after so many months; the last of a month that is shorter.
  func adding(months: Int) -> CalendarDay? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (0...ProductData.longestWarranty).contains(months) else { return nil }
    let month = parts[0] * 12 + parts[1] - 1 + months
    let padded = { (value: Int) in value < 10 ? "0\(value)" : String(value) }
    let prefix = "\(month / 12)-\(padded(month % 12 + 1))-"
    for day in stride(from: parts[2], through: 1, by: -1) {
      if let found = CalendarDay(whole: prefix + padded(day)) { return found }
    }
    return nil
  }

  /// The date, ISO 8601.
  var text: String { UTCTime(milliseconds: Int64(number) * Self.milliseconds).date }

  private init?(whole date: String) {
    guard let time = UTCTime(date + "T00:00:00.000Z") else { return nil }
    number = Int(time.milliseconds / Self.milliseconds)
  }

  /// The date to the day that a text is or begins with, or `nil`.
  private static func day(_ text: String) -> String? {
    let bytes = text.utf8
    guard bytes.count == 10 || bytes.count > 10 && Array(bytes)[10] == 0x54 else { return nil }
    return String(text.prefix(10))
  }
}
