/// International bank account numbers, ISO 13616-1.
enum GS1IBAN {
  static func fault(_ data: Span<UInt8>, _ range: Range<Int>) -> GS1Fault? {
    let start = range.lowerBound
    guard range.count > 10, range.count <= 34 else { return GS1Fault(.iban, range) }
    guard GS1CodeLists.isCountry(data[start], data[start + 1]) else {
      return GS1Fault(.iban, start..<start + 2)
    }
    // The number with its first four characters moved to the end, letters as 10...35.
    var remainder: UInt32 = 0
    for offset in 0..<range.count {
      let index = start + (offset + 4) % range.count
      let byte = data[index]
      if byte.isDigit {
        remainder = (remainder * 10 + UInt32(byte - UInt8(ascii: "0"))) % 97
      } else if byte.isLetter, byte < ASCII.graveAccent {
        remainder = (remainder * 100 + UInt32(byte - UInt8(ascii: "A")) + 10) % 97
      } else {
        return GS1Fault(.iban, index..<index + 1)
      }
    }
    return remainder == 1 ? nil : GS1Fault(.iban, start + 2..<start + 4)
  }
}
