extension StackedRaster {
  /// What t grows by with s along the bars of a region, from pairs of lines close to each other: the
  /// median of some, since some pairs lie in two rows.
  ///
  /// Gradients between neighbouring pixels show bars nearer to a diagonal of the pixels than they are, the
  /// finer the more. It takes the raster's samples.
  package mutating func lean(
    of region: StackedRegion, _ image: LumaView, _ pyramid: borrowing LumaPyramid
  ) -> Double {
    let distance = PDF417Tuning.leanDistance * Double(1 << region.level)
    let down = region.height.upperBound - region.height.lowerBound
    var slopes: [Double] = []
    for pair in 0..<PDF417Tuning.leanPairs {
      let share = (Double(pair) + 0.5) / Double(PDF417Tuning.leanPairs)
      let s = region.height.lowerBound + share * down
      sample(
        image, pyramid, frame: region.frame, length: region.length, height: s...s + 2 * distance,
        stepT: Double(1 << region.level) * PDF417Tuning.step(region), stepS: distance)
      guard lines > 1, columns > 2 else { continue }
      let (upper, lower) = (line(0), line(1))
      // The shift that makes one line the other, by least squares.
      var (product, square) = (Float(0), Float(0))
      for column in 1..<columns - 1 {
        let slope =
          (upper[column + 1] - upper[column - 1] + lower[column + 1] - lower[column - 1]) / 4
        product += slope * (upper[column] - lower[column])
        square += slope * slope
      }
      guard square > 0 else { continue }
      slopes.append(Double(product / square) * stepT / stepS)
    }
    guard !slopes.isEmpty else { return 0 }
    slopes.sort()
    return slopes[slopes.count / 2]
  }
}
