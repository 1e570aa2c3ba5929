/// Why dots are not a readable DotCode symbol.
package typealias DotCodeError = ContentError<DotCodeFault>

/// The kinds of trouble with a DotCode symbol.
package enum DotCodeFault: String, Hashable, Sendable {
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
