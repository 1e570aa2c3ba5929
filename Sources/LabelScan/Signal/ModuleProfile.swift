/// A profile across a symbol resampled to its modules: warp, illumination and contrast.
///
/// Both are found from a symbol that is guessed: a wrong digit or two in twelve move them little.
package struct ModuleProfile {
  /// Modules before and behind the symbol.
  package static let quiet = 3

  /// The modules of the symbol.
  package let count: Int
  /// Its first and last sample on the profile; the first is the symbol's left.
  private var from: Float
  private var to: Float
  /// Polynomial of the modules' deviation from even spacing, in modules, over the place from -1 at the left
  /// to 1 at the right.
  private var warp = SIMD4<Float>.zero
  /// Most deviation from even spacing, in modules.
  private let maxWarp: Float
  /// Polynomial of the luma of paper.
  private var paper = SIMD4<Float>.zero
  /// Polynomial of the contrast, paper less ink.
  private var contrast = SIMD2<Float>.zero
  private let profile: [Float]
  /// The luma, four samples a module.
  private var luma: [SIMD4<Float>] = []

  /// The symbol as the image shows it: 0 is paper, 1 is ink.
  package private(set) var darkness: [SIMD4<Float>] = []
  /// Squared residual of the symbol last fitted to ``darkness``, and that symbol's power about its mean.
  package private(set) var rest: Float = 0
  package private(set) var power: Float = 0
  /// Share of the power that the symbol last fitted explains.
  package var explained: Float { power > 0 ? power / (power + rest) : 0 }

  /// Lays a profile on so many modules that lie between two of its samples, those in the middle
  /// `quadraticWarp` modules farther than even spacing has them, and those between it and the ends `cubicWarp` times the
  /// place and its cube's difference.
  package init(
    _ profile: [Float], from: Float, to: Float, modules: Int, quadraticWarp: Float = 0,
    cubicWarp: Float = 0, maxWarp: Float = SignalTuning.maxWarp
  ) {
    self.maxWarp = maxWarp
    self.warp = SIMD4(quadraticWarp, cubicWarp, -quadraticWarp, -cubicWarp)
    self.profile = profile
    self.from = from
    self.to = to
    count = modules
    sample()
    // Nearly half of a symbol is dark.
    let quiet = Self.quiet
    let left = luma[..<(quiet - 1)].reduce(.zero, +).sum() / Float(4 * (quiet - 1))
    let right = luma[(count + quiet + 1)...].reduce(.zero, +).sum() / Float(4 * (quiet - 1))
    let mean = luma[quiet..<quiet + count].reduce(.zero, +).sum() / Float(4 * count)
    paper = SIMD4((left + right) / 2, (right - left) / 2, 0, 0)
    contrast = SIMD2(((left + right) / 2 - mean) / SignalTuning.darkShare, 0)
    level()
  }

  /// True where ink is darker than paper along all of the symbol.
  package var isPlausible: Bool {
    contrast[0] > 0 && abs(contrast[1]) < SignalTuning.maxContrastChange * contrast[0]
  }

  /// The size of a module in samples of the profile.
  package var module: Float { abs(to - from) / Float(count) }

  /// The ends of the symbol on the profile, in samples.
  package var ends: (from: Float, to: Float) { (place(-1), place(1)) }

  private func place(_ v: Float) -> Float {
    let shift = warp[0] + v * (warp[1] + v * (warp[2] + v * warp[3]))
    return from + (to - from) * ((v + 1) / 2 + shift / Float(count))
  }

  /// The places of a module's samples, -1 at the symbol's left and 1 at its right.
  private func places(of module: Int) -> SIMD4<Float> {
    let first = Float(module - Self.quiet)
    return (SignalTuning.sampleCentres + first) * (2 / Float(count)) - 1
  }

  private mutating func sample() {
    luma.removeAll(keepingCapacity: true)
    let last = Float(profile.count - 2)
    for module in 0..<count + 2 * Self.quiet {
      let v = places(of: module)
      let shift = warp[0] + v * (warp[1] + v * (warp[2] + v * warp[3]))
      let at = from + (to - from) * ((v + 1) / 2 + shift / Float(count))
      let inside = at.clamped(
        lowerBound: .zero, upperBound: SIMD4(repeating: last + SignalTuning.lastFraction))
      var values = SIMD4<Float>.zero
      for lane in 0..<4 {
        values[lane] = profile.interpolated(at: inside[lane])
      }
      luma.append(values)
    }
  }

  private mutating func level() {
    darkness.removeAll(keepingCapacity: true)
    for module in luma.indices {
      let v = places(of: module)
      let white = paper[0] + v * (paper[1] + v * paper[2])
      darkness.append((white - luma[module]) / (contrast[0] + v * contrast[1]))
    }
  }

  /// Fits illumination and warp to a symbol's darkness by one Gauss-Newton step; `false` where it fails.
  package mutating func fit(_ symbol: [SIMD4<Float>], moves: Bool = true) -> Bool {
    guard symbol.count == luma.count else { return false }
    let count = symbol.count
    let scale = max(abs(contrast[0]), 1)
    // Paper, ink, and the places: what the luma grows by with each, and the luma.
    let terms = moves ? 9 : 5
    var columns = [SIMD4<Float>](repeating: SIMD4(repeating: scale), count: (terms + 1) * count)
    for module in 0..<count {
      let v = places(of: module)
      let here = symbol[module] * scale
      columns[count + module] = v * scale
      columns[2 * count + module] = v * v * scale
      columns[3 * count + module] = here
      columns[4 * count + module] = v * here
      if moves {
        let before = module > 0 ? symbol[module - 1][3] * scale : 0
        let after = module + 1 < count ? symbol[module + 1][0] * scale : 0
        let slope =
          2 * SIMD4(here[1] - before, here[2] - here[0], here[3] - here[1], after - here[2])
        columns[5 * count + module] = slope
        columns[6 * count + module] = v * slope
        columns[7 * count + module] = v * v * slope
        columns[8 * count + module] = v * v * v * slope
      }
      columns[terms * count + module] = luma[module]
    }
    var matrix = [Double](repeating: 0, count: terms * (terms + 1))
    for row in 0..<terms {
      for column in row...terms {
        let product = Self.product(columns.span, row * count, column * count, count: count)
        matrix[row * (terms + 1) + column] = product
        if column < terms { matrix[column * (terms + 1) + row] = product }
      }
    }
    guard let found = LinearSystem.solve(&matrix, count: terms) else { return false }
    let values = found.map { Float($0) * scale }
    paper = SIMD4(values[0], values[1], values[2], 0)
    contrast = SIMD2(-values[3], -values[4])
    guard isPlausible else { return false }
    if moves {
      // The symbol seems to lie that much farther left.
      let shift = SIMD4(values[5], values[6], values[7], values[8]) / values[3]
      let most = abs(shift[0]) + abs(shift[1]) + abs(shift[2]) + abs(shift[3])
      warp -=
        most > SignalTuning.maxNewtonStep ? shift * (SignalTuning.maxNewtonStep / most) : shift
      guard abs(warp[0]) + abs(warp[1]) + abs(warp[2]) + abs(warp[3]) < maxWarp else {
        return false
      }
      sample()
    }
    level()
    measure(symbol)
    return true
  }

  /// The sum of what two stretches of as many values give place by place.
  private static func product(
    _ values: Span<SIMD4<Float>>, _ one: Int, _ other: Int, count: Int
  ) -> Double {
    let (ours, theirs) = (
      values.extracting(one..<one + count), values.extracting(other..<other + count)
    )
    var sum = SIMD4<Float>.zero
    // In bounds: both have `count` values.
    for index in 0..<count {
      sum += unsafe ours[unchecked: index] * theirs[unchecked: index]
    }
    return Double(sum.sum())
  }

  /// Measures how far a symbol is from the darkness.
  private mutating func measure(_ symbol: [SIMD4<Float>]) {
    var (rests, powers, sum) = (SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero)
    for module in symbol.indices {
      let rest = darkness[module] - symbol[module]
      rests += rest * rest
      powers += symbol[module] * symbol[module]
      sum += symbol[module]
    }
    let mean = sum.sum() / Float(4 * symbol.count)
    rest = rests.sum()
    power = powers.sum() - mean * mean * Float(4 * symbol.count)
  }

  /// The same modules on another profile of the symbol.
  package func moved(to other: [Float]) -> ModuleProfile {
    var moved = ModuleProfile(self, other)
    moved.sample()
    moved.level()
    return moved
  }

  private init(_ same: ModuleProfile, _ profile: [Float]) {
    (count, from, to, warp, maxWarp) = (same.count, same.from, same.to, same.warp, same.maxWarp)
    (paper, contrast, self.profile) = (same.paper, same.contrast, profile)
  }
}
