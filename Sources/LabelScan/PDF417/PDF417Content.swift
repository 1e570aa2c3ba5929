/// What a PDF417 or MicroPDF417 symbol carries.
package struct PDF417Content: Hashable, Sendable {
  /// The place of a symbol among those that carry one message together (Macro PDF417).
  package struct Segment: Hashable, Sendable {
    /// Its number, 1 the first.
    package var index: Int
    /// How many symbols there are; 0 where this one does not say.
    package var count: Int
    /// The file identification: its codewords as three digits each, as a number.
    ///
    /// What is longer than five codewords is taken modulo ``PDF417Content/mostFileID``.
    package var fileID: Int

    package init(index: Int, count: Int, fileID: Int) {
      self.index = index
      self.count = count
      self.fileID = fileID
    }
  }

  /// The largest prime number below 2 to the 53rd, up to which JSON readers keep a number exact.
  package static let mostFileID = 9_007_199_254_740_881

  /// The data, ECI numbers apart in ``segments``.
  package var bytes: [UInt8] = []
  /// How the bytes are to be interpreted; empty where the symbol does not say.
  package var segments: [ECISegment] = []
  /// Its place in a message of several symbols.
  package var segment: Segment?
  /// Whether the symbol programs readers, so that its bytes are no data.
  package var isReaderProgramming = false
  /// The modifier of the AIM identifier: the digit after `]L`, in ASCII.
  ///
  /// 2 for data without ECI, 1 with (ISO/IEC 15438 annex K).
  package var modifier: UInt8 { segments.isEmpty ? 0x32 : 0x31 }
  /// Whether it is a composite component, whose element strings are in ``bytes``.
  package var isComponent = false
  /// How many codewords were corrected.
  package var correctedCodewords = 0
  /// How many codewords could have been corrected.
  package var correctableCodewords = 0

  package init() {}

  /// The bytes as they are reported: in UTF-8 where ECIs say which text they are, else as they are.
  package var payload: [UInt8] { CharacterSets.payload(bytes, segments: segments) }
}
