extension FinderCandidate {
  /// Measures the core and the light ring of a pattern whose dark ring runs into what is around it,
  /// on a plane `scale` times smaller than the image; `nil` where it is none.
  func fittedBorderless(
    on plane: borrowing LumaView, scale: Double, frameFit: inout FinderFrameFit
  ) -> FinderPattern? {
    let flip: Float = isInverted ? 255 : 0
    let bound = abs(flip - limit)
    let unit = Float(module / scale)
    var x = Float(centre.x / scale)
    var y = Float(centre.y / scale)
    let (right, bottom) = (Float(plane.width), Float(plane.height))
    func luma(_ s: Float, _ t: Float) -> Float {
      let (px, py) = (x + s * unit, y + t * unit)
      guard px > 0, py > 0, px < right, py < bottom else { return 0 }
      return abs(flip - plane.luma(atX: px, y: py))
    }
    let step = min(
      max(FinderTuning.minBorderlessStep, FinderTuning.borderlessStepPixels / unit), 1)
    // The ends of the core and of the light ring.
    func reach(_ dx: Float, _ dy: Float, limit: Float) -> (Float, Float)? {
      var before = luma(0, 0)
      guard before < limit else { return nil }
      var core: Float = 0
      var r: Float = 0
      while r < FinderTuning.borderlessRayLength {
        let value = luma(dx * (r + step), dy * (r + step))
        if core == 0 ? value >= limit : value < limit {
          let place = r + step * (limit - before) / (value == before ? 1 : value - before)
          if core > 0 { return (core, place) }
          core = place
        }
        before = value
        r += step
      }
      return nil
    }
    for _ in 0..<2 {
      guard let up = reach(0, -1, limit: bound), let down = reach(0, 1, limit: bound) else {
        return nil
      }
      y += (down.0 - up.0) / 2 * unit
      guard let left = reach(-1, 0, limit: bound), let right = reach(1, 0, limit: bound) else {
        return nil
      }
      x += (right.0 - left.0) / 2 * unit
    }
    frameFit.removeAll()
    var bad = 0
    for direction in RayDirections.all {
      guard let (core, ring) = reach(direction.x, direction.y, limit: bound),
        core > FinderTuning.minBorderlessCoreShare * ring,
        core < FinderTuning.maxBorderlessCoreShare * ring
      else {
        bad += 1
        if bad > FinderTuning.maxLostBorderlessRays { return nil }
        continue
      }
      frameFit.add(direction.x * core, direction.y * core, ring: FinderPattern.coreRadius)
      frameFit.add(direction.x * ring, direction.y * ring, ring: FinderPattern.lightRadius)
    }
    guard let frame = frameFit.frame(), !frame.isRound,
      frame.misfit < FinderTuning.maxBorderlessMisfit
    else { return nil }
    let size = abs(frame.u.x * frame.v.y - frame.u.y * frame.v.x).squareRoot()
    guard size > FinderTuning.minScale, size < FinderTuning.maxScale,
      abs(frame.centre.x) < FinderTuning.maxCentreShift,
      abs(frame.centre.y) < FinderTuning.maxCentreShift
    else { return nil }
    let width = Double(unit) * scale
    return FinderPattern(
      centre: Point(
        x: Double(x) * scale + frame.centre.x * width, y: Double(y) * scale + frame.centre.y * width
      ), u: Point(x: frame.u.x * width, y: frame.u.y * width),
      v: Point(x: frame.v.x * width, y: frame.v.y * width), isInverted: isInverted,
      misfit: frame.misfit)
  }
}
