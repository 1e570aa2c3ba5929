/// What GS1 asks of single bytes.
extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }

  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// CSET 82, GS1 General Specifications figure 7.11-1.
  var isCSET82: Bool { GS1CharacterSet.x.contains(self) }

  var hexadecimalValue: UInt8? {
    if isDigit { return self &- 0x30 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter &+ 10 : nil
  }
}

extension Span<UInt8> {
  /// The number that the digits of `range` write; wraps beyond 19 digits.
  func number(_ range: Range<Int>) -> UInt64 {
    var result: UInt64 = 0
    for index in range {
      result = result &* 10 &+ UInt64(self[index] &- 0x30)
    }
    return result
  }

  /// Whether `text` stands at `index`.
  func has(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, length <= count, index <= count - length else { return false }
    return text.withUTF8Buffer { buffer in
      for offset in 0..<length where unsafe buffer[offset] != self[index + offset] {
        return false
      }
      return true
    }
  }

  /// Whether two ranges have the same bytes.
  func same(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    for offset in 0..<first.count
    where self[first.lowerBound + offset] != self[second.lowerBound + offset] {
      return false
    }
    return true
  }

  /// The bytes of a range as text.
  func text(_ range: Range<Int>) -> String {
    if let text = try? UTF8Span(validating: extracting(range)) { return String(copying: text) }
    return String(decoding: range.map { self[$0] }, as: UTF8.self)
  }
}
