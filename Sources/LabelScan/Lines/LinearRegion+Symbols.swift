extension LinearRegion {
  /// The rows and columns of points at which a region is held against symbols.
  private static let rows = 12
  private static let columns = 5

  /// The region without the symbols read already that lie across its ends; `nil` where they leave
  /// less than two fifths of it.
  ///
  /// A composite component is taken off however much of it that leaves: it may be several times as
  /// high as the symbol below it.
  package func part(freeOf symbols: SymbolSet) -> LinearRegion? {
    guard !symbols.isEmpty else { return self }
    var inside = 0
    var first: Int?
    var last = 0
    for row in 0..<Self.rows {
      let s = halfHeight * (2 * (Double(row) + 0.5) / Double(Self.rows) - 1)
      var (across, component) = (0, 0)
      for column in 0..<Self.columns {
        let part = (Double(column) + 0.5) / Double(Self.columns)
        let place = point(length.lowerBound + part * (length.upperBound - length.lowerBound), s)
        guard let symbol = symbols.first(where: { $0.contains(place) }) else { continue }
        if symbol.isComponent { component += 1 } else { across += 1 }
      }
      inside += across
      guard 2 * (across + component) < Self.columns else { continue }
      if first == nil { first = row }
      last = row
    }
    guard let first, 5 * inside < 3 * Self.rows * Self.columns else { return nil }
    return part(from: first, through: last)
  }

  /// Some of the rows of the region.
  private func part(from first: Int, through last: Int) -> LinearRegion {
    guard first > 0 || last < Self.rows - 1 else { return self }
    let s = halfHeight * (Double(first + last + 1) / Double(Self.rows) - 1)
    var region = self
    region.center = point(0, s)
    region.halfHeight = halfHeight * Double(last - first + 1) / Double(Self.rows)
    let axis = Point(x: axis.x + s * barsPerPixel.x, y: axis.y + s * barsPerPixel.y)
    let norm = (axis.x * axis.x + axis.y * axis.y).squareRoot()
    // What is bent beyond measure stays so.
    guard norm > 0.5, norm < 2 else { return region }
    region.axis = Point(x: axis.x / norm, y: axis.y / norm)
    region.length = length.lowerBound * norm...length.upperBound * norm
    return region
  }
}
