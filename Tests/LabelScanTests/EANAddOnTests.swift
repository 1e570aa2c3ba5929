import LabelScan
import LabelSyntax
import Testing

/// The digits of add-ons, the number sets that go with them, and their modules.
struct EANAddOnTests {
  private static func digits(_ text: String, _ sets: String) -> [EANAddOn.Digit] {
    zip(text, sets).map { EANAddOn.Digit($0.wholeNumberValue ?? 0, isB: $1 == "B") }
  }

  @Test(arguments: [
    ("00", "AA", "]E1"), ("05", "AB", "]E1"), ("34", "BA", "]E1"), ("99", "BB", "]E1"),
    ("51299", "ABAAB", "]E2"), ("52495", "BABAA", "]E2"), ("90000", "ABABA", "]E2"),
    ("00000", "BBAAA", "]E2"), ("12345", "BABAA", "]E2"),
  ])
  func `one choice of number sets is right`(text: String, sets: String, identifier: String) {
    let payload = Payload(
      bytes: Array(text.utf8), symbology: text.count == 2 ? .ean2 : .ean5,
      identifier: SymbologyIdentifier(identifier))
    for choice in 0..<1 << text.count {
      let other = String((0..<text.count).map { choice >> $0 & 1 == 1 ? "B" : "A" })
      let read = EANAddOn.payload(of: Self.digits(text, other))
      #expect(read == (other == sets ? payload : nil), "\(text) as \(other)")
    }
  }

  @Test(arguments: ["", "1", "123", "1234", "123456"])
  func `other lengths are none`(text: String) {
    for sets in ["AAAAAA", "BBBBBB"] {
      #expect(EANAddOn.payload(of: Self.digits(text, sets)) == nil)
    }
  }

  @Test(arguments: [
    ("05", "AB", "10110001101010111001"),
    ("51299", "ABAAB", "10110110001010110011010010011010001011010010111"),
  ])
  func `the modules are a guard, digits and separators`(
    text: String, sets: String, modules: String
  ) {
    let drawn = EANAddOn.modules(of: Self.digits(text, sets))
    #expect(String(drawn.map { $0 ? "1" : "0" }) == modules)
    #expect(drawn.count == EANAddOn.moduleCount(digits: text.count))
  }
}
