internal import LabelSyntax

/// What an Aztec symbol carries.
package struct AztecContent: Hashable, Sendable {
  /// The place of a symbol among those that carry one message together.
  package struct StructuredAppend: Hashable, Sendable {
    /// Its number, 1 the first.
    package var index: Int
    /// How many symbols there are.
    package var count: Int
    /// What all of them have in common; empty where they do not say.
    package var id: [UInt8]

    package init(index: Int, count: Int, id: [UInt8]) {
      self.index = index
      self.count = count
      self.id = id
    }
  }

  /// What FNC1 says of the data.
  package enum Format: UInt8, Sendable {
    case plain
    /// FNC1 in first place: GS1 element strings.
    case gs1
    /// FNC1 after a letter or two digits: data of an industry.
    case industry
  }

  /// The data, without the FNC1 that tells the format, every other FNC1 as U+001D, ECI numbers apart
  /// in ``segments``.
  package var bytes: [UInt8] = []
  /// How the bytes are to be interpreted; empty where the symbol does not say.
  package var segments: [ECISegment] = []
  package var format = Format.plain
  package var structuredAppend: StructuredAppend?
  /// Whether it is a rune, whose number the bytes are in three digits.
  package var isRune = false
  /// Whether the symbol programs readers, so that its bytes are no data.
  package var isReaderProgramming = false
  /// How many codewords were corrected.
  package var correctedCodewords = 0
  /// How many codewords could have been corrected.
  package var correctableCodewords = 0
  /// The share of the codewords that check others, in percent.
  package var checkPercent = 0

  package init() {}

  /// The modifier of the AIM identifier: the character after `]z`.
  ///
  /// ISO/IEC 24778 annex F: the format, 3 more with ECI, 6 more where structured append; C for a
  /// rune.
  package var modifier: UInt8 {
    if isRune { return UInt8(ascii: "C") }
    let value =
      format.rawValue + (segments.isEmpty ? 0 : 3) + (structuredAppend == nil ? 0 : 6)
    return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// The bytes as text, by the character sets that the symbol names and by a guess where it names
  /// none.
  package var text: EncodedText {
    EncodedText(bytes, segments: segments)
  }

  /// The symbol that is reported at some corners.
  package func symbol(at corners: Quadrilateral) -> Symbol {
    let text = text
    var payload = Payload(
      bytes: text.payload, symbology: .aztec,
      identifier: SymbologyIdentifier(code: UInt8(ascii: "z"), modifier: modifier))
    payload.encoded = text.encoded
    payload.charset = text.charset
    return Symbol(
      payload: payload, corners: corners, correctedCodewords: correctedCodewords,
      correctableCodewords: correctableCodewords,
      errorCorrectionLevel: isRune ? nil : "\(checkPercent)%",
      structuredAppend: structuredAppend.map {
        Symbol.StructuredAppend(index: $0.index, count: $0.count, id: Self.number($0.id))
      },
      isReaderProgramming: isReaderProgramming)
  }

  /// The largest prime number below 2 to the 53rd, up to which JSON readers keep a number exact.
  private static let mostID = 9_007_199_254_740_881

  /// An identification as a number: its bytes as digits to the base of 256, modulo ``mostID``.
  private static func number(_ id: [UInt8]) -> Int {
    id.reduce(0) { ($0 * 256 + Int($1)) % mostID }
  }
}
