/// The modulo 10 check digit of GS1 keys, GS1 General Specifications 7.9.1.
enum GS1CheckDigit {
  /// Whether the last digit of `range` is right; the bytes are digits.
  static func isValid(_ data: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    // Digits weigh 1 and 3 in turn from the right; the check digit makes the sum a multiple of 10.
    var even: UInt64 = 0
    var odd: UInt64 = 0
    var index = range.upperBound - 1
    while index > range.lowerBound {
      even &+= UInt64(data[index] &- 0x30)
      odd &+= UInt64(data[index - 1] &- 0x30)
      index -= 2
    }
    if index == range.lowerBound { even &+= UInt64(data[index] &- 0x30) }
    return (even &+ 3 &* odd) % 10 == 0
  }

  static func fault(_ data: Span<UInt8>, _ range: Range<Int>) -> GS1Fault? {
    isValid(data, range)
      ? nil : GS1Fault(.checkDigit, max(range.lowerBound, range.upperBound - 1)..<range.upperBound)
  }
}
