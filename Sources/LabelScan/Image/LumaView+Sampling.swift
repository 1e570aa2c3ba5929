extension LumaView {
  /// The luma at a place between pixel centres, bilinear; places outside get the nearest pixel's.
  ///
  /// Away from the edges, where most places are, it takes no call.
  @inline(__always) package func luma(atX x: Float, y: Float) -> Float {
    isInner(x: x, y: y) ? unsafe innerLuma(atX: x, y: y) : edgeLuma(atX: x, y: y)
  }

  /// Whether ``innerLuma(atX:y:)`` has a place.
  @inline(__always) package func isInner(x: Float, y: Float) -> Bool {
    x > 0.5 && y > 0.5 && x + 0.5 < Swift.min(Float(width), Self.mostInner)
      && y + 0.5 < Swift.min(Float(height), Self.mostInner)
  }

  @inline(never) private func edgeLuma(atX x: Float, y: Float) -> Float {
    let px = Swift.min(Swift.max(x - 0.5, 0), Float(width &- 1))
    let py = Swift.min(Swift.max(y - 0.5, 0), Float(height &- 1))
    // A place that is not a number ends up on an edge: min and max above order it there or the
    // exact conversion below refuses it.
    guard px >= 0, py >= 0 else { return 0 }
    let x0 = Int(px)
    let y0 = Int(py)
    let fx = px - Float(x0)
    let fy = py - Float(y0)
    let right = x0 &+ 1 < width ? 1 : 0
    let upper = y0 &* stride &+ x0
    let lower = y0 &+ 1 < height ? upper &+ stride : upper
    // In bounds: x0 < width and y0 < height by the clamping above, and init checked the layout.
    let a = unsafe Float(pixels[unchecked: upper])
    let b = unsafe Float(pixels[unchecked: upper &+ right])
    let c = unsafe Float(pixels[unchecked: lower])
    let d = unsafe Float(pixels[unchecked: lower &+ right])
    let top = a + (b - a) * fx
    let bottom = c + (d - c) * fx
    return top + (bottom - top) * fy
  }

  /// Up to here ``innerLuma(atX:y:)`` is exact.
  package static let mostInner: Float = 4_194_304
  /// 2 to the 23rd: a sum with it is a whole number, which its lowest 23 bits are.
  private static let rounder: Float = 8_388_608

  /// The luma at a place more than half a pixel from the plane's edges and under ``mostInner``, bilinear; not
  /// checked.
  ///
  /// Numbers are rounded by a sum: a conversion to an integer checks them three times.
  @inline(__always) @unsafe package func innerLuma(atX x: Float, y: Float) -> Float {
    let sumX = x + Self.rounder
    let sumY = y + Self.rounder
    let x0 = Int(truncatingIfNeeded: sumX.bitPattern & 0x7F_FFFF) &- 1
    let y0 = Int(truncatingIfNeeded: sumY.bitPattern & 0x7F_FFFF) &- 1
    let fx = x + 0.5 - (sumX - Self.rounder)
    let fy = y + 0.5 - (sumY - Self.rounder)
    let upper = y0 &* stride &+ x0
    let lower = upper &+ stride
    let a = unsafe Float(pixels[unchecked: upper])
    let b = unsafe Float(pixels[unchecked: upper &+ 1])
    let c = unsafe Float(pixels[unchecked: lower])
    let d = unsafe Float(pixels[unchecked: lower &+ 1])
    let top = a + (b - a) * fx
    let bottom = c + (d - c) * fx
    return top + (bottom - top) * fy
  }
}
