/// The side of a PDF417 symbol where its start or stop pattern was met on several lines.
struct PDF417Anchor: Hashable, Sendable {
  /// The frame in which the symbol stands upright, and what is around it.
  var region: StackedRegion
  var kind: PDF417Guard.Kind
  /// The t of the pattern's outer edge at s = 0, and what it grows by with s.
  var outer: Double
  var slope: Double
  /// The s in whose midst it was met.
  var middle: Double
  /// The width of a module in pixels of the stored image.
  var module: Double
  /// How many lines agree.
  var lines: Int
  /// Where the other side's pattern was met, as t at s = 0.
  var far: Double?

  /// The t of the outer edge.
  func outer(_ s: Double) -> Double { outer + s * slope }
}
