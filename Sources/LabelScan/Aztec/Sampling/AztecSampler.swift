internal import LabelSyntax

/// Reads the symbol around an Aztec bull's-eye: its core, then its modules.
///
/// It keeps its scratch from symbol to symbol.
package struct AztecSampler: ~Copyable {
  private var decoder = AztecDecoder()

  package init() {}

  /// The symbol around a bull's-eye.
  ///
  /// Where the plane of the core does not read the outer layers, the modules are tracked outwards from
  /// the core, where the plan says so. Of a symbol that is `isMagnified` the axes of the bull's-eye may
  /// be off, and the core is read as a whole.
  package mutating func symbol(
    around bullseye: AztecBullseye, image: LumaView, pyramid: borrowing LumaPyramid, plan: ScanPlan,
    isMagnified: Bool = false
  ) -> Symbol? {
    guard isMagnified else {
      guard let core = AztecCore(bullseye, image: image, pyramid: pyramid) else { return nil }
      return symbol(core, image: image, pyramid: pyramid, plan: plan, isMagnified: false)
    }
    for turned in AztecTuning.magnifiedTurns {
      guard let core = AztecCore(bullseye, turned: turned, image: image, pyramid: pyramid) else {
        continue
      }
      if let symbol = symbol(
        core, image: image, pyramid: pyramid, plan: plan, isMagnified: true)
      {
        return symbol
      }
    }
    return nil
  }

  private mutating func symbol(
    _ core: AztecCore, image: LumaView, pyramid: borrowing LumaPyramid, plan: ScanPlan,
    isMagnified: Bool
  ) -> Symbol? {
    for isCompact in [true, false] {
      guard
        let (core, reading) = Self.reading(
          core, isCompact: isCompact, isMagnified: isMagnified, image: image, pyramid: pyramid),
        let layout = reading.mode.layout,
        let map = core.map(reading.turn, side: layout.side)
      else { continue }
      if reading.mode.rune != nil,
        !Self.isLight(around: map, of: core, image: image, pyramid: pyramid)
      {
        continue
      }
      if let symbol = symbol(
        layout: layout, reading: reading, core: core, map: map, image: image, pyramid: pyramid,
        plan: plan)
      {
        return symbol
      }
    }
    return nil
  }

  /// What a core says, as it is sampled and deconvolved; a full one's plane is fitted to all its rings.
  private static func reading(
    _ core: AztecCore, isCompact: Bool, isMagnified: Bool, image: LumaView,
    pyramid: borrowing LumaPyramid
  ) -> (AztecCore, AztecCoreReading)? {
    guard let layout = AztecLayout(isCompact: isCompact, layers: 0) else { return nil }
    var core = core
    if !isCompact {
      guard core.fit(to: 1...5, image: image, pyramid: pyramid) else { return nil }
    }
    let turn = AztecTurn(quarters: 0, isMirrored: false)
    guard let map = core.map(turn, side: layout.side) else { return nil }
    let grid = grid(map, side: layout.side, core: core, image: image, pyramid: pyramid)
    let threshold = ModuleThreshold(grid, radius: AztecTuning.thresholdRadii[0])
    if let reading = AztecCoreReading(threshold.bits, isCompact: isCompact) {
      return (core, reading)
    }
    var fixed = layout.fixedModules()
    for mark in layout.orientationMarks {
      fixed[(layout.side / 2 + mark.place.y) * layout.side + layout.side / 2 + mark.place.x] = 0
    }
    guard
      let blur = ModuleDeconvolution(
        darkness: threshold.darkness, side: layout.side, fixed: fixed)
    else { return nil }
    let bits = blur.deconvolved(threshold.bits, darkness: threshold.darkness, fixed: fixed)
    if let reading = AztecCoreReading(bits, isCompact: isCompact) { return (core, reading) }
    guard isMagnified else { return nil }
    return AztecCoreReading(darkness: threshold.darkness, isCompact: isCompact).map { (core, $0) }
  }

  private static func grid(
    _ map: GridMap, side: Int, core: AztecCore, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> ModuleLuma {
    let level = pyramid.level(where: core.module, isAtLeast: AztecTuning.sampledModule)
    return ModuleLuma(
      sampling: pyramid.plane(level, of: image), scale: Double(1 << level), map: map, side: side,
      isInverted: core.isInverted)
  }

  /// Whether the two modules around a rune are light, as far as they are on the image.
  private static func isLight(
    around map: GridMap, of core: AztecCore, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> Bool {
    let side = 11
    let grid = grid(map, side: side, core: core, image: image, pyramid: pyramid)
    let (low, high) = (grid.luma.min() ?? 0, grid.luma.max() ?? 0)
    let flip: Float = core.isInverted ? 255 : 0
    var dark = 0
    for beyond in 1...2 {
      for along in -beyond..<side + beyond {
        let (near, far) = (Double(-beyond) + 0.5, Double(side + beyond) - 0.5)
        let at = Double(along) + 0.5
        for (x, y) in [(at, near), (far, at), (at, far), (near, at)] {
          let p = map.map(x, y)
          guard p.x > 0, p.y > 0, p.x < Double(image.width), p.y < Double(image.height) else {
            continue
          }
          if abs(flip - image.luma(atX: Float(p.x), y: Float(p.y))) < (low + high) / 2 { dark += 1 }
        }
      }
    }
    return dark <= AztecTuning.maxDarkAroundRune
  }

  private mutating func symbol(
    layout: AztecLayout, reading: AztecCoreReading, core: AztecCore, map: GridMap, image: LumaView,
    pyramid: borrowing LumaPyramid, plan: ScanPlan
  ) -> Symbol? {
    let fixed = layout.fixedModules(mode: reading.mode.bits)
    func symbol(_ content: AztecContent, _ map: GridMap) -> Symbol {
      let modules = Quadrilateral(columns: layout.side, rows: layout.side)
      return content.symbol(at: modules.mapCorners { map.map($0.x, $0.y) })
    }
    if let content = content(map, layout, fixed, reading, core, image: image, pyramid: pyramid) {
      return symbol(content, map)
    }
    guard plan.searchesDamagedAztec, layout.layers > 0 else { return nil }
    let level = pyramid.level(where: core.module, isAtLeast: AztecTuning.sampledModule)
    let middle = Double(layout.side) / 2
    let seeds = ([(0, 0)] + AztecCore.ringCorners).map { seed in
      let (s, t) = seed
      let place = Point(x: middle + s, y: middle + t)
      return (place: place, at: map.map(place.x, place.y))
    }
    var tracked = map
    for _ in 0..<AztecTuning.trackingRounds {
      tracked =
        GridTracker(
          GridTracker.Sheet(
            map: tracked, columns: layout.side, rows: layout.side, fixed: fixed,
            isInverted: core.isInverted),
          inset: AztecTuning.trackingInset, seeds: seeds, plane: pyramid.plane(level, of: image),
          shrink: 1 / Double(1 << level)
        ).map
      // What all the places of a flat symbol say together is surer than each.
      for candidate in [Self.flattened(tracked, side: layout.side), tracked].compactMap({ $0 }) {
        if let content = content(
          candidate, layout, fixed, reading, core, image: image, pyramid: pyramid)
        {
          return symbol(content, candidate)
        }
      }
    }
    return nil
  }

  /// The plane that fits a map best.
  private static func flattened(_ map: GridMap, side: Int) -> GridMap? {
    let places = (0..<AztecTuning.flatPlaces).map {
      Double($0) / Double(AztecTuning.flatPlaces - 1) * Double(side)
    }
    let pairs = places.flatMap { y in
      places.map { x in Homography.Pair(Point(x: x, y: y), map.map(x, y)) }
    }
    return Homography(fitting: pairs).map { GridMap($0) }
  }

  /// What the modules under a map carry: with local thresholds of several reaches, then deconvolved.
  private mutating func content(
    _ map: GridMap, _ layout: AztecLayout, _ fixed: [Int8], _ reading: AztecCoreReading,
    _ core: AztecCore, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> AztecContent? {
    let grid = Self.grid(map, side: layout.side, core: core, image: image, pyramid: pyramid)
    let mode = reading.mode
    for (pass, radius) in AztecTuning.thresholdRadii.enumerated() {
      let threshold = ModuleThreshold(grid, radius: radius)
      let wrong = fixed.indices.count {
        fixed[$0] != 0 && (fixed[$0] > 0) != threshold.bits.isDark[$0]
      }
      let known = fixed.count { $0 != 0 }
      guard Double(wrong) <= AztecTuning.maxFixedErrors * Double(known) else { continue }
      func likelihood() -> [Float] {
        threshold.darkness.map {
          let distance = min(abs($0 - 0.5) * 2, 1)
          return (1 - distance) * (1 - distance)
        }
      }
      if let content = try? decoder.decode(
        threshold.bits.isDark, mode: mode, errorLikelihood: likelihood)
      {
        return content
      }
      guard pass == 0,
        let blur = ModuleDeconvolution(
          darkness: threshold.darkness, side: layout.side, fixed: fixed),
        blur.neighborWeight > AztecTuning.minDeconvolvedBlur
      else { continue }
      let bits = blur.deconvolved(threshold.bits, darkness: threshold.darkness, fixed: fixed)
      if let content = try? decoder.decode(bits.isDark, mode: mode, errorLikelihood: likelihood) {
        return content
      }
    }
    return nil
  }
}
