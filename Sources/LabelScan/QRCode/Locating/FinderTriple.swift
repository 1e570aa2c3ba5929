/// Three finder patterns that may be the corners of one QR Code symbol.
package struct FinderTriple: Hashable, Sendable {
  /// The pattern in the symbol's own top left, `u` towards the top right, `v` towards the bottom
  /// left; where the symbol is mirrored both are exchanged.
  package var corner: FinderPattern
  /// The pattern along the first row, its frame turned as that of ``corner``.
  package var right: FinderPattern
  /// The pattern along the first column, its frame turned as that of ``corner``.
  package var below: FinderPattern
  /// The distance of the patterns' centres along a side, in modules: 14 in version 1, 4 more with
  /// each further version.
  package var span: Double
  /// The deviation of the three from a perfect symbol; 0 is perfect.
  package var misfit: Double
  /// The numbers of the three patterns in the list they were taken from.
  package var members: [Int]

  package init(
    corner: FinderPattern, right: FinderPattern, below: FinderPattern, span: Double,
    misfit: Double, members: [Int]
  ) {
    self.corner = corner
    self.right = right
    self.below = below
    self.span = span
    self.misfit = misfit
    self.members = members
  }
}
