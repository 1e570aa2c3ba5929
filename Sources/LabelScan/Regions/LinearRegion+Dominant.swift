internal import Foundation

extension LinearRegion {
  /// The part of an image whose gradients point one way, where most of them do; `nil` where they do not.
  ///
  /// A lone symbol that is too low for its cells to grow to a region. `cells` are of the image itself.
  package init?(dominantIn cells: borrowing StructureTensorGrid) {
    let count = cells.width * cells.height
    var (energy, cosine, sine) = (0.0, 0.0, 0.0)
    var strongest: Float = 0
    for cell in 0..<count {
      energy += Double(cells.energy[cell])
      cosine += Double(cells.cosine[cell])
      sine += Double(cells.sine[cell])
      strongest = max(strongest, cells.energy[cell])
    }
    guard energy > 0,
      (cosine * cosine + sine * sine).squareRoot()
        > LinearLocatorTuning.minDominance * energy
    else { return nil }
    let angle = atan2(sine, cosine) / 2
    let axis = Point(x: cos(angle), y: sin(angle))
    let side = Double(cells.side)
    var low = (t: Double.infinity, s: Double.infinity)
    var high = (t: -Double.infinity, s: -Double.infinity)
    for cell in 0..<count
    where cells.energy[cell] > LinearLocatorTuning.minDominantEnergy * strongest {
      let x = (Double(cell % cells.width) + 0.5) * side
      let y = (Double(cell / cells.width) + 0.5) * side
      let (t, s) = (x * axis.x + y * axis.y, y * axis.x - x * axis.y)
      low = (min(low.t, t), min(low.s, s))
      high = (max(high.t, t), max(high.s, s))
    }
    guard high.t > low.t, high.s >= low.s else { return nil }
    let (t, s) = ((low.t + high.t) / 2, (low.s + high.s) / 2)
    let half = (high.t - low.t + side) / 2
    self.init(
      center: Point(x: t * axis.x - s * axis.y, y: t * axis.y + s * axis.x), axis: axis,
      bars: Point(x: -axis.y, y: axis.x), barsPerPixel: Point(x: 0, y: 0), length: -half...half,
      halfHeight: (high.s - low.s + side) / 2, level: 0, coherence: 0)
  }

  /// The same place with its axis along the bars.
  package var turned: LinearRegion {
    LinearRegion(
      center: center, axis: bars, bars: Point(x: -axis.x, y: -axis.y),
      barsPerPixel: Point(x: 0, y: 0), length: -halfHeight...halfHeight,
      halfHeight: (length.upperBound - length.lowerBound) / 2, level: level, coherence: coherence)
  }
}
