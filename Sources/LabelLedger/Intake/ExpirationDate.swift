/// Expiration dates as labels' fields have them: ISO 8601 to their own precision.
package enum ExpirationDate {
  /// Whether a text is a date to the day, month, week or year, with or without a time of day.
  package static func isDate(_ text: String) -> Bool {
    let bytes = text.utf8.span
    let end = bytes.indices.first { bytes[$0] == 0x54 } ?? bytes.count
    for index in end..<bytes.count where index > end {
      guard isDigit(bytes[index]) || [0x2B, 0x2D, 0x2E, 0x3A, 0x5A].contains(bytes[index]) else {
        return false
      }
    }
    // A time of day has at least its hour, and goes with a day.
    guard end == bytes.count || end == 10 && bytes.count > 12, number(bytes, 0, 4) != nil else {
      return false
    }
    switch end {
    case 4: return true
    case 7: return bytes[4] == 0x2D && (1...12).contains(number(bytes, 5, 2) ?? 0)
    case 8:
      return bytes[4] == 0x2D && bytes[5] == 0x57 && (1...53).contains(number(bytes, 6, 2) ?? 0)
    case 10: return bytes[4] == 0x2D && bytes[7] == 0x2D && isDay(bytes)
    default: return false
    }
  }

  /// Whether two dates can be the same: one may be known to the month only.
  static func agree(_ first: String, _ second: String) -> Bool {
    first.hasPrefix(second) || second.hasPrefix(first)
  }

  /// Whether a date to the day, month or year was over before `today`.
  static func isOver(_ date: String, on today: String) -> Bool {
    let day = date.prefix(10)
    guard [4, 7, 10].contains(day.utf8.count),
      day.utf8.allSatisfy({ isDigit($0) || $0 == 0x2D })
    else { return false }
    return today.prefix(day.count) > day
  }

  /// Whether year, month and day are one of the Gregorian calendar.
  private static func isDay(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard let year = number(bytes, 0, 4), let month = number(bytes, 5, 2),
      let day = number(bytes, 8, 2)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return (1...(isLeap ? 29 : 28)).contains(day)
    case 4, 6, 9, 11: return (1...30).contains(day)
    case 1...12: return (1...31).contains(day)
    default: return false
    }
  }

  /// The number that some digits give, or `nil` where there are other characters or too few.
  private static func number(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ count: Int
  ) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var value = 0
    for index in start..<start + count {
      guard isDigit(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
