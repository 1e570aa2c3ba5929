/// The reason why the data codewords of a QR Code symbol are no message.
package struct QRError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  package enum Code: String, Hashable, Sendable {
    /// A mode indicator that no mode has.
    case unknownMode
    /// A value that the mode in force does not define.
    case reservedValue
    /// The codewords end within a segment.
    case truncated
    /// A header that belongs only before the data.
    case misplaced
    /// The number of a structured append symbol is above their count.
    case badStructuredAppend
    /// An ECI designator that is malformed or above 999999.
    case badECI
    /// An application indicator that is neither two digits nor a letter.
    case badApplicationIndicator
    /// The symbol carries no data.
    case empty
  }

  /// The kind of trouble.
  package var code: Code
  /// The index of the bit where it shows, 0 the first.
  package var bit: Int

  package init(_ code: Code, bit: Int) {
    self.code = code
    self.bit = bit
  }
}
