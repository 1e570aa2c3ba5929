/// What a DotCode symbol carries.
package struct DotCodeContent: Hashable, Sendable {
  /// The data, without FNC1 in first or second position, every other FNC1 as U+001D, ECI numbers apart in
  /// ``segments``.
  package var bytes: [UInt8] = []
  /// How the bytes are to be interpreted; empty where the symbol does not say.
  package var segments: [ECISegment] = []
  /// Whether the data are GS1 element strings: they begin with two digits and no FNC1.
  package var isGS1 = false
  /// Whether FNC1 stands in second position, as an industry has agreed.
  package var isOfIndustry = false
  /// Whether the symbol programs readers, so that its bytes are no data.
  package var isReaderProgramming = false
  /// Its number among the symbols that carry one message together, 1 the first, and how many there are;
  /// `nil` where it stands alone.
  package var place: Place?
  /// How many codewords were corrected.
  package var correctedCodewords = 0
  /// How many codewords could have been corrected.
  package var correctableCodewords = 0

  /// The place of a symbol among others.
  package struct Place: Hashable, Sendable {
    package var index: Int
    package var count: Int

    package init(index: Int, count: Int) {
      self.index = index
      self.count = count
    }
  }

  package init() {}

  /// The modifier of the AIM identifier: the digit after `]J`, in ASCII.
  package var modifier: UInt8 {
    0x30 + (isOfIndustry ? 2 : isGS1 ? 1 : 0) + (segments.isEmpty ? 0 : 3)
  }

  /// The bytes as text: in the character set of each ECI, guessed where there is none.
  package var text: EncodedText {
    var parts: [EncodedText.Part] = []
    var start = 0
    var eci: Int?
    for segment in segments + [ECISegment(start: bytes.count, eci: 0)] {
      if segment.start > start {
        parts.append(EncodedText.Part(bytes: bytes[start..<segment.start], eci: eci))
      }
      start = max(start, segment.start)
      eci = segment.eci
    }
    return EncodedText(parts)
  }
}
