/// Finds places around which gradients point to or from one middle, whatever the angle of view: from the
/// cells of structure tensors alone.
///
/// A cell's tensor at twice the gradient's angle is compared with that of rings about the place: Bigun,
/// "Pattern recognition in images by symmetries and coordinate transformations" (1997).
package struct ConcentricLocator {
  /// The coarsest level whose cells are looked at.
  private static let lastLevel = 5

  private var energy: [Float] = []
  private var cosine: [Float] = []
  private var sine: [Float] = []
  private var response: [Float] = []

  package init() {}

  /// The places on all levels, the strongest first, at most `most`.
  package mutating func locate(
    _ pyramid: borrowing LumaPyramid, cells: StructureTensorPyramid, most: Int, budget: ScanBudget
  ) -> [ConcentricPlace] {
    var places: [ConcentricPlace] = []
    for level in 1...Self.lastLevel {
      guard !budget.isSpent, level < pyramid.count, let grid = cells.level(level) else { break }
      if level == 1 { search(grid, level: level, isSmall: true, into: &places) }
      search(grid, level: level, isSmall: false, into: &places)
    }
    if places.count > most {
      places.sort { $0.strength > $1.strength }
      places.removeLast(places.count - most)
    }
    return places
  }

  /// Looks at squares of 2 x 2 cells, or where it is small at single cells: eight of them stand around a
  /// place.
  private mutating func search(
    _ grid: StructureTensorGrid, level: Int, isSmall: Bool, into places: inout [ConcentricPlace]
  ) {
    let cells = isSmall ? 1 : 2
    let (width, height) = (grid.width + 1 - cells, grid.height + 1 - cells)
    guard width > 6, height > 6 else { return }
    let count = width * height
    if energy.count < count {
      energy = [Float](repeating: 0, count: count)
      cosine = energy
      sine = energy
      response = energy
    }
    let size = (width, height)
    if isSmall {
      Self.respond(grid.energy, grid.cosine, grid.sine, size, reach: cells, into: &response)
    } else {
      Self.sumSquares(grid.energy, grid.width, height, into: &energy)
      Self.sumSquares(grid.cosine, grid.width, height, into: &cosine)
      Self.sumSquares(grid.sine, grid.width, height, into: &sine)
      Self.respond(energy, cosine, sine, size, reach: cells, into: &response)
    }
    let side = Double(grid.side)
    let least = MaxiCodeTuning.minConcentric
    let values = response.span
    for y in 3..<height - 3 {
      let row = y &* width
      for x in 3..<width - 3 where unsafe values[unchecked: row &+ x] > least {
        let value = values[row + x]
        // The strongest within one cell; the first of equals.
        guard value > values[row + x - 1], value >= values[row + x + 1],
          value > values[row - width + x], value >= values[row + width + x],
          value > values[row - width + x - 1], value >= values[row + width + x + 1],
          value > values[row - width + x + 1], value >= values[row + width + x - 1],
          isSmall
            ? Self.isRound(grid.energy, grid.cosine, grid.sine, row + x, width, reach: cells)
            : Self.isRound(energy, cosine, sine, row + x, width, reach: cells)
        else { continue }
        let middle = Double(cells) / 2
        places.append(
          ConcentricPlace(
            center: Point(x: (Double(x) + middle) * side, y: (Double(y) + middle) * side),
            level: level, strength: value))
      }
    }
  }

  /// Whether all squares around a place, but for one, have edges that point to it.
  private static func isRound(
    _ energy: [Float], _ cosine: [Float], _ sine: [Float], _ place: Int, _ width: Int, reach: Int
  ) -> Bool {
    let across = reach
    let down = reach * width
    var (energies, directed) = ([Float](), [Float]())
    for (offset, c, s) in [
      (across, Float(1), Float(0)), (-across, 1, 0), (down, -1, 0), (-down, -1, 0),
      (across + down, 0, 1), (-across - down, 0, 1), (across - down, 0, -1), (down - across, 0, -1),
    ] {
      energies.append(energy[place + offset])
      directed.append(c * cosine[place + offset] + s * sine[place + offset])
    }
    let mean = energies.reduce(0, +) / 8
    let good = (0..<8).count {
      energies[$0] > mean * MaxiCodeTuning.minSquareEnergy
        && directed[$0] > energies[$0] * MaxiCodeTuning.minSquareConcentric
    }
    return good >= MaxiCodeTuning.minSquares
  }

  /// Sums each 2 x 2 cells.
  private static func sumSquares(
    _ cells: [Float], _ cellWidth: Int, _ height: Int, into target: inout [Float]
  ) {
    let source = cells.span
    var sums = target.mutableSpan
    let width = cellWidth - 1
    for y in 0..<height {
      let upper = source.extracting(y &* cellWidth..<(y &+ 1) &* cellWidth)
      let lower = source.extracting((y &+ 1) &* cellWidth..<(y &+ 2) &* cellWidth)
      var row = sums._mutatingExtracting(y &* width..<(y &+ 1) &* width)
      for x in row.indices {
        // Both rows of cells have one more than a row of sums.
        unsafe row[unchecked: x] =
          (upper[unchecked: x] + upper[unchecked: x &+ 1])
          + (lower[unchecked: x] + lower[unchecked: x &+ 1])
      }
    }
  }

  /// The share of the energy in the eight squares around each place that lies along the direction to it.
  private static func respond(
    _ energy: [Float], _ cosine: [Float], _ sine: [Float], _ size: (width: Int, height: Int),
    reach: Int, into response: inout [Float]
  ) {
    let (energies, cosines, sines) = (energy.span, cosine.span, sine.span)
    var responses = response.mutableSpan
    let (width, height) = size
    let floor = MaxiCodeTuning.minCellEnergy * Float(8 * reach * reach)
    for y in reach..<height - reach {
      let up = (y &- reach) &* width
      let here = y &* width
      let down = (y &+ reach) &* width
      let (e0, e1, e2) = (
        energies.extracting(up..<up &+ width), energies.extracting(here..<here &+ width),
        energies.extracting(down..<down &+ width)
      )
      let (c0, c1, c2) = (
        cosines.extracting(up..<up &+ width), cosines.extracting(here..<here &+ width),
        cosines.extracting(down..<down &+ width)
      )
      let (s0, s2) = (sines.extracting(up..<up &+ width), sines.extracting(down..<down &+ width))
      var row = responses._mutatingExtracting(here..<here &+ width)
      for x in reach..<width &- reach {
        // In bounds: both are within a row of `width`.
        let (l, r) = (x &- reach, x &+ reach)
        let sides =
          unsafe (c1[unchecked: l] + c1[unchecked: r]) - (c0[unchecked: x] + c2[unchecked: x])
        let corners =
          unsafe (s0[unchecked: l] + s2[unchecked: r]) - (s0[unchecked: r] + s2[unchecked: l])
        let above = unsafe e0[unchecked: l] + e0[unchecked: x] + e0[unchecked: r]
        let below = unsafe e2[unchecked: l] + e2[unchecked: x] + e2[unchecked: r]
        let total = unsafe above + below + (e1[unchecked: l] + e1[unchecked: r])
        unsafe row[unchecked: x] = (sides + corners) / max(total, floor)
      }
    }
  }
}
