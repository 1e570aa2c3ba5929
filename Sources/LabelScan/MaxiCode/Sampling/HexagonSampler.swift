/// Samples the modules of a MaxiCode symbol and tells dark from light.
package struct HexagonSampler {
  /// The side of the square grid that thresholds work on.
  private static let side = MaxiCodePlacement.rows

  package init() {}

  /// The luma of each module, ``MaxiCodePlacement/columns`` a row.
  private(set) var luma: [Float] = []
  /// The darkness of each, 0 as light as the light ones around, 1 as dark as the dark ones.
  package private(set) var darkness: [Float] = []

  /// Samples every module through `map`, which leads to pixels of the stored image, on a plane `scale`
  /// times smaller.
  package mutating func sample(
    _ map: GridMap, _ plane: LumaView, scale: Double,
    thresholdReach: Int = MaxiCodeTuning.thresholdReaches[0]
  ) {
    let columns = MaxiCodePlacement.columns
    luma = [Float](repeating: 0, count: MaxiCodePlacement.rows * columns)
    for row in 0..<MaxiCodePlacement.rows {
      for column in 0..<columns {
        let place = HexagonLattice.place(row: row, column: column)
        luma[row * columns + column] = Self.luma(place, map, plane, scale)
      }
    }
    threshold(reach: thresholdReach)
  }

  /// The luma at a place in widths of a module.
  static func luma(_ place: Point, _ map: GridMap, _ plane: LumaView, _ scale: Double) -> Float {
    let p = map.map(place.x, place.y)
    return plane.luma(atX: Float(p.x / scale), y: Float(p.y / scale))
  }

  /// Thresholds the modules against those up to `reach` away.
  mutating func threshold(reach: Int) {
    let (columns, side) = (MaxiCodePlacement.columns, Self.side)
    var square = [Float](repeating: 0, count: side * side)
    for row in 0..<side {
      for column in 0..<side {
        // The last columns mirror those before.
        let within = column < columns ? column : 2 * columns - 2 - column
        square[row * side + column] = luma[row * columns + within]
      }
    }
    let result = ModuleThreshold(
      ModuleLuma(side: side, luma: square), radius: reach)
    darkness = luma.indices.map { result.darkness[$0 / columns * side + $0 % columns] }
  }

  /// The darkness less what the neighbours of each module add to it: blur and print gain.
  ///
  /// Own and neighbours' share are fitted to what the modules look like, with what they are taken for.
  package func equalized() -> [Float] {
    var values = darkness
    for _ in 0..<MaxiCodeTuning.equalizingRounds {
      let dark = values.map { $0 > 0.5 ? 1.0 : 0.0 }
      var matrix = [Double](repeating: 0, count: 12)
      var around = [Double](repeating: 0, count: values.count)
      for index in values.indices where HexagonLattice.isModule[index] {
        let beside = HexagonLattice.neighbors[index]
        // At the edges of the symbol it is light all around; beside the bull's-eye it is not known.
        around[index] = beside.reduce(0) { $0 + dark[$1] }
        guard beside.count == 6 else { continue }
        let row = [1, dark[index], around[index], Double(darkness[index])]
        for r in 0..<3 { for s in 0..<4 { matrix[r * 4 + s] += row[r] * row[s] } }
      }
      guard let share = LinearSystem.solve(&matrix, count: 3), share[1] > MaxiCodeTuning.minOwnShare
      else { break }
      for index in values.indices {
        values[index] = Float(
          (Double(darkness[index]) - share[0] - share[2] * around[index]) / share[1])
      }
    }
    return values
  }
}
