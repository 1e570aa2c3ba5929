/// The luma of each module of a rectangular symbol.
package struct ModuleLuma: Sendable {
  /// Modules in a row; along a side of a square symbol.
  package let width: Int
  /// Rows.
  package let height: Int
  /// The luma of each module, row after row.
  package var luma: [Float]

  /// The modules of a square symbol.
  package init(side: Int, luma: [Float]) {
    (width, height) = (side, side)
    self.luma = luma
  }

  /// Samples each module's middle of a square symbol, or a place `offset` modules beside it, on a plane
  /// `scale` times smaller than the image; symbols light on dark are inverted.
  package init(
    sampling plane: borrowing LumaView, scale: Double, map: GridMap, side: Int, isInverted: Bool,
    offset: Point = Point(x: 0, y: 0)
  ) {
    self.init(
      sampling: plane, scale: scale, map: map, width: side, height: side, isInverted: isInverted,
      offset: offset)
  }

  /// Samples each module's middle, or a place `offset` modules beside it, on a plane `scale` times
  /// smaller than the image; symbols light on dark are inverted.
  package init(
    sampling plane: borrowing LumaView, scale: Double, map: GridMap, width: Int, height: Int,
    isInverted: Bool, offset: Point = Point(x: 0, y: 0)
  ) {
    self.width = width
    self.height = height
    var luma = [Float](repeating: 0, count: width * height)
    let flip: Float = isInverted ? 255 : 0
    let shrink = 1 / scale
    for row in 0..<height {
      for column in 0..<width {
        let p = map.map(Double(column) + 0.5 + offset.x, Double(row) + 0.5 + offset.y)
        luma[row &* width &+ column] = abs(
          flip - plane.luma(atX: Float(p.x * shrink), y: Float(p.y * shrink)))
      }
    }
    self.luma = luma
  }

  /// Modules along a side of a square symbol.
  package var side: Int { width }
}
