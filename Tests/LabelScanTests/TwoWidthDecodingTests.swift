import LabelScan
import LabelSyntax
import Testing

/// The decoders of symbologies of two widths, held against zint's symbols.
struct TwoWidthDecodingTests {
  /// Modules in hexadecimal as `zint --dump` gives them, and what a reader transmits.
  struct Case: CustomTestStringConvertible {
    var symbology: Symbology
    var modules: String
    var text: String?
    var identifier: String?

    init(_ symbology: Symbology, _ modules: String, _ text: String?, _ identifier: String? = nil) {
      self.symbology = symbology
      self.modules = modules
      self.text = text
      self.identifier = identifier
    }

    var testDescription: String { "\(symbology.rawValue) \(modules)" }

    /// The widths of bars and spaces, a bar first and last.
    var widths: [Float] {
      var runs: [Float] = []
      var last = false
      for digit in modules.compactMap(\.hexDigitValue) {
        for bit in [8, 4, 2, 1] {
          let isDark = digit & bit != 0
          if isDark == last, !runs.isEmpty { runs[runs.count - 1] += 1 }
          if isDark != last { runs.append(1) }
          last = isDark
        }
      }
      return last ? runs : runs.dropLast()
    }
  }

  static let cases = [
    // One digit modulo 10, two, one modulo 11 and one of each as NCR has it; none.
    Case(.msi, "D24D26926D34934D36936D3492", "12345674", "]M0"),
    Case(.msi, "D24D26926D34934D36936D34924D2", "123456741", "]M0"),
    Case(.msi, "D24D26926D34934D36936DA4D2", "12345679", "]M0"),
    Case(.msi, "DA4D24924D2", "901", nil),
    Case(.msi, "D24D26926D34934D36936D2", nil),
    // Two check characters, one, none.
    Case(.code11, "B2D696CAB56DB5354DA56AC8", "123-45678-", "]H1"),
    Case(.code11, "B2D696CAB56DB5354DA564", "123-45678", "]H0"),
    Case(.code11, "B2D696CAB56DB5354D64", nil),
    Case(.industrial2of5, "EEBAAEBABBBAAAEBBAEABBAAAEEEAEAEBAAEEBAE", "1234567890", "]S0"),
    Case(.iata2of5, "AEABAEAEEEAABAEEBAAEEAABBBABABAEABBAE8", "1234567890", "]R0"),
    Case(.matrix2of5, "F575D17715777751D51DD1445717A8", "1234567890", "]X0"),
    // The frame of another, and a digit of three wide bars.
    Case(.iata2of5, "EEBAAEBABBBAAAEBBAEABBAAAEEEAEAEBAAEEBAE", nil),
    Case(.industrial2of5, "EEBBBAAEBABBBAAAEBBAEABBAAAEEEAEAEBAAEEBAE", nil),
    Case(.telepen, "AAB8EB8AB888EA88B888EEAAB8888A2AEEE2EA22E22288E2E2AA", "Telepen 42", "]B0"),
    Case(.telepen, "AAB8BBAAE2AAA8A8A2A88AA8AAB8E2EAE2AA", "az{}~_", "]B0"),
    // A character is missing.
    Case(.telepen, "AAB8BBAAA8A8A2A88AA8AAB8E2EAE2AA", nil),
    Case(.pharmacode, "E73924E49C9249C", "123456", "]X0"),
    Case(.pharmacode, "927", "16", "]X0"),
    Case(.pharmacode, "E739CE739CE739CE739", "131069", "]X0"),
    // Bars all alike, and too few.
    Case(.pharmacode, "924", nil),
    Case(.pharmacode, "E739CE739CE739CE739C", nil),
    Case(.pharmacode, "9C", nil),
  ]

  private static func content(_ widths: [Float], as symbology: Symbology) -> TwoWidthContent? {
    guard let elements = TwoWidthElements(widths) else { return nil }
    return switch symbology {
    case .msi: MSICode.content(elements)
    case .code11: Code11.content(elements)
    case .telepen: Telepen.content(elements)
    case .pharmacode: Pharmacode.content(elements)
    default: TwoOfFive.content(elements, as: symbology)
    }
  }

  @Test(arguments: cases) func `reads what zint draws`(symbol: Case) {
    let content = Self.content(symbol.widths, as: symbol.symbology)
    #expect(content?.text.map { Character(Unicode.Scalar($0)) } == symbol.text.map(Array.init))
    if let identifier = symbol.identifier { #expect(content?.identifier == identifier) }
  }

  /// Ink spread of a third of a module, and elements a quarter narrower at one end.
  @Test(arguments: cases, [Float](arrayLiteral: -0.3, 0, 0.3))
  func `reads spread bars on a line seen askew`(symbol: Case, spread: Float) {
    let widths = symbol.widths
    let seen = widths.enumerated().map { index, width in
      (width + (index % 2 == 0 ? spread : -spread))
        * (3 - 0.75 * Float(index) / Float(max(1, widths.count)))
    }
    let content = Self.content(seen, as: symbol.symbology)
    #expect(content?.text.map { Character(Unicode.Scalar($0)) } == symbol.text.map(Array.init))
  }

  /// No other symbology takes it for its own, in either direction.
  @Test(arguments: cases) func `no other reads it`(symbol: Case) {
    guard symbol.text != nil else { return }
    for symbology in TwoWidthReader.symbologies where symbology != symbol.symbology {
      #expect(Self.content(symbol.widths, as: symbology) == nil, "\(symbology)")
      #expect(Self.content(symbol.widths.reversed(), as: symbology) == nil, "\(symbology)")
    }
  }

  /// The elements of our own drawings are zint's.
  @Test(arguments: [
    (TwoWidthDrawing.msi([1, 2, 3, 4, 5, 6, 7]), 0),
    (.code11([1, 2, 3, 10, 4, 5, 6, 7]), 6),
    (.twoOfFive([1, 2, 3, 4, 5, 6, 7, 8, 9, 0], .industrial2of5), 8),
    (.twoOfFive([1, 2, 3, 4, 5, 6, 7, 8, 9, 0], .iata2of5), 9),
    (.twoOfFive([1, 2, 3, 4, 5, 6, 7, 8, 9, 0], .matrix2of5), 10),
    (.telepen(Array("Telepen 42".utf8)), 13), (.pharmacode(123_456), 16),
  ])
  func `our drawings are those of zint`(drawing: TwoWidthDrawing, number: Int) {
    #expect(drawing.widths.map { Float($0) } == Self.cases[number].widths)
    #expect(drawing.text == Self.cases[number].text)
  }

  /// Too few elements, spaces of no width, and bars that differ too little are no elements.
  @Test(arguments: [
    [Float](repeating: 1, count: TwoWidthTuning.fewestElements - 2), [1, 0, 3, 0, 1, 0, 3],
    [1, 1, TwoWidthTuning.leastContrast * 0.99, 1, 1, 1, 1],
  ])
  func `other widths are no elements`(widths: [Float]) {
    #expect(TwoWidthElements(widths)?.isWide == nil)
  }
}
