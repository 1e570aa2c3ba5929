extension GS1Value {
  /// Creates the value of an AI that names days or times.
  init?(time data: Span<UInt8>, _ range: Range<Int>, kind: GS1ValueKind, currentYear: Int) {
    let start = range.lowerBound
    func number(_ offset: Int) -> Int? {
      let place = start + offset
      return place + 2 <= range.upperBound ? Int(data.number(place..<place + 2)) : nil
    }
    let isLong = kind == .longDate || kind == .longDateTime
    let day: GS1Date? =
      if isLong {
        range.count < 8
          ? nil
          : GS1Date(
            year: Int(data.number(start..<start + 4)), month: number(4) ?? 0, day: number(6) ?? 0)
      } else {
        GS1Date(short: data, at: start, currentYear: currentYear)
      }
    guard let day else { return nil }
    let clock = isLong ? 8 : 6
    switch kind {
    case .dateRange where range.count >= 12:
      guard let last = GS1Date(short: data, at: start + 6, currentYear: currentYear) else {
        return nil
      }
      self = .dateRange(day, last)
    case .dateTime, .dateOptionalTime, .productionTime, .longDateTime:
      guard let hour = number(clock), hour < 24 else {
        self = .date(day)
        return
      }
      self = .dateTime(
        GS1DateTime(date: day, hour: hour, minute: number(clock + 2), second: number(clock + 4)))
    default:
      self = .date(day)
    }
  }
}
