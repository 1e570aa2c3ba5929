/// Lays the modules of a Data Matrix symbol by its dashed sides, module by module.
///
/// Where a symbol was stretched unevenly no perspective fits it, but each module of the dashed sides
/// shows where its column or row begins and ends.
package enum DataMatrixTiming {
  /// Samples a module.
  private static let finesse = 8

  /// Where the modules lie; `nil` where the dashed sides do not show as many as the size has.
  package static func map(
    _ pattern: DataMatrixPattern, _ shape: DataMatrixShape, in view: borrowing LumaView, level: Int
  ) -> GridMap? {
    let columns = pattern.columns
    let rows = pattern.rows
    guard let map = shape.map,
      let homography = shape.moduleMap(columns: columns, rows: rows)?.homography,
      let us = borders(
        columns, of: map, from: (0, 0.5 / Double(rows)), step: (1, 0), in: view, level: level),
      let vs = borders(
        rows, of: map, from: (1 - 0.5 / Double(columns), 0), step: (0, 1), in: view, level: level)
    else { return nil }
    return laid(map, on: homography, us: us, vs: vs)
  }

  /// Where the modules lie on a symbol whose pace grows or shrinks along a side: as the dashed sides show
  /// best; `nil` where that is evenly.
  package static func bentMap(
    _ pattern: DataMatrixPattern, _ shape: DataMatrixShape, isInverted: Bool,
    in view: borrowing LumaView, level: Int
  ) -> GridMap? {
    let columns = pattern.columns
    let rows = pattern.rows
    guard let map = shape.map,
      let homography = shape.moduleMap(columns: columns, rows: rows)?.homography
    else { return nil }
    let sign: Float = isInverted ? -1 : 1
    let across = bend(
      columns, of: map, from: (0, 0.5 / Double(rows)), step: (1, 0), darkAt: 0, sign, in: view,
      level)
    let down = bend(
      rows, of: map, from: (1 - 0.5 / Double(columns), 0), step: (0, 1), darkAt: 1, sign, in: view,
      level)
    guard across != 0 || down != 0 else { return nil }
    func places(_ count: Int, _ bend: Double) -> [Double] {
      (0...count).map { bent(Double($0) / Double(count), bend) }
    }
    return laid(map, on: homography, us: places(columns, across), vs: places(rows, down))
  }

  private static func laid(
    _ map: DataMatrixMap, on homography: Homography, us: [Double], vs: [Double]
  ) -> GridMap {
    var residuals: [Point] = []
    residuals.reserveCapacity(us.count * vs.count)
    for (y, v) in vs.enumerated() {
      for (x, u) in us.enumerated() {
        let to = map.map(u, v)
        let flat = homography.map(Point(x: Double(x), y: Double(y)))
        residuals.append(Point(x: to.x - flat.x, y: to.y - flat.y))
      }
    }
    return GridMap(
      homography, xs: us.indices.map(Double.init), ys: vs.indices.map(Double.init),
      residuals: residuals)
  }

  /// A place of 0 to 1 on a side whose pace changes evenly; both ends stay.
  private static func bent(_ place: Double, _ bend: Double) -> Double {
    place + bend * place * (1 - place)
  }

  /// How the pace of a dashed side changes: the bend at which its modules alternate most.
  private static func bend(
    _ count: Int, of map: DataMatrixMap, from: (u: Double, v: Double), step: (u: Double, v: Double),
    darkAt first: Int, _ sign: Float, in view: borrowing LumaView, _ level: Int
  ) -> Double {
    let scale = 1 / Double(1 << level)
    var best = (bend: 0.0, score: -Float.infinity)
    for number in -12...12 {
      let bend = Double(number) * 0.03
      var score: Float = 0
      for module in 0..<count {
        let along = bent((Double(module) + 0.5) / Double(count), bend)
        let point = map.map(from.u + along * step.u, from.v + along * step.v)
        let luma = view.luma(atX: Float(point.x * scale), y: Float(point.y * scale))
        score += (module & 1 == first ? -sign : sign) * luma
      }
      if score > best.score { best = (bend, score) }
    }
    return best.bend
  }

  /// Where modules begin along a side of 0 to 1, and where the last ends.
  private static func borders(
    _ count: Int, of map: DataMatrixMap, from: (u: Double, v: Double), step: (u: Double, v: Double),
    in view: borrowing LumaView, level: Int
  ) -> [Double]? {
    let scale = 1 / Double(1 << level)
    let samples = count * finesse
    var luma: [Float] = []
    luma.reserveCapacity(samples)
    for index in 0..<samples {
      let along = (Double(index) + 0.5) / Double(samples)
      let point = map.map(from.u + along * step.u, from.v + along * step.v)
      luma.append(view.luma(atX: Float(point.x * scale), y: Float(point.y * scale)))
    }
    // Light may fall unevenly: midway between dark and light of two modules to either side.
    let reach = 2 * finesse
    var found: [Double] = [0]
    var before: Float = 0
    for index in luma.indices {
      let window = luma[max(0, index - reach)...min(samples - 1, index + reach)]
      guard let least = window.min(), let most = window.max() else { return nil }
      let value = luma[index] - (least + most) / 2
      if index > 0, (value < 0) != (before < 0) {
        let part = Double(before / (before - value))
        found.append((Double(index) - 0.5 + part) / Double(samples))
      }
      before = value
    }
    guard found.count == count else { return nil }
    return found + [1]
  }
}
