/// Two finder patterns of a symbol whose third is missing, as one of its places would have it.
package struct FinderPair: Sendable {
  /// The numbers of both patterns.
  package var members: [Int]
  /// The patterns that are there, turned as in ``FinderTriple``; one of the three is `nil`.
  package var corner: FinderPattern?
  package var right: FinderPattern?
  package var below: FinderPattern?
  /// The distance along a side, in modules.
  package var span: Double
  /// The deviation of the two from a perfect symbol; 0 is perfect.
  package var misfit: Double
}
