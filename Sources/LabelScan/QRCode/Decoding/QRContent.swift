internal import LabelSyntax

/// The message of a QR Code symbol.
package struct QRContent: Hashable, Sendable {
  /// Bytes from `start` on that are in one character set.
  package struct Run: Hashable, Sendable {
    /// The index of its first byte.
    package var start: Int
    /// The character set; `nil` where the symbol does not say.
    package var eci: Int?

    package init(start: Int, eci: Int?) {
      self.start = start
      self.eci = eci
    }
  }

  /// The data as encoded: Kanji in Shift-JIS, Hanzi in GB 2312, FNC1 in first or second position left
  /// out, every other FNC1 as U+001D.
  package var bytes: [UInt8] = []
  /// The character sets of the bytes, in ascending order; ASCII before the first.
  package var runs: [Run] = []
  /// The modifier of the AIM identifier: the digit after `]Q`, in ASCII; ISO/IEC 18004, annex F.
  package var modifier: UInt8 = 0x31
  /// Its place in a message of several symbols; the id is the parity of all data.
  package var structuredAppend: Symbol.StructuredAppend?
  /// `true` where the rest of the data codewords is the padding of ISO/IEC 18004, 7.4.10.
  package var hasStandardPadding = false

  package init() {}

  /// The bytes as text, by the character sets that the symbol names and by
  /// ``CharacterSets/guess(_:isJapanese:)`` where it names none.
  package var text: EncodedText {
    var parts: [EncodedText.Part] = []
    var start = 0
    var eci: Int? = CharacterSets.ascii
    for run in runs + [Run(start: bytes.count, eci: nil)] {
      if run.start > start {
        parts.append(EncodedText.Part(bytes: bytes[start..<run.start], eci: eci))
      }
      (start, eci) = (run.start, run.eci)
    }
    return EncodedText(parts)
  }

  /// What a symbol with this message carries.
  func payload(_ symbology: Symbology) -> Payload {
    let text = text
    var payload = Payload(
      bytes: text.payload, symbology: symbology,
      identifier: SymbologyIdentifier(code: UInt8(ascii: "Q"), modifier: modifier))
    payload.encoded = text.encoded
    payload.charset = text.charset
    return payload
  }
}
