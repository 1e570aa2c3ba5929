/// Why modules are not a readable Data Matrix symbol.
package typealias DataMatrixError = ContentError<DataMatrixFault>

/// The kinds of trouble with a Data Matrix symbol.
package enum DataMatrixFault: String, Hashable, Sendable {
  /// No symbol has so many rows and columns.
  case unknownSize
  /// More wrong codewords than can be corrected; the index is that of the block's first codeword.
  case tooManyErrors
  /// A codeword that the mode in force does not define.
  case reservedCodeword
  /// A value that the character set in force does not define.
  case reservedValue
  /// The codewords end within a character.
  case truncated
  /// A codeword that belongs only at the start of a symbol.
  case misplaced
  /// The number of a structured append symbol is above their count.
  case badStructuredAppend
  /// An ECI number that is malformed or above 999999.
  case badECI
  /// The symbol carries no data.
  case empty
}
