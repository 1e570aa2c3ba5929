/// North American coupons: (8110), "North American Coupon Application Guideline Using GS1 DataBar
/// Expanded Symbols", and (8112), "GS1 AI (8112) Coupon Data Specification".
enum GS1Coupon {
  /// Checks the value of (8110).
  static func fault(_ data: Span<UInt8>, _ range: Range<Int>, currentYear: Int) -> GS1Fault? {
    var rest = range
    return digitFault(data, range) ?? primary(data, &rest) ?? purchases(data, &rest)
      ?? dates(data, &rest, currentYear) ?? ending(data, &rest)
  }

  /// Checks the value of (8112).
  static func offerFault(_ data: Span<UInt8>, _ range: Range<Int>) -> GS1Fault? {
    var rest = range
    return digitFault(data, range) ?? oneOf("01", data, &rest)
      ?? counted("0123456", plus: 6, data, &rest) ?? skip(6, &rest)
      ?? counted("0123456789", plus: 6, data, &rest)
      ?? (rest.isEmpty ? nil : GS1Fault(.coupon, rest))
  }

  private static func digitFault(_ data: Span<UInt8>, _ range: Range<Int>) -> GS1Fault? {
    for index in range where !data[index].isDigit { return GS1Fault(.coupon, index..<index + 1) }
    return nil
  }

  /// Company prefix, offer code, save value, first purchase.
  private static func primary(_ data: Span<UInt8>, _ rest: inout Range<Int>) -> GS1Fault? {
    counted("0123456", plus: 6, data, &rest) ?? skip(6, &rest)
      ?? counted("12345", plus: 0, data, &rest) ?? counted("12345", plus: 0, data, &rest)
      ?? oneOf("012349", data, &rest) ?? skip(3, &rest)
  }

  /// Optional fields 1 and 2: second and third purchase.
  private static func purchases(_ data: Span<UInt8>, _ rest: inout Range<Int>) -> GS1Fault? {
    if begins("1", data, &rest) {
      if let fault = oneOf("0123", data, &rest) ?? purchase(data, &rest) { return fault }
    }
    return begins("2", data, &rest) ? purchase(data, &rest) : nil
  }

  private static func purchase(_ data: Span<UInt8>, _ rest: inout Range<Int>) -> GS1Fault? {
    if let fault = counted("12345", plus: 0, data, &rest) ?? oneOf("012349", data, &rest)
      ?? skip(3, &rest)
    {
      return fault
    }
    if begins("9", data, &rest) { return nil }
    return counted("0123456", plus: 6, data, &rest)
  }

  /// Optional fields 3 and 4: expiration and start.
  private static func dates(
    _ data: Span<UInt8>, _ rest: inout Range<Int>, _ currentYear: Int
  ) -> GS1Fault? {
    var expiration: Int?
    if begins("3", data, &rest) {
      expiration = rest.lowerBound
      if let fault = date(data, &rest, currentYear) { return fault }
    }
    guard begins("4", data, &rest) else { return nil }
    let start = rest.lowerBound
    if let fault = date(data, &rest, currentYear) { return fault }
    if let expiration,
      data.number(start..<start + 6) > data.number(expiration..<expiration + 6)
    {
      return GS1Fault(.coupon, expiration..<start + 6)
    }
    return nil
  }

  private static func date(
    _ data: Span<UInt8>, _ rest: inout Range<Int>, _ currentYear: Int
  ) -> GS1Fault? {
    let start = rest.lowerBound
    if let fault = skip(6, &rest) { return fault }
    return GS1DateCheck.short(data, start..<start + 6, allowsDay0: false, currentYear) == nil
      ? nil : GS1Fault(.coupon, start..<start + 6)
  }

  /// Optional fields 5, 6 and 9: serial number, retailer, flags.
  private static func ending(_ data: Span<UInt8>, _ rest: inout Range<Int>) -> GS1Fault? {
    if begins("5", data, &rest) {
      if let fault = counted("0123456789", plus: 6, data, &rest) { return fault }
    }
    if begins("6", data, &rest) {
      if let fault = counted("1234567", plus: 6, data, &rest) { return fault }
    }
    if begins("9", data, &rest) {
      let fault =
        oneOf("01256", data, &rest) ?? oneOf("012", data, &rest) ?? skip(1, &rest)
        ?? oneOf("01", data, &rest)
      if let fault { return fault }
    }
    return rest.isEmpty ? nil : GS1Fault(.coupon, rest)
  }

  /// Takes the digit that announces an optional field, where it is there.
  private static func begins(
    _ digit: StaticString, _ data: Span<UInt8>, _ rest: inout Range<Int>
  ) -> Bool {
    guard !rest.isEmpty, data.has(digit, at: rest.lowerBound) else { return false }
    rest = rest.lowerBound + 1..<rest.upperBound
    return true
  }

  private static func skip(_ count: Int, _ rest: inout Range<Int>) -> GS1Fault? {
    guard rest.count >= count else { return GS1Fault(.coupon, rest) }
    rest = rest.lowerBound + count..<rest.upperBound
    return nil
  }

  private static func oneOf(
    _ digits: StaticString, _ data: Span<UInt8>, _ rest: inout Range<Int>
  ) -> GS1Fault? {
    guard !rest.isEmpty else { return GS1Fault(.coupon, rest) }
    let start = rest.lowerBound
    guard digits.utf8Contains(data[start]) else { return GS1Fault(.coupon, start..<start + 1) }
    return skip(1, &rest)
  }

  /// A digit that counts the digits after it, `plus` more than it says.
  private static func counted(
    _ digits: StaticString, plus: Int, _ data: Span<UInt8>, _ rest: inout Range<Int>
  ) -> GS1Fault? {
    let start = rest.lowerBound
    return oneOf(digits, data, &rest) ?? skip(Int(data[start] - UInt8(ascii: "0")) + plus, &rest)
  }
}

extension StaticString {
  fileprivate func utf8Contains(_ byte: UInt8) -> Bool {
    withUTF8Buffer { buffer in
      for index in 0..<buffer.count where unsafe buffer[index] == byte { return true }
      return false
    }
  }
}
