/// A connected piece of ink: a character, a part of one, or several that run together.
package struct InkPiece: Hashable, Sendable {
  /// The first column and row that it covers.
  package var minX: Int
  package var minY: Int
  /// The last column and row that it covers.
  package var maxX: Int
  package var maxY: Int
  /// Its pixels.
  package var area: Int

  package var width: Int { maxX - minX + 1 }
  package var height: Int { maxY - minY + 1 }
  package var middle: Double { Double(minY + maxY + 1) / 2 }

  package init(minX: Int, minY: Int, maxX: Int, maxY: Int, area: Int) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
    self.area = area
  }
}
