/// What a Data Matrix symbol carries.
package struct DataMatrixContent: Hashable, Sendable {
  /// Bytes from `start` on that an ECI says how to interpret.
  package struct Segment: Hashable, Sendable {
    /// The index of its first byte.
    package var start: Int
    /// The assigned number of the ECI.
    package var eci: Int

    package init(start: Int, eci: Int) {
      self.start = start
      self.eci = eci
    }
  }

  /// The place of a symbol among those that carry one message together.
  package struct StructuredAppend: Hashable, Sendable {
    /// Its number, 1 the first.
    package var index: Int
    /// How many symbols there are.
    package var count: Int
    /// 256 x first codeword + second codeword of the file identification.
    package var fileID: Int

    package init(index: Int, count: Int, fileID: Int) {
      self.index = index
      self.count = count
      self.fileID = fileID
    }
  }

  /// The data, without FNC1 in first or second position, every other FNC1 as U+001D, ECI numbers
  /// apart in ``segments``.
  package var bytes: [UInt8] = []
  /// The modifier of the AIM identifier: the digit after `]d`, in ASCII.
  package var modifier: UInt8 = 0x31
  /// How the bytes are to be interpreted; empty where the symbol does not say.
  package var segments: [Segment] = []
  /// Its place in a message of several symbols.
  package var structuredAppend: StructuredAppend?
  /// Whether the symbol programs readers, so that its bytes are no data.
  package var isReaderProgramming = false
  /// How many codewords were corrected.
  package var correctedCodewords = 0
  /// How many codewords could have been corrected.
  package var correctableCodewords = 0
  /// Whether the symbol was read as in a mirror.
  package var isMirrored = false

  package init() {}

  /// The bytes as text, as their ECIs say.
  ///
  /// It is `nil` where an ECI is not known here or its bytes are malformed. Bytes without an ECI are
  /// ISO/IEC 8859-1, the standard's default.
  package var text: String? {
    var result = ""
    var start = 0
    var eci = 3
    for segment in segments + [Segment(start: bytes.count, eci: 3)] {
      guard start <= segment.start, segment.start <= bytes.count,
        let part = CharacterSets.text(bytes[start..<segment.start], eci: eci)
      else { return nil }
      result += part
      start = segment.start
      eci = segment.eci
    }
    return result
  }

  /// The bytes as they are reported: in UTF-8 where ECIs say which text they are, else as they are.
  ///
  /// A payload has no room for ECI numbers, so text that needs them would be lost to who reads it.
  package var payload: [UInt8] {
    guard !segments.isEmpty, let text else { return bytes }
    return Array(text.utf8)
  }
}
