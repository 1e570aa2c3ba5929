/// Why codewords are not a readable PDF417 or MicroPDF417 symbol.
package struct PDF417Error: Error, Hashable, Sendable {
  /// The kinds of trouble.
  package enum Code: String, Hashable, Sendable {
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

  /// The kind of trouble.
  package var code: Code
  /// The index of the codeword where it shows, 0 the first.
  package var codeword: Int

  package init(_ code: Code, codeword: Int) {
    self.code = code
    self.codeword = codeword
  }
}
