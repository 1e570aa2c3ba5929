/// A MicroPDF417 symbol of which some rows were met.
struct MicroPDF417Anchor: Hashable, Sendable {
  /// The frame in which the symbol stands upright, and what is around it.
  var region: StackedRegion
  /// The index of its size in ``PDF417Patterns/sizes``.
  var size: Int
  /// The t of its left side at s = 0, and what it grows by with s.
  var left: Double
  var slope: Double
  /// The s of the middle of its first row, and the height of a row.
  var top: Double
  var rowHeight: Double
  /// The width of a module in pixels of the stored image at s = 0, and what it grows by with s.
  var module: Double
  var growth: Double
  /// How many lines agree.
  var lines: Int

  /// The modules of a row without the last bar.
  private var modules: Double {
    Double(MicroPDF417Row.widths(columns: PDF417Patterns.sizes[size].columns).reduce(0, +))
  }

  /// Its middle.
  var center: Point {
    let s = top + rowHeight * Double(PDF417Patterns.sizes[size].rows - 1) / 2
    return region.frame.point(left + s * slope + modules / 2 * module(s), s)
  }

  /// The width of a module.
  func module(_ s: Double) -> Double { module + s * growth }

  /// What t grows by with s along the middle of the symbol.
  var middleSlope: Double { slope + modules / 2 * growth }
}
