/// A straight line through weighted points, by least squares.
package struct LineFit {
  private var weight = 0.0
  private var x = 0.0
  private var y = 0.0
  private var xx = 0.0
  private var xy = 0.0

  package init() {}

  /// Adds a point.
  package mutating func add(_ x: Double, _ y: Double, weight: Double) {
    self.weight += weight
    self.x += weight * x
    self.y += weight * y
    xx += weight * x * x
    xy += weight * x * y
  }

  /// The line y = offset + slope x; level where the points spread less than `leastSpread` along x.
  package func line(leastSpread: Double) -> (offset: Double, slope: Double) {
    guard weight > 0 else { return (0, 0) }
    let variance = xx / weight - (x / weight) * (x / weight)
    guard variance > leastSpread * leastSpread else { return (y / weight, 0) }
    let slope = (xy / weight - x / weight * y / weight) / variance
    return (y / weight - slope * x / weight, slope)
  }
}
