/// Lays the modules of a Data Matrix symbol by its dashed sides, module by module.
///
/// Where a symbol was stretched unevenly no perspective fits it, but each module of the dashed sides
/// shows where its column or row begins and ends.
package enum DataMatrixTiming {
  private static let samplesPerModule = 8

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
    return gridMap(map, on: homography, us: us, vs: vs)
  }

  /// The modules of a symbol whose pitch grows or shrinks along a side: as the dashed sides show best;
  /// `nil` where it is even.
  package static func warpedMap(
    _ pattern: DataMatrixPattern, _ shape: DataMatrixShape, isInverted: Bool,
    in view: borrowing LumaView, level: Int
  ) -> GridMap? {
    let columns = pattern.columns
    let rows = pattern.rows
    guard let map = shape.map,
      let homography = shape.moduleMap(columns: columns, rows: rows)?.homography
    else { return nil }
    let sign: Float = isInverted ? -1 : 1
    let across = warp(
      columns, of: map, from: (0, 0.5 / Double(rows)), step: (1, 0), darkAt: 0, sign, in: view,
      level)
    let down = warp(
      rows, of: map, from: (1 - 0.5 / Double(columns), 0), step: (0, 1), darkAt: 1, sign, in: view,
      level)
    guard across != 0 || down != 0 else { return nil }
    func places(_ count: Int, _ warp: Double) -> [Double] {
      (0...count).map { warped(Double($0) / Double(count), warp) }
    }
    return gridMap(map, on: homography, us: places(columns, across), vs: places(rows, down))
  }

  private static func gridMap(
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

  /// A place of 0 to 1 on a side of quadratic warp; both ends stay.
  private static func warped(_ place: Double, _ warp: Double) -> Double {
    place + warp * place * (1 - place)
  }

  /// The quadratic warp of a dashed side at which its modules alternate most.
  private static func warp(
    _ count: Int, of map: DataMatrixMap, from: (u: Double, v: Double), step: (u: Double, v: Double),
    darkAt first: Int, _ sign: Float, in view: borrowing LumaView, _ level: Int
  ) -> Double {
    let scale = 1 / Double(1 << level)
    var best = (warp: 0.0, score: -Float.infinity)
    for number in -12...12 {
      let warp = Double(number) * DataMatrixFitTuning.warpStep
      var score: Float = 0
      for module in 0..<count {
        let along = warped((Double(module) + 0.5) / Double(count), warp)
        let point = map.map(from.u + along * step.u, from.v + along * step.v)
        let luma = view.luma(atX: Float(point.x * scale), y: Float(point.y * scale))
        score += (module & 1 == first ? -sign : sign) * luma
      }
      if score > best.score { best = (warp, score) }
    }
    return best.warp
  }

  /// Where modules begin along a side of 0 to 1, and where the last ends.
  private static func borders(
    _ count: Int, of map: DataMatrixMap, from: (u: Double, v: Double), step: (u: Double, v: Double),
    in view: borrowing LumaView, level: Int
  ) -> [Double]? {
    let scale = 1 / Double(1 << level)
    let samples = count * samplesPerModule
    var luma: [Float] = []
    luma.reserveCapacity(samples)
    for index in 0..<samples {
      let along = (Double(index) + 0.5) / Double(samples)
      let point = map.map(from.u + along * step.u, from.v + along * step.v)
      luma.append(view.luma(atX: Float(point.x * scale), y: Float(point.y * scale)))
    }
    // Light may fall unevenly: midway between dark and light of two modules to either side.
    let reach = 2 * samplesPerModule
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
