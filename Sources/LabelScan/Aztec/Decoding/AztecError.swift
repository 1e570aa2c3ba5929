/// Why modules are not a readable Aztec symbol.
package struct AztecError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  package enum Code: String, Hashable, Sendable {
    /// More wrong codewords than can be corrected.
    case tooManyErrors
    /// More data codewords than the symbol has codewords.
    case badLength
    /// A data codeword of zeros or ones only, which bit stuffing never leaves.
    case badStuffing
    /// The bits end within a character, and not in padding.
    case truncated
    /// An ECI number that is malformed, or the reserved FLG(7).
    case badFlag
    /// A structured append header that is malformed.
    case badStructuredAppend
    /// The symbol carries no data.
    case empty
  }

  /// The kind of trouble.
  package var code: Code
  /// The index of the codeword or of the bit of the message where it shows, 0 the first.
  package var place: Int

  package init(_ code: Code, place: Int) {
    self.code = code
    self.place = place
  }
}
