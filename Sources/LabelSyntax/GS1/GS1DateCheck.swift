/// Whether the digits of a date name a day.
enum GS1DateCheck {
  /// Checks YYMMDD; the bytes are digits.
  static func short(
    _ data: Span<UInt8>, _ range: Range<Int>, allowsDay0: Bool, _ currentYear: Int
  ) -> GS1Fault? {
    let start = range.lowerBound
    guard range.count == 6 else { return GS1Fault(.date, range) }
    let year = Int(data.number(start..<start + 2))
    let month = Int(data.number(start + 2..<start + 4))
    let day = Int(data.number(start + 4..<start + 6))
    if year == 0, month == 0, day == 0 { return GS1Fault(.dateGiven, range) }
    guard (1...12).contains(month) else { return GS1Fault(.date, start + 2..<start + 4) }
    if day == 0 {
      return allowsDay0 ? nil : GS1Fault(.date, start + 4..<start + 6)
    }
    if day <= 28 { return nil }
    let full = GS1Date.year(ofTwoDigits: year, currentYear: currentYear)
    return day <= GS1Date.days(inMonth: month, year: full)
      ? nil : GS1Fault(.date, start + 4..<start + 6)
  }

  /// Checks YYYYMMDD; the bytes are digits.
  static func long(_ data: Span<UInt8>, _ range: Range<Int>, allowsDay0: Bool) -> GS1Fault? {
    let start = range.lowerBound
    guard range.count == 8 else { return GS1Fault(.date, range) }
    let year = Int(data.number(start..<start + 4))
    let month = Int(data.number(start + 4..<start + 6))
    let day = Int(data.number(start + 6..<start + 8))
    guard (1...12).contains(month) else { return GS1Fault(.date, start + 4..<start + 6) }
    guard day <= GS1Date.days(inMonth: month, year: year), day > 0 || allowsDay0 else {
      return GS1Fault(.date, start + 6..<start + 8)
    }
    return nil
  }
}
