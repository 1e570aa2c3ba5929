import LabelScan
import Testing

/// ISO/IEC 24724, 7.2.5.5.
struct GeneralPurposeFieldTests {
  @Test(arguments: [
    // Two digits a number: (12 + 8) and a digit with FNC1, then a last digit alone.
    ("0010101", "12"), ("0010101 1000001", "1252"), ("0010101 0110", "125"),
    ("0010010 0001000", "0\u{1D}00"),
    // Latches: alphanumeric, ISO/IEC 646 and back.
    ("0000 100000 100001 00101", "AB0"), ("0000 111010 111110", "*/"),
    ("0000 00100 1011010 11101000 11111100", "a! "),
    ("0000 00100 1000000 00100 100000 000 0010101", "AA12"),
    ("0000 100000 01111 0010101", "A\u{1D}12"),
    // Padding.
    ("0010101 0000 00100 00100 001", "12"), ("0010101 0000 0010", "12"), ("0010101 00", "12"),
  ])
  func `reads what is encoded`(bits: String, text: String) {
    let read = GeneralPurposeField.text(of: BitField(bits))
    #expect(read.map { String(decoding: $0, as: UTF8.self) } == text)
  }

  @Test(arguments: [
    "0000 111111", "0000 00100 11111111", "0010101 1111", "0010101 11", "0000 100000 1",
    "0000 00100 1111111",
  ])
  func `what stands for nothing gives nothing`(bits: String) {
    #expect(GeneralPurposeField.text(of: BitField(bits)) == nil)
  }

  @Test func `bits are taken from the first on`() {
    var bits = BitField("1011 0")
    #expect(bits.rest == 5 && bits.peek(2) == 2 && bits.position == 0)
    #expect(bits.take(3) == 5 && !bits.skip(0, 2) && bits.skip(2, 2))
    #expect(bits.take(1) == nil && bits.take(0) == 0 && bits.rest == 0)
  }
}
