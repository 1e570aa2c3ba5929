/// Why modules are not a readable Aztec symbol.
package typealias AztecError = ContentError<AztecFault>

/// The kinds of trouble with an Aztec symbol.
package enum AztecFault: String, Hashable, Sendable {
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
