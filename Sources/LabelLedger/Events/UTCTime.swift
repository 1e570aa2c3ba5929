/// A point in time, to the millisecond, UTC.
public struct UTCTime: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public var milliseconds: Int64

  /// Creates a time.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Reads ISO 8601 as ``text`` writes it: `2026-11-21T06:23:06.123Z`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, bytes[10] == 0x54, bytes[23] == 0x5A else { return nil }
    let parts = [(0, 4), (5, 7), (8, 10), (11, 13), (14, 16), (17, 19), (20, 23)]
      .map { Int(String(decoding: bytes[$0.0..<$0.1], as: UTF8.self)) ?? -1 }
    guard (1...12).contains(parts[1]), (1...31).contains(parts[2]) else { return nil }
    let days = Self.days(year: parts[0], month: parts[1], day: parts[2])
    let seconds = ((days * 24 + parts[3]) * 60 + parts[4]) * 60 + parts[5]
    self.init(milliseconds: Int64(seconds * 1_000 + parts[6]))
    guard self.text == text else { return nil }
  }

  /// The times that ``text`` writes with a year of four digits: 0000-01-01 to 9999-12-31.
  static let range =
    UTCTime(milliseconds: -62_167_219_200_000)...UTCTime(milliseconds: 253_402_300_799_999)

  /// Whether the first is earlier.
  public static func < (left: UTCTime, right: UTCTime) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// ISO 8601 with milliseconds: `2026-11-21T06:23:06.123Z`.
  public var text: String {
    let (day, time) = parts
    let seconds = time / 1_000
    return date(ofDay: day) + "T" + Self.padded(seconds / 3_600, 2) + ":"
      + Self.padded(seconds / 60 % 60, 2) + ":" + Self.padded(seconds % 60, 2) + "."
      + Self.padded(time % 1_000, 3) + "Z"
  }

  /// The date, ISO 8601: `2026-11-21`.
  public var date: String { date(ofDay: parts.day) }

  private var parts: (day: Int, time: Int) {
    let perDay = 86_400_000
    let value = Int(milliseconds)
    let time = value % perDay
    return time >= 0 ? (value / perDay, time) : (value / perDay - 1, time + perDay)
  }

  /// The Gregorian date of a day number, counted from 1970-01-01; years begin in March, so that the
  /// day that leap years add is the last.
  private func date(ofDay day: Int) -> String {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return Self.padded(year, 4) + "-" + Self.padded(month < 10 ? month + 3 : month - 9, 2) + "-"
      + Self.padded(dayOfYear - (153 * month + 2) / 5 + 1, 2)
  }

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
