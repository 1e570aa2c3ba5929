/// Why codewords are not a readable MaxiCode symbol.
package typealias MaxiCodeError = ContentError<MaxiCodeFault>

/// The kinds of trouble with a MaxiCode symbol.
package enum MaxiCodeFault: String, Hashable, Sendable {
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
