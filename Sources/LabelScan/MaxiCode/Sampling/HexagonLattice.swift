/// The lattice of a MaxiCode symbol: places in widths of a module from the middle of the bull's-eye, x to
/// the right and y down.
package enum HexagonLattice {
  /// From row to row.
  package static let rowPitch = 0.866_025_403_784_438_6
  /// The module under the middle of the bull's-eye.
  private static let middle = (row: 16, column: 14)
  private static var columns: Int { MaxiCodePlacement.columns }

  /// The middle of a module.
  package static func place(row: Int, column: Int) -> Point {
    Point(
      x: Double(column - middle.column) + (row.isMultiple(of: 2) ? 0 : 0.5),
      y: Double(row - middle.row) * rowPitch)
  }

  package static func place(_ module: MaxiCodePlacement.Module) -> Point {
    place(row: module.row, column: module.column)
  }

  /// The corners of the symbol, clockwise from its top left.
  package static let corners: Quadrilateral = {
    let left = -Double(middle.column) - 0.5
    let right = Double(columns - middle.column) - 0.5
    let bottom = Double(middle.row) * rowPitch + 0.5 / rowPitch
    return Quadrilateral(x: left...right, y: -bottom...bottom)
  }()

  /// Whether each module of ``MaxiCodePlacement/columns`` a row is one that is printed as a hexagon.
  package static let isModule: [Bool] = {
    var isModule = [Bool](repeating: false, count: MaxiCodePlacement.rows * columns)
    for module in MaxiCodePlacement.modules + MaxiCodePlacement.darkOrientation
      + MaxiCodePlacement.lightOrientation + MaxiCodePlacement.fillers
    {
      isModule[module.index] = true
    }
    return isModule
  }()

  /// The modules beside each: their indices.
  static let neighbors: [[Int]] = {
    var neighbors = [[Int]](repeating: [], count: isModule.count)
    for pair in pairs {
      neighbors[pair.first].append(pair.second)
      neighbors[pair.second].append(pair.first)
    }
    return neighbors
  }()

  /// Two modules that touch.
  struct Pair {
    var first: Int
    var second: Int
    /// The middle of the first.
    var place: Point
    /// From the first to the second.
    var direction: Point
  }

  /// All pairs of modules that touch, each once.
  static let pairs: [Pair] = {
    var pairs: [Pair] = []
    for row in 0..<MaxiCodePlacement.rows {
      let shift = row.isMultiple(of: 2) ? 0 : 1
      for column in 0..<columns where isModule[row * columns + column] {
        let place = place(row: row, column: column)
        for (down, right, x) in [(0, 1, 1.0), (1, shift - 1, -0.5), (1, shift, 0.5)] {
          let (otherRow, otherColumn) = (row + down, column + right)
          guard otherRow < MaxiCodePlacement.rows, (0..<columns).contains(otherColumn),
            isModule[otherRow * columns + otherColumn]
          else { continue }
          pairs.append(
            Pair(
              first: row * columns + column, second: otherRow * columns + otherColumn,
              place: place, direction: Point(x: x, y: Double(down) * rowPitch)))
        }
      }
    }
    return pairs
  }()
}
