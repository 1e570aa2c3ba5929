/// A place on a row that looks like the section of a finder pattern.
package struct FinderCandidate {
  /// The middle of the core on that row, in pixels of the stored image.
  package var centre: Point
  /// A seventh of the pattern's width on that row, in pixels: up to 1.4 times the module.
  package var module: Double
  /// The luma between dark and light there.
  package var limit: Float
  /// `true` for a light core.
  package var isInverted: Bool

  package init(centre: Point, module: Double, limit: Float, isInverted: Bool) {
    self.centre = centre
    self.module = module
    self.limit = limit
    self.isInverted = isInverted
  }

  /// Measures the pattern in all directions on a plane `scale` times smaller than the image; `nil`
  /// where it is none.
  ///
  /// Rays are walked in modules, of which one is `column` pixels of the plane high: tilted patterns
  /// are as long as wide that way.
  package func fitted(
    on plane: borrowing LumaView, scale: Double, column: Float, frameFit: inout FinderFrameFit
  ) -> FinderPattern? {
    let mx = Float(module / scale)
    let my = column
    var rays = FinderRays(
      x: Float(centre.x / scale), y: Float(centre.y / scale), moduleX: mx, moduleY: my,
      limit: limit, isInverted: isInverted, reach: FinderTuning.rayReach, on: plane)

    // The middle of the chords through the core, up and down, then left and right.
    for _ in 0..<2 {
      guard let up = rays.core(0, -1, on: plane), let down = rays.core(0, 1, on: plane) else {
        return nil
      }
      rays.y += (down - up) / 2 * my
      guard let left = rays.core(-1, 0, on: plane), let right = rays.core(1, 0, on: plane) else {
        return nil
      }
      rays.x += (right - left) / 2 * mx
      guard up + down > FinderTuning.minCoreDiameter,
        left + right > FinderTuning.minCoreDiameter
      else { return nil }
    }

    // Four rays turn away most candidates.
    var bad = 0
    var odd = 0
    for number in [2, 8, 14, 20] {
      let direction = RayDirections.all[number]
      let rings = rays.rings(direction.x, direction.y, on: plane)
      if rings == nil { bad += 1 }
      if rings?.isPlausible != true { odd += 1 }
      if bad > FinderTuning.maxLostOfFourRays || odd > FinderTuning.maxOddOfFourRays {
        return nil
      }
    }
    guard let limit = rays.limitAround(on: plane) else { return nil }
    rays.limit = limit

    frameFit.removeAll()
    bad = 0
    for number in 0..<24 {
      // All around first, eight at a time.
      let direction = RayDirections.all[number % 8 * 3 + number / 8]
      guard let rings = rays.rings(direction.x, direction.y, on: plane), rings.isPlausible else {
        bad += 1
        if bad > FinderTuning.maxLostRays || (number < 8 && bad > FinderTuning.maxLostOfEightRays) {
          return nil
        }
        continue
      }
      frameFit.add(
        direction.x * rings.core, direction.y * rings.core, ring: FinderPattern.coreRadius)
      frameFit.add(
        direction.x * rings.light, direction.y * rings.light, ring: FinderPattern.lightRadius)
      frameFit.add(
        direction.x * rings.dark, direction.y * rings.dark, ring: FinderPattern.darkRadius)
    }
    guard let frame = frameFit.frame(), frame.misfit < FinderTuning.maxMisfit else { return nil }
    let size = abs(frame.u.x * frame.v.y - frame.u.y * frame.v.x).squareRoot()
    guard size > FinderTuning.minScale, size < FinderTuning.maxScale,
      abs(frame.centre.x) < FinderTuning.maxCentreShift,
      abs(frame.centre.y) < FinderTuning.maxCentreShift
    else { return nil }
    let width = Double(mx) * scale
    let height = Double(my) * scale
    return FinderPattern(
      centre: Point(
        x: Double(rays.x) * scale + frame.centre.x * width,
        y: Double(rays.y) * scale + frame.centre.y * height),
      u: Point(x: frame.u.x * width, y: frame.u.y * height),
      v: Point(x: frame.v.x * width, y: frame.v.y * height),
      isInverted: isInverted, isRound: frame.isRound, misfit: frame.misfit)
  }

  /// A third of the core's height on a plane `scale` times smaller than the image, in its pixels,
  /// where the column crosses core, light ring and dark ring too: up or down at least, as one side
  /// may be damaged.
  ///
  /// Four rays must show the rings too. Whole pixels only: this is what most candidates fail.
  package func column(on plane: borrowing LumaView, scale: Double) -> Float? {
    let x = Int(centre.x / scale)
    let y = Int(centre.y / scale)
    guard x >= 0, x < plane.width, y >= 0, y < plane.height else { return nil }
    let m = Float(module / scale)
    let sign = isInverted ? -1 : 1
    let bound = Int(limit)
    let pixels = plane.pixels
    let height = plane.height
    let stride = plane.stride
    func run(_ from: Int, _ step: Int, isDark: Bool, atMost most: Int) -> Int {
      var count = 0
      var row = from
      while count <= most, row >= 0, row < height {
        // In bounds: the row is checked here, the column above.
        let value = unsafe Int(pixels[unchecked: row &* stride &+ x])
        if (sign &* (value &- bound) < 0) != isDark { break }
        count &+= 1
        row &+= step
      }
      return count
    }
    let coreMost = Int(m * FinderTuning.maxCoreRun) + 1
    let up = run(y, -1, isDark: true, atMost: coreMost)
    let down = run(y, 1, isDark: true, atMost: coreMost)
    let core = Float(up + down - 1)
    guard up > 0, down > 0, up <= coreMost, down <= coreMost,
      core <= m * FinderTuning.maxCoreHeight + 1, core >= m * FinderTuning.minCoreHeight - 1
    else { return nil }
    let ringMost = Int(max(core / 3, m * 0.5) * 2) + 2
    var sides = 0
    for (from, step) in [(y - up, -1), (y + down, 1)] {
      let light = run(from, step, isDark: false, atMost: ringMost)
      guard light > 0, light <= ringMost else { continue }
      let dark = run(from + step * light, step, isDark: true, atMost: ringMost + 1)
      if dark > 0, dark <= ringMost + 1 { sides += 1 }
    }
    let tall = max(core / 3, 0.5)
    let middle = Float(y) + Float(down - up) / 2 + 0.5
    return sides > 0 && showsRings(on: plane, scale: scale, y: middle, module: (m, tall))
      ? tall : nil
  }

  /// True where at least two of four rays leave the core, enter the ring and leave the ring, by whole
  /// pixels.
  private func showsRings(
    on plane: borrowing LumaView, scale: Double, y: Float, module: (x: Float, y: Float)
  ) -> Bool {
    let x = Float(centre.x / scale)
    let (reachX, reachY) = (7 * module.x + 1, 7 * module.y + 1)
    // At the image's edge it is left to the closer look.
    guard x > reachX, y > reachY, x + reachX < Float(plane.width),
      y + reachY < Float(plane.height)
    else { return true }
    let flip = isInverted ? -1 : 1
    let bound = flip * Int(limit)
    let pixels = plane.pixels
    let step = min(
      max(FinderTuning.minRayStep, FinderTuning.rayStepPixels / min(module.x, module.y)), 1)
    let steps = Int(FinderTuning.ringRayLength / step)
    let one: Float = 65536
    var bad = 0
    for number in [2, 8, 14, 20] {
      let direction = RayDirections.all[number]
      let deltaX = Int(direction.x * module.x * step * one)
      let deltaY = Int(direction.y * module.y * step * one)
      var fixedX = Int(x * one)
      var fixedY = Int(y * one)
      var crossings = 0
      for _ in 0..<steps where crossings < 3 {
        fixedX &+= deltaX
        fixedY &+= deltaY
        // In bounds: no ray is longer than the reach checked above.
        let value = unsafe Int(
          pixels[unchecked: (fixedY &>> 16) &* plane.stride &+ (fixedX &>> 16)])
        let isDark = flip &* value < bound
        if isDark == (crossings == 1) { crossings &+= 1 }
      }
      if crossings < 3 { bad += 1 }
      if bad > FinderTuning.maxLostOfFourRays { return false }
    }
    return true
  }
}
