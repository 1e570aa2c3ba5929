/// Why codewords are not a readable PDF417 or MicroPDF417 symbol.
package typealias PDF417Error = ContentError<PDF417Fault>

/// The kinds of trouble with a PDF417 symbol.
package enum PDF417Fault: String, Hashable, Sendable {
  /// More wrong codewords than can be corrected.
  case tooManyErrors
  /// The symbol length descriptor does not fit the symbol.
  case badLength
  /// A codeword that the mode in force does not define, or one kept for later use.
  case reservedCodeword
  /// A number that its codewords cannot stand for.
  case badValue
  /// The codewords end within a character or a control block.
  case truncated
  /// A codeword that belongs only at the start of a symbol.
  case misplaced
  /// A Macro PDF417 control block that is malformed.
  case badControlBlock
  /// An ECI number that is malformed.
  case badECI
  /// The symbol is a part of a composite symbol that is none of GS1.
  case linked
  /// The symbol carries no data.
  case empty
}
