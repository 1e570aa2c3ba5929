/// What a Data Matrix symbol carries.
package struct DataMatrixContent: Hashable, Sendable {
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
  package var segments: [ECISegment] = []
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

  /// The bytes as text, as their ECIs say; `nil` as ``CharacterSets/text(_:segments:)``.
  package var text: String? { CharacterSets.text(bytes, segments: segments) }

  /// The bytes as they are reported.
  package var payload: [UInt8] { CharacterSets.payload(bytes, segments: segments) }
}
