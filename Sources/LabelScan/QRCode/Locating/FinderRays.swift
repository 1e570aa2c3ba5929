/// Rays from a place in the core of what may be a finder pattern, walked in modules.
package struct FinderRays {
  /// The distances from the centre at which a ray leaves the core, the light ring and the dark ring,
  /// in modules.
  package struct Rings {
    package var core: Float
    package var light: Float
    package var dark: Float

    /// True where the rings are about as wide as those of a finder pattern, seen at any angle.
    package var isPlausible: Bool {
      core > dark * FinderTuning.minCoreShare && core < dark * FinderTuning.maxCoreShare
        && light > dark * FinderTuning.minLightShare && light < dark * FinderTuning.maxLightShare
    }
  }

  /// The centre, in pixels of the plane.
  package var x: Float
  package var y: Float
  /// The luma between dark and light.
  package var limit: Float

  private let moduleX: Float
  private let moduleY: Float
  private let isInverted: Bool
  /// The length of a step, in modules.
  private let step: Float
  /// `true` where no ray leaves the plane.
  private let isInner: Bool

  /// Rays on a plane on which a module is so wide and so high; the centre may move by less than
  /// `reach` modules minus the length of a ray.
  package init(
    x: Float, y: Float, moduleX: Float, moduleY: Float, limit: Float, isInverted: Bool,
    reach: Float, on plane: borrowing LumaView
  ) {
    (self.x, self.y) = (x, y)
    (self.moduleX, self.moduleY) = (moduleX, moduleY)
    self.limit = limit
    self.isInverted = isInverted
    step = min(
      max(FinderTuning.minRayStep, FinderTuning.rayStepPixels / min(moduleX, moduleY)), 1)
    let (reachX, reachY) = (reach * moduleX + 2, reach * moduleY + 2)
    isInner =
      x > reachX && y > reachY && x + reachX < Float(plane.width)
      && y + reachY < Float(plane.height)
  }

  /// The distance from the centre at which the core ends in a direction.
  package func core(_ dx: Float, _ dy: Float, on plane: borrowing LumaView) -> Float? {
    var core: Float?
    walk(dx, dy, length: FinderTuning.coreRayLength, crossings: 1, on: plane) { _, place in
      core = place
    }
    return core
  }

  /// The crossings of the rings by a ray in a direction; `nil` where it does not cross all.
  package func rings(_ dx: Float, _ dy: Float, on plane: borrowing LumaView) -> Rings? {
    var rings = Rings(core: 0, light: 0, dark: 0)
    var isWhole = false
    walk(dx, dy, length: FinderTuning.ringRayLength, crossings: 3, on: plane) { number, place in
      switch number {
      case 0: rings.core = place
      case 1: rings.light = place
      default:
        rings.dark = place
        isWhole = true
      }
    }
    return isWhole ? rings : nil
  }

  /// The limit between the core and the light all around it, which one bright side does not shift;
  /// `nil` without contrast.
  package func limitAround(on plane: borrowing LumaView) -> Float? {
    var around: Float = 0
    var white = 0
    for k in Swift.stride(from: 0, to: 24, by: 3) {
      let direction = RayDirections.all[k]
      var most: Float = 0
      var seen = 0
      for r in 3...12 {
        let value = luma(
          direction.x * Float(r) * 0.5, direction.y * Float(r) * 0.5, isExact: false, on: plane)
        if value < 255 { most = max(most, value) } else { seen += 1 }
      }
      if seen >= FinderTuning.minClippedPlaces { white += 1 }
      around += most
    }
    around /= 8
    var core = luma(0, 0, on: plane)
    for (s, t) in [(-0.5, 0), (0.5, 0), (0, -0.5), (0, 0.5)] as [(Float, Float)] {
      core += luma(s, t, on: plane)
    }
    core /= 5
    // Cut off at white all around, as drawings and overexposed photos are.
    let isClipped = white >= FinderTuning.minClippedDirections
    guard (isClipped ? 255 : around) - core >= FinderTuning.minRingContrast else { return nil }
    let limit = isClipped ? MidLuma.between(core, 255) : (around + core) / 2
    return isInverted ? 255 - limit : limit
  }

  /// The luma of a place in modules from the centre, as if the core were dark: between pixels, or of
  /// the pixel that it is in.
  private func luma(
    _ s: Float, _ t: Float, isExact: Bool = true, on plane: borrowing LumaView
  ) -> Float {
    let px = x + s * moduleX
    let py = y + t * moduleY
    // Beyond the image it is light: a symbol may fill it.
    guard
      isInner || (px > 0 && py > 0 && px < Float(plane.width) && py < Float(plane.height))
    else { return 255 }
    let luma =
      isExact
      ? plane.luma(atX: px, y: py) : Float(plane.pixels[Int(py) &* plane.stride &+ Int(px)])
    return isInverted ? 255 - luma : luma
  }

  /// Calls `body` with the number of each crossing from dark to light or back, and with how many
  /// modules from the centre it is.
  @inline(__always) private func walk(
    _ dx: Float, _ dy: Float, length: Float, crossings: Int, on plane: borrowing LumaView,
    _ body: (Int, Float) -> Void
  ) {
    isInner
      ? walkInner(dx, dy, length: length, crossings: crossings, on: plane, body)
      : walkOuter(dx, dy, length: length, crossings: crossings, on: plane, body)
  }

  private func walkOuter(
    _ dx: Float, _ dy: Float, length: Float, crossings: Int, on plane: borrowing LumaView,
    _ body: (Int, Float) -> Void
  ) {
    let bound = isInverted ? 255 - limit : limit
    var before = luma(0, 0, on: plane) - bound
    guard before < 0 else { return }
    var r: Float = 0
    var number = 0
    while r < length {
      let value = luma((r + step) * dx, (r + step) * dy, on: plane) - bound
      if (value < 0) == (number == 1) {
        let rise = value - before
        body(number, r - step * before / (abs(rise) < FinderTuning.minRise ? 1 : rise))
        number += 1
        if number == crossings { return }
      }
      before = value
      r += step
    }
  }

  /// The same in fixed point: 65,536ths of a pixel and of a luma.
  @inline(__always) private func walkInner(
    _ dx: Float, _ dy: Float, length: Float, crossings: Int, on plane: borrowing LumaView,
    _ body: (Int, Float) -> Void
  ) {
    let pixels = plane.pixels
    let stride = plane.stride
    let one: Float = 65536
    let bound = Int(limit * one)
    let sign = isInverted ? -1 : 1
    let deltaX = Int(dx * moduleX * step * one)
    let deltaY = Int(dy * moduleY * step * one)
    var fixedX = Int((x - 0.5) * one)
    var fixedY = Int((y - 0.5) * one)
    // In bounds: no ray is longer than the reach that the initializer checked.
    func rise() -> Int {
      let upper = (fixedY &>> 16) &* stride &+ (fixedX &>> 16)
      let fx = (fixedX &>> 8) & 255
      let fy = (fixedY &>> 8) & 255
      let a = unsafe Int(pixels[unchecked: upper])
      let b = unsafe Int(pixels[unchecked: upper &+ 1])
      let c = unsafe Int(pixels[unchecked: upper &+ stride])
      let d = unsafe Int(pixels[unchecked: upper &+ stride &+ 1])
      let top = a &* 256 &+ (b &- a) &* fx
      let bottom = c &* 256 &+ (d &- c) &* fx
      return sign &* (top &* 256 &+ (bottom &- top) &* fy &- bound)
    }
    var before = rise()
    guard before < 0 else { return }
    var number = 0
    for k in 0..<Int((length / step).rounded(.up)) {
      fixedX &+= deltaX
      fixedY &+= deltaY
      let value = rise()
      if (value < 0) == (number == 1) {
        let change = value == before ? 1 : value &- before
        body(number, (Float(k) - Float(before) / Float(change)) * step)
        number &+= 1
        if number == crossings { return }
      }
      before = value
    }
  }
}
