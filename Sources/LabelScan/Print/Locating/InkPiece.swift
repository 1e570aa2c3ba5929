/// A connected piece of ink: a character, a part of one, or several that run together.
struct InkPiece: Hashable, Sendable {
  /// The first column and row that it covers.
  var minX: Int
  var minY: Int
  /// The last column and row that it covers.
  var maxX: Int
  var maxY: Int
  /// Its pixels.
  var area: Int

  var width: Int { maxX - minX + 1 }
  var height: Int { maxY - minY + 1 }
  var middle: Double { Double(minY + maxY + 1) / 2 }
}
