/// Reads a symbol whose lattice is known: size, dots, codewords.
package struct DotCodeFit {
  /// What darkness is clipped to: a scratch or a glare counts no more than a dot and a half.
  private static let darknesses: ClosedRange<Float> = -0.5...1.5

  private let decoder = DotCodeDecoder()

  package init() {}

  /// The content and the corners of the symbol, in pixels of the plane; `nil` where none is read.
  ///
  /// The grid of a lattice may be seen as in a mirror: then y goes against it.
  package func read(
    _ lattice: DotLattice, within found: DotBounds, _ plane: LumaView, isInverted: Bool,
    budget: ScanBudget
  ) -> (content: DotCodeContent, corners: Quadrilateral)? {
    let isMirrored = Self.isMirrored(lattice, found)
    func pixel(_ grid: Point) -> Point {
      lattice.map.map((grid.x + grid.y) / 2, (grid.x - grid.y) / 2)
    }
    var samples: [Point: Float] = [:]
    func luma(_ grid: Point) -> Float {
      if let known = samples[grid] { return known }
      let sample = Self.luma(pixel(grid), plane, isInverted: isInverted)
      samples[grid] = sample
      return sample
    }
    let (fewest, most) = (DotCodeTuning.sizes.lowerBound, DotCodeTuning.sizes.upperBound)
    let places = max(1, found.x.count * found.y.count / 2)
    let sizes = min(max(DotCodeTuning.mostPlaces / places, fewest), most)
    for bounds in found.variants.prefix(sizes) {
      guard !budget.isSpent else { return nil }
      guard let (layout, place) = (isMirrored ? bounds.mirrored : bounds).layout else { continue }
      func grid(_ u: Double, _ v: Double) -> Point {
        let p = place(u, v)
        return isMirrored ? Point(x: p.x, y: -p.y) : p
      }
      let darkness = Self.darkness(layout) { luma(grid($0, $1)) }
      guard
        let content = try? decoder.decode(
          darkness, layout: layout,
          mostRisk: bounds == found ? DotCodeTuning.mostRisk : DotCodeTuning.mostRiskOfOthers)
      else { continue }
      let (right, bottom) = (Double(layout.width) - 0.5, Double(layout.height) - 0.5)
      let corners = Quadrilateral(x: -0.5...max(-0.5, right), y: -0.5...max(-0.5, bottom))
        .mapCorners { pixel(grid($0.x, $0.y)) }
      return (content, corners)
    }
    return nil
  }

  /// Whether the grid's y goes up where x goes right.
  private static func isMirrored(_ lattice: DotLattice, _ bounds: DotBounds) -> Bool {
    let x = Double(bounds.x.lowerBound + bounds.x.upperBound) / 2
    let y = Double(bounds.y.lowerBound + bounds.y.upperBound) / 2
    func pixel(_ x: Double, _ y: Double) -> Point { lattice.map.map((x + y) / 2, (x - y) / 2) }
    let (p, right, down) = (pixel(x, y), pixel(x + 1, y), pixel(x, y + 1))
    return (right.x - p.x) * (down.y - p.y) - (right.y - p.y) * (down.x - p.x) < 0
  }

  /// The luma around a place, dark where dots are.
  private static func luma(_ p: Point, _ plane: LumaView, isInverted: Bool) -> Float {
    let (x, y) = (Float(p.x), Float(p.y))
    let reach: Float = 0.5
    let sum =
      2 * plane.luma(atX: x, y: y) + plane.luma(atX: x - reach, y: y)
      + plane.luma(atX: x + reach, y: y) + plane.luma(atX: x, y: y - reach)
      + plane.luma(atX: x, y: y + reach)
    return isInverted ? 255 - sum / 6 : sum / 6
  }

  /// The darkness of the places of a layout: 0 as what is between dots around, 1 as the darker places.
  private static func darkness(
    _ layout: DotCodeLayout, _ luma: (Double, Double) -> Float
  ) -> [Float] {
    var darkness = layout.places.map { place -> Float in
      let (u, v) = (Double(place.x), Double(place.y))
      // Beside a place nothing is printed.
      let around = luma(u - 1, v) + luma(u + 1, v) + luma(u, v - 1) + luma(u, v + 1)
      return around / 4 - luma(u, v)
    }
    // Five of nine are printed: the contrast is that of the darker half.
    let sorted = darkness.sorted()
    let (light, dark) = (sorted[sorted.count / 5], sorted[sorted.count * 7 / 10])
    let contrast = max(dark - light, 1)
    for index in darkness.indices {
      darkness[index] = min(
        max((darkness[index] - light) / contrast, Self.darknesses.lowerBound),
        Self.darknesses.upperBound)
    }
    return darkness
  }
}
