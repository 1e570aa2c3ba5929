/// Why modules are not a readable Data Matrix symbol.
package struct DataMatrixError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  package enum Code: String, Hashable, Sendable {
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

  /// The kind of trouble.
  package var code: Code
  /// The index of the codeword where it shows, 0 the first.
  package var codeword: Int

  package init(_ code: Code, codeword: Int) {
    self.code = code
    self.codeword = codeword
  }
}
