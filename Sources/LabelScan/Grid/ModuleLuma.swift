/// The luma of each module of a square symbol.
package struct ModuleLuma: Sendable {
  /// Modules along a side.
  package let side: Int
  /// The luma of each module, row after row.
  package var luma: [Float]

  package init(side: Int, luma: [Float]) {
    self.side = side
    self.luma = luma
  }

  /// Samples each module's middle, or a place `offset` modules beside it, on a plane `scale` times
  /// smaller than the image; symbols light on dark are inverted.
  package init(
    sampling plane: borrowing LumaView, scale: Double, map: GridMap, side: Int, isInverted: Bool,
    offset: Point = Point(x: 0, y: 0)
  ) {
    self.side = side
    var luma = [Float](repeating: 0, count: side * side)
    let flip: Float = isInverted ? 255 : 0
    let shrink = 1 / scale
    for row in 0..<side {
      for column in 0..<side {
        let p = map.map(Double(column) + 0.5 + offset.x, Double(row) + 0.5 + offset.y)
        luma[row &* side &+ column] = abs(
          flip - plane.luma(atX: Float(p.x * shrink), y: Float(p.y * shrink)))
      }
    }
    self.luma = luma
  }

  /// The grid with rows and columns exchanged: a mirrored symbol set right.
  package var transposed: ModuleLuma {
    var result = self
    for row in 0..<side {
      for column in 0..<side { result.luma[row * side + column] = luma[column * side + row] }
    }
    return result
  }
}
