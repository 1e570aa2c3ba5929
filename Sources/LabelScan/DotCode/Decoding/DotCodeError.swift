/// Why dots are not a readable DotCode symbol.
package struct DotCodeError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  package enum Code: String, Hashable, Sendable {
    /// Width and height that no symbol has.
    case badSize
    /// More wrong codewords than can be corrected, or than chance allows to correct.
    case tooManyErrors
    /// A codeword that the code set in force does not define.
    case reservedCodeword
    /// A number that its codewords cannot stand for.
    case badValue
    /// The codewords end within a character.
    case truncated
    /// An ECI number that is malformed.
    case badECI
    /// The symbol carries no data.
    case empty
  }

  /// The kind of trouble.
  package var code: Code
  /// The index of the data codeword where it shows, 0 the first.
  package var codeword: Int

  package init(_ code: Code, codeword: Int) {
    self.code = code
    self.codeword = codeword
  }
}
