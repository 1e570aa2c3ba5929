/// Why codewords are not a readable MaxiCode symbol.
package struct MaxiCodeError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  package enum Code: String, Hashable, Sendable {
    /// More wrong codewords than can be corrected.
    case tooManyErrors
    /// Not as many codewords as a symbol has.
    case badLength
    /// A mode that is not one of 2 to 6.
    case badMode
    /// A postal code, a country, a service class or digits out of their range.
    case badValue
    /// A codeword that its code set does not define.
    case reservedCodeword
    /// The codewords end within digits or an ECI number.
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
