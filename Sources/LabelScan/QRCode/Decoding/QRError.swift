/// The reason why the data codewords of a QR Code symbol are no message.
package typealias QRError = ContentError<QRFault>

/// The kinds of trouble with the bits of a QR Code symbol.
package enum QRFault: String, Hashable, Sendable {
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
