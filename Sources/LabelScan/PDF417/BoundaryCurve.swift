/// Where a boundary between the columns of a stacked symbol crosses the lines of a raster.
///
/// It is a parabola, as the edge of a symbol on a bent surface is near enough.
package struct BoundaryCurve: Hashable, Sendable {
  /// The raster's column on line 0.
  package var offset: Double
  /// Columns from line to line.
  package var slope: Double
  /// What the slope's half grows by from line to line.
  package var bend: Double

  package init(offset: Double = 0, slope: Double = 0, bend: Double = 0) {
    self.offset = offset
    self.slope = slope
    self.bend = bend
  }

  /// The column on a line.
  package func column(_ line: Double) -> Double { offset + line * (slope + line * bend) }

  package static func + (a: BoundaryCurve, b: BoundaryCurve) -> BoundaryCurve {
    BoundaryCurve(offset: a.offset + b.offset, slope: a.slope + b.slope, bend: a.bend + b.bend)
  }

  package static func - (a: BoundaryCurve, b: BoundaryCurve) -> BoundaryCurve { a + b * -1 }

  package static func * (curve: BoundaryCurve, factor: Double) -> BoundaryCurve {
    BoundaryCurve(
      offset: curve.offset * factor, slope: curve.slope * factor, bend: curve.bend * factor)
  }

  /// A weighted place on a boundary.
  package struct Place {
    package var line: Double
    package var column: Double
    package var weight: Double

    package init(line: Double, column: Double, weight: Double) {
      self.line = line
      self.column = column
      self.weight = weight
    }
  }

  /// The curve through some places by least squares: a parabola where they are `bent` or more, a straight
  /// line where they are three or more, else as steep as `slope`.
  package static func fit(_ places: [Place], bent: Int, slope: Double = 0) -> BoundaryCurve? {
    let weight = places.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return nil }
    let middle = places.reduce(0) { $0 + $1.weight * $1.line } / weight
    let mean = places.reduce(0) { $0 + $1.weight * $1.column } / weight
    guard places.count >= 3 else {
      return BoundaryCurve(offset: mean - slope * middle, slope: slope)
    }
    // Moments of the lines about their middle, and with the columns.
    var (m2, m3, m4, c1, c2) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for place in places {
      let line = place.line - middle
      let column = place.column - mean
      m2 += place.weight * line * line
      m3 += place.weight * line * line * line
      m4 += place.weight * line * line * line * line
      c1 += place.weight * line * column
      c2 += place.weight * line * line * column
    }
    guard m2 > 0 else { return BoundaryCurve(offset: mean - slope * middle, slope: slope) }
    // Normal equations of column = mean + a + b line + c line^2.
    let determinant = m2 * (m4 - m2 * m2 / weight) - m3 * m3
    guard places.count >= bent, determinant > PDF417Tuning.minDeterminant * m2 * m4 else {
      let slope = c1 / m2
      return BoundaryCurve(offset: mean - slope * middle, slope: slope)
    }
    let b = (c1 * (m4 - m2 * m2 / weight) - m3 * c2) / determinant
    let c = (m2 * c2 - m3 * c1) / determinant
    let a = -c * m2 / weight
    return BoundaryCurve(
      offset: mean + a - b * middle + c * middle * middle, slope: b - 2 * c * middle, bend: c)
  }
}
