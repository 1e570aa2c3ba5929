/// Where a row crosses what may be a finder pattern.
struct FinderCandidate {
  /// The middle of the core on that row, in pixels of the stored image.
  var centre: Point
  /// A seventh of the pattern's width on that row, in pixels: up to 1.4 times the module.
  var module: Double
  /// The luma between dark and light there.
  var limit: Float
  /// Whether the core is light.
  var isInverted: Bool

  /// Unit steps in 24 directions, 15° apart.
  private static let directions: [(x: Float, y: Float)] = {
    let quarter: [(Float, Float)] = [
      (1, 0), (0.965_925_8, 0.258_819_05), (0.866_025_4, 0.5), (0.707_106_8, 0.707_106_8),
      (0.5, 0.866_025_4), (0.258_819_05, 0.965_925_8),
    ]
    return quarter.map { (x: $0.0, y: $0.1) } + quarter.map { (x: -$0.1, y: $0.0) }
      + quarter.map { (x: -$0.0, y: -$0.1) } + quarter.map { (x: $0.1, y: -$0.0) }
  }()

  /// Measures the pattern in all directions on a plane `scale` times smaller than the image; `nil`
  /// where it is none.
  func fitted(
    on plane: borrowing LumaView, scale: Double, places: inout RingPlaces
  ) -> FinderPattern? {
    let flip: Float = isInverted ? 255 : 0
    let m = Float(module / scale)
    var x = Float(centre.x / scale)
    var y = Float(centre.y / scale)
    let right = Float(plane.width)
    let bottom = Float(plane.height)
    // Beyond the image it is light: a symbol may fill it.
    func luma(_ x: Float, _ y: Float) -> Float {
      guard x > 0, y > 0, x < right, y < bottom else { return 255 }
      return abs(flip - plane.luma(atX: x, y: y))
    }

    var limit = abs(flip - self.limit)

    guard crossesDownwards(plane, x: Int(x), y: Int(y), module: m, limit: limit, flip: flip) else {
      return nil
    }

    // The middle of the chords through the core, up and down, then left and right.
    let step = min(max(m * 0.25, 0.35), 1)
    func reach(_ dx: Float, _ dy: Float) -> Float? {
      var before = luma(x, y)
      guard before < limit else { return nil }
      var r: Float = 0
      while r < 3.2 * m {
        let value = luma(x + dx * (r + step), y + dy * (r + step))
        if value >= limit { return r + step * (limit - before) / max(value - before, 0.01) }
        before = value
        r += step
      }
      return nil
    }
    for _ in 0..<2 {
      guard let up = reach(0, -1), let down = reach(0, 1) else { return nil }
      y += (down - up) / 2
      guard let left = reach(-1, 0), let right = reach(1, 0) else { return nil }
      x += (right - left) / 2
      guard up + down > 1.2 * m, left + right > 1.2 * m else { return nil }
    }

    // Most candidates are none, which four rays show.
    var bad = 0
    for number in [2, 8, 14, 20] {
      let direction = Self.directions[number]
      let rings = Self.rings(step: step, reach: 6.5 * m, limit: limit) {
        luma(x + direction.x * $0, y + direction.y * $0)
      }
      if rings == nil { bad += 1 }
      if bad > 1 { return nil }
    }
    bad = 0

    // Light all around, for a threshold that one bright side does not shift.
    var around: Float = 0
    for k in Swift.stride(from: 0, to: 24, by: 3) {
      let (dx, dy) = Self.directions[k]
      var most: Float = 0
      for r in 3...12 {
        let value = luma(x + dx * Float(r) * 0.5 * m, y + dy * Float(r) * 0.5 * m)
        if value < 255 { most = max(most, value) }
      }
      around += most
    }
    around /= 8
    let core =
      (luma(x, y) + luma(x - m / 2, y) + luma(x + m / 2, y) + luma(x, y - m / 2)
        + luma(x, y + m / 2)) / 5
    guard around - core >= 12 else { return nil }
    limit = (around + core) / 2

    places.removeAll()
    for (number, direction) in Self.directions.enumerated() {
      let rings = Self.rings(step: step, reach: 6.5 * m, limit: limit) {
        luma(x + direction.x * $0, y + direction.y * $0)
      }
      guard let rings, rings.0 > rings.2 * 0.22, rings.0 < rings.2 * 0.64,
        rings.1 > rings.2 * 0.5, rings.1 < rings.2 * 0.9
      else {
        bad += 1
        if bad > 8 || (number == 7 && bad > 4) { return nil }
        continue
      }
      places.add(direction.x * rings.0, direction.y * rings.0, ring: 1.5)
      places.add(direction.x * rings.1, direction.y * rings.1, ring: 2.5)
      places.add(direction.x * rings.2, direction.y * rings.2, ring: 3.5)
    }
    guard let frame = places.square(module: m), frame.misfit < 0.3 else { return nil }
    let size = abs(frame.u.x * frame.v.y - frame.u.y * frame.v.x).squareRoot()
    let reach = Double(m) * 2
    guard size > Double(m) * 0.45, size < Double(m) * 1.8, abs(frame.centre.x) < reach,
      abs(frame.centre.y) < reach
    else { return nil }
    return FinderPattern(
      centre: Point(
        x: (Double(x) + frame.centre.x) * scale, y: (Double(y) + frame.centre.y) * scale),
      u: Point(x: frame.u.x * scale, y: frame.u.y * scale),
      v: Point(x: frame.v.x * scale, y: frame.v.y * scale),
      isInverted: isInverted, misfit: frame.misfit)
  }

  /// Whether the column through the candidate crosses core, light ring and dark ring too: up or
  /// down at least, as one side may be damaged.
  ///
  /// Whole pixels only: this is what most candidates fail.
  private func crossesDownwards(
    _ plane: LumaView, x: Int, y: Int, module: Float, limit: Float, flip: Float
  ) -> Bool {
    guard x >= 0, x < plane.width, y >= 0, y < plane.height else { return false }
    let sign = flip == 0 ? 1 : -1
    let bound = Int(flip == 0 ? limit : flip - limit)
    let pixels = plane.pixels
    func run(_ from: Int, _ step: Int, isDark: Bool, atMost most: Int) -> Int {
      var count = 0
      var row = from
      while count <= most, row >= 0, row < plane.height {
        // In bounds: the row is checked here, the column above.
        let value = unsafe Int(pixels[unchecked: row &* plane.stride &+ x])
        if (sign &* (value &- bound) < 0) != isDark { break }
        count &+= 1
        row &+= step
      }
      return count
    }
    let coreMost = Int(module * 3.4) + 1
    let ringMost = Int(module * 2) + 2
    let up = run(y, -1, isDark: true, atMost: coreMost)
    let down = run(y, 1, isDark: true, atMost: coreMost)
    let core = Float(up + down - 1)
    guard up > 0, down > 0, core <= module * 4.8 + 1, core >= module * 1.2 - 1 else {
      return false
    }
    var sides = 0
    for (from, step) in [(y - up, -1), (y + down, 1)] {
      let light = run(from, step, isDark: false, atMost: ringMost)
      guard light > 0, light <= ringMost else { continue }
      let dark = run(from + step * light, step, isDark: true, atMost: ringMost + 1)
      if dark > 0, dark <= ringMost + 1 { sides += 1 }
    }
    return sides > 0
  }

  /// How far from the centre a ray leaves the core, enters the ring and leaves the ring.
  private static func rings(
    step: Float, reach: Float, limit: Float, luma: (Float) -> Float
  ) -> (Float, Float, Float)? {
    var found: (Float, Float, Float) = (0, 0, 0)
    var count = 0
    var before = luma(0)
    guard before < limit else { return nil }
    var r: Float = 0
    while r < reach {
      let value = luma(r + step)
      let crosses = count == 1 ? value < limit : value >= limit
      if crosses {
        let place = r + step * (limit - before) / (abs(value - before) < 0.01 ? 1 : value - before)
        switch count {
        case 0: found.0 = place
        case 1: found.1 = place
        default:
          found.2 = place
          return found
        }
        count += 1
      }
      before = value
      r += step
    }
    return nil
  }
}
