/// Fits sizes of Data Matrix symbols to an outline.
package struct DataMatrixFit: ~Copyable {
  /// A size and place that fit an outline.
  package struct Match {
    package var pattern: Int
    package var shape: DataMatrixShape
    /// The difference of light and dark places of the solid sides, in luma.
    package var solid: Float
    /// The same for the dashed sides.
    package var dashed: Float
  }

  /// All sizes, then the rectangular ones in a mirror.
  package let patterns: [DataMatrixPattern]

  package init() {
    patterns =
      DataMatrixSize.all.map { DataMatrixPattern($0, isMirrored: false) }
      + DataMatrixSize.all.filter { $0.rows != $0.columns }
      .map { DataMatrixPattern($0, isMirrored: true) }
  }

  /// The level of the pyramid on which a module is 1.5 to 3 pixels, or the image itself.
  package func level(_ pattern: DataMatrixPattern, _ shape: DataMatrixShape, levels: Int) -> Int {
    let extent = shape.extent
    let module = min(extent.width / Double(pattern.columns), extent.height / Double(pattern.rows))
    var level = 0
    while module >= Double(3 << level), level + 1 < levels { level += 1 }
    return level
  }

  /// True where a size may be that of an outline, by its sides and the least module that is readable.
  package func isPlausible(_ pattern: DataMatrixPattern, _ shape: DataMatrixShape) -> Bool {
    let extent = shape.extent
    let moduleX = extent.width / Double(pattern.columns)
    let moduleY = extent.height / Double(pattern.rows)
    return min(moduleX, moduleY) > DataMatrixFitTuning.minModule
      && max(moduleX, moduleY) < DataMatrixFitTuning.maxModuleRatio * min(moduleX, moduleY)
  }

  /// The timing amplitude of a size: the alternation of the dashed sides at its pitch, in luma.
  package func timingAmplitude(
    _ pattern: DataMatrixPattern, _ shape: DataMatrixShape, in view: borrowing LumaView, level: Int
  ) -> Float {
    guard let map = shape.map else { return 0 }
    let scale = 1 / Double(1 << level)
    func side(_ count: Int, _ place: (Double) -> (Double, Double)) -> Float {
      func luma(_ half: Int) -> Float {
        let (u, v) = place(Double(half) / Double(2 * count))
        let point = map.map(u, v)
        return view.luma(atX: Float(point.x * scale), y: Float(point.y * scale))
      }
      var total: Float = 0
      var parts = 0
      // In parts, so that a length that is off by half a module does not cancel them.
      var start = 0
      while start < count - 2 {
        let end = min(start + 8, count - 1)
        var sums: (Float, Float) = (0, 0)
        var sign: Float = 1
        var before = (luma(2 * start + 1), luma(2 * start + 2))
        var here = (luma(2 * start + 3), luma(2 * start + 4))
        for module in start + 1..<end {
          let next = (luma(2 * module + 3), luma(min(2 * module + 4, 2 * count)))
          // Against the neighbours, so that shading does not count.
          sums.0 += sign * (2 * here.0 - before.0 - next.0)
          sums.1 += sign * (2 * here.1 - before.1 - next.1)
          sign = -sign
          before = here
          here = next
        }
        total += (sums.0 * sums.0 + sums.1 * sums.1).squareRoot()
        parts += end - start - 1
        start = end - 1
      }
      return total / Float(2 * max(1, parts))
    }
    let insetV = DataMatrixFitTuning.timingInset / Double(pattern.rows)
    let insetU = 1 - DataMatrixFitTuning.timingInset / Double(pattern.columns)
    return min(
      side(pattern.columns) { ($0, insetV) }, side(pattern.rows) { (insetU, $0) })
  }

  /// The difference of light and dark places, in luma; `sign` is -1 for a light symbol.
  package func score(
    _ places: [DataMatrixPattern.Place], _ map: DataMatrixMap, sign: Float,
    in view: borrowing LumaView, level: Int
  ) -> Float {
    let scale = 1 / Double(1 << level)
    let width = Float(view.width)
    let height = Float(view.height)
    // A crop may lack the quiet zone.
    let ground: Float = sign > 0 ? 255 : 0
    var sum: Float = 0
    for place in places {
      let point = map.map(place.u, place.v)
      let x = Float(point.x * scale)
      let y = Float(point.y * scale)
      let isInside = x >= 0 && y >= 0 && x <= width && y <= height
      sum -= place.weight * (isInside ? view.luma(atX: x, y: y) : ground)
    }
    return sign * sum
  }

  /// The fit of a size: the solid sides' score and twice the dashed sides'.
  package func score(
    _ pattern: DataMatrixPattern, _ shape: DataMatrixShape, sign: Float,
    in view: borrowing LumaView, level: Int
  ) -> Float {
    guard let map = shape.map else { return 0 }
    return score(pattern.solid, map, sign: sign, in: view, level: level)
      + 2 * score(pattern.dashed, map, sign: sign, in: view, level: level)
  }

  /// Moves the corners to where the pattern shows best, by coordinate descent.
  package func refine(
    _ pattern: DataMatrixPattern, _ shape: inout DataMatrixShape, sign: Float, steps: [Double],
    in view: borrowing LumaView, level: Int
  ) -> Float {
    var best = score(pattern, shape, sign: sign, in: view, level: level)
    for step in steps {
      for _ in 0..<3 {
        let before = best
        for corner in 0..<4 {
          for axis in 0..<2 {
            for direction in [step, -step] {
              var moved = shape
              moved.move(corner, axis: axis, by: direction, pattern)
              let value = score(pattern, moved, sign: sign, in: view, level: level)
              if value > best {
                best = value
                shape = moved
                break
              }
            }
          }
        }
        if best - before < DataMatrixFitTuning.minGain * abs(best) { break }
      }
    }
    return best
  }
}

extension DataMatrixShape {
  /// Moves a corner along a side, in modules.
  package mutating func move(
    _ corner: Int, axis: Int, by modules: Double, _ pattern: DataMatrixPattern
  ) {
    let (from, to, count) =
      axis == 0
      ? (corner < 2 ? 0 : 3, corner < 2 ? 1 : 2, pattern.columns)
      : (corner == 0 || corner == 3 ? 0 : 1, corner == 0 || corner == 3 ? 3 : 2, pattern.rows)
    let scale = modules / Double(count)
    let x = (corners[to].x - corners[from].x) * scale
    let y = (corners[to].y - corners[from].y) * scale
    corners[corner] = Point(x: corners[corner].x + x, y: corners[corner].y + y)
  }
}
