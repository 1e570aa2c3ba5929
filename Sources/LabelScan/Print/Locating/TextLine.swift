/// A line of text on an upright plane.
package struct TextLine: Hashable, Sendable {
  /// How ink differs from its ground.
  package enum Ink: Hashable, Sendable {
    /// It is darker.
    case dark
    /// It is lighter.
    case light
    /// One side of it is darker, the other lighter: embossed or engraved.
    case relief
  }

  /// The pieces of ink, from left to right.
  package var pieces: [InkPiece]
  /// The base line, y = base[0] + base[1] x + base[2] x², x from ``middle``.
  package var base: [Double]
  /// The column that the base line is measured from.
  package var middle: Double
  /// The height of its capitals, in pixels of the plane.
  package var capital: Double
  /// How its ink differs from its ground.
  package var ink: Ink

  package init(
    pieces: [InkPiece], base: [Double], middle: Double, capital: Double, ink: Ink
  ) {
    self.pieces = pieces
    self.base = base
    self.middle = middle
    self.capital = capital
    self.ink = ink
  }

  package var isRelief: Bool { ink == .relief }

  /// The first column and the one after the last.
  package var left: Double { Double(pieces.map(\.minX).min() ?? 0) }
  package var right: Double { Double((pieces.map(\.maxX).max() ?? -1) + 1) }

  /// The row of the base line in a column.
  package func base(at x: Double) -> Double {
    let x = x - middle
    return base[0] + x * (base[1] + x * base[2])
  }

  /// How the base line falls in a column.
  package func slope(at x: Double) -> Double { base[1] + 2 * base[2] * (x - middle) }

  /// The row half way up the capitals, in the middle of the line.
  package var centerRow: Double { base(at: (left + right) / 2) - capital / 2 }

  /// The corners of capitals over the whole line, from its own top left, clockwise.
  package var corners: Quadrilateral {
    let ends = [left, right].map { Point(x: $0, y: base(at: $0)) }
    let tops = ends.map { Point(x: $0.x, y: $0.y - capital) }
    return Quadrilateral(
      topLeft: tops[0], topRight: tops[1], bottomRight: ends[1], bottomLeft: ends[0])
  }
}
