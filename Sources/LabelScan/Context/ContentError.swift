/// Why what a symbol shows is no message of its symbology: the fault, and where it shows.
package struct ContentError<Fault: Hashable & Sendable>: Error, Hashable, Sendable {
  /// The kinds of trouble.
  package typealias Code = Fault

  /// The kind of trouble.
  package var code: Fault
  /// The index of the codeword where it shows, or of the bit where the message is a stream of bits; 0 the
  /// first.
  package var place: Int

  package init(_ code: Fault, at place: Int) {
    self.code = code
    self.place = place
  }
}
