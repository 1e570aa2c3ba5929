/// Bytes from `start` on that an ECI says how to interpret.
package struct ECISegment: Hashable, Sendable {
  /// The index of its first byte.
  package var start: Int
  /// The assigned number of the ECI.
  package var eci: Int

  package init(start: Int, eci: Int) {
    self.start = start
    self.eci = eci
  }
}
