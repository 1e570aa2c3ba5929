/// The places of a Data Matrix symbol whose colour its size tells: finder patterns and quiet zone.
package struct DataMatrixPattern: Sendable {
  /// A place and what is there.
  package struct Place: Sendable {
    /// 0 to 1 from the left of the symbol to its right.
    package var u: Double
    /// 0 to 1 from its top to its bottom.
    package var v: Double
    /// Above 0 where dark, below where light; the weights of each sum to 1 in each list.
    package var weight: Float
  }

  /// The size.
  package let size: DataMatrixSize
  /// True where the symbol is seen in a mirror, with columns and rows exchanged.
  package let isMirrored: Bool
  /// Columns as seen.
  package let columns: Int
  /// Rows as seen.
  package let rows: Int
  /// The solid sides, and the quiet zone around.
  package private(set) var solid: [Place] = []
  /// The dashed sides and the patterns between regions.
  package private(set) var dashed: [Place] = []

  /// Lists the places of a size.
  package init(_ size: DataMatrixSize, isMirrored: Bool) {
    self.size = size
    self.isMirrored = isMirrored
    columns = isMirrored ? size.rows : size.columns
    rows = isMirrored ? size.columns : size.rows
    let inset = DataMatrixFitTuning.dashInset
    for y in 0..<rows {
      for x in 0..<columns {
        guard let dark = isDark(x: x, y: y) else { continue }
        let weight: Float = dark ? 1 : -1
        if x == 0 || y == rows - 1 {
          solid.append(place(Double(x) + 0.5, Double(y) + 0.5, weight))
        } else if y == 0 {
          dashed.append(place(Double(x) + 0.5, inset, weight))
        } else if x == columns - 1 {
          dashed.append(place(Double(columns) - inset, Double(y) + 0.5, weight))
        } else {
          dashed.append(place(Double(x) + 0.5, Double(y) + 0.5, weight / 4))
        }
      }
    }
    let outside = DataMatrixFitTuning.quietDistance
    for x in 0..<columns {
      solid.append(place(Double(x) + 0.5, -outside, -1))
      solid.append(place(Double(x) + 0.5, Double(rows) + outside, -1))
    }
    for y in 0..<rows {
      solid.append(place(-outside, Double(y) + 0.5, -1))
      solid.append(place(Double(columns) + outside, Double(y) + 0.5, -1))
    }
    Self.normalize(&solid)
    Self.normalize(&dashed)
  }

  private func place(_ x: Double, _ y: Double, _ weight: Float) -> Place {
    Place(u: x / Double(columns), v: y / Double(rows), weight: weight)
  }

  private static func normalize(_ places: inout [Place]) {
    let dark = places.reduce(0) { $0 + max(0, $1.weight) }
    let light = places.reduce(0) { $0 + max(0, -$1.weight) }
    for index in places.indices { places[index].weight /= places[index].weight > 0 ? dark : light }
  }

  /// Every module as seen, row after row: 1 where always dark, -1 where always light, 0 for data.
  package var fixedModules: [Int8] {
    (0..<columns * rows).map {
      isDark(x: $0 % columns, y: $0 / columns).map { $0 ? 1 : -1 } ?? 0
    }
  }

  /// `true` for a module as seen that is always dark, `false` for one always light, `nil` for data.
  package func isDark(x: Int, y: Int) -> Bool? {
    // The mirror keeps the lower left corner.
    isMirrored
      ? size.fixedModule(x: size.columns - 1 - y, y: size.rows - 1 - x)
      : size.fixedModule(x: x, y: y)
  }
}
