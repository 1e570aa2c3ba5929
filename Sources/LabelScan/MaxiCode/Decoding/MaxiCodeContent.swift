/// What a MaxiCode symbol carries.
package struct MaxiCodeContent: Hashable, Sendable {
  /// The data, with the structured carrier message of modes 2 and 3 in its place, ECI numbers apart in
  /// ``segments``.
  package var bytes: [UInt8] = []
  /// How the bytes are to be interpreted; empty where the symbol does not say.
  package var segments: [ECISegment] = []
  /// The mode, 2 to 6.
  package var mode = 4
  /// Its place among the symbols that carry one message together, 1 the first; `nil` where it stands
  /// alone.
  package var place: (index: Int, count: Int)? {
    structuredAppend.map { ($0 >> 3 + 1, $0 & 7 + 1) }
  }
  /// The codeword of structured append: three bits of the place, three of the count, both less 1.
  package var structuredAppend: Int?
  /// How many codewords were corrected.
  package var correctedCodewords = 0
  /// How many codewords could have been corrected.
  package var correctableCodewords = 0

  package init() {}

  /// Whether the symbol programs readers, so that its bytes are no data.
  package var isReaderProgramming: Bool { mode == 6 }
  /// Whether the symbol carries a structured carrier message.
  package var isCarrierMessage: Bool { mode == 2 || mode == 3 }
  /// The modifier of the AIM identifier: the digit after `]U`, in ASCII.
  ///
  /// 1 for a structured carrier message and 0 without one, 2 more where there are ECIs (ISO/IEC 16023,
  /// 4.14).
  package var modifier: UInt8 {
    0x30 + (isCarrierMessage ? 1 : 0) + (segments.isEmpty ? 0 : 2)
  }

  /// The bytes as text: ISO/IEC 8859-1 where no ECI says otherwise, as the standard has it.
  package var text: EncodedText {
    var parts: [EncodedText.Part] = []
    var start = 0
    var eci = CharacterSets.latin1
    for segment in segments + [ECISegment(start: bytes.count, eci: eci)] {
      if segment.start > start {
        parts.append(EncodedText.Part(bytes: bytes[start..<segment.start], eci: eci))
      }
      start = max(start, segment.start)
      eci = segment.eci
    }
    return EncodedText(parts)
  }
}
