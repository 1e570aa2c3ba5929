/// A MicroPDF417 symbol of which some rows were met.
package struct MicroPDF417Anchor: Hashable, Sendable {
  /// The frame in which the symbol stands upright, and what is around it.
  package var region: StackedRegion
  /// The index of its size in ``PDF417Patterns/allSizes``.
  package var size: Int
  /// The t of its left side at s = 0, and what it grows by with s.
  package var left: Double
  package var slope: Double
  /// The s of the middle of its first row, and the height of a row.
  package var top: Double
  package var rowHeight: Double
  /// The width of a module in pixels of the stored image at s = 0, and what it grows by with s.
  package var module: Double
  package var growth: Double
  /// How many lines agree.
  package var lines: Int

  /// The modules of a row without the last bar.
  private var modules: Double {
    Double(MicroPDF417Row.widths(size: size).reduce(0, +))
  }

  /// Its middle.
  package var center: Point {
    let s = top + rowHeight * Double(PDF417Patterns.allSizes[size].rows - 1) / 2
    return region.frame.point(left + s * slope + modules / 2 * module(s), s)
  }

  /// The width of a module.
  package func module(_ s: Double) -> Double { module + s * growth }

  /// What t grows by with s along the middle of the symbol.
  package var middleSlope: Double { slope + modules / 2 * growth }
}
