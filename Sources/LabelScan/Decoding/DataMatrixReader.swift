internal import Foundation
internal import LabelSyntax

/// Reads Data Matrix symbols: locates regions, fits outlines, samples modules, decodes them.
///
/// It keeps its scratch from image to image.
package struct DataMatrixReader: ~Copyable {
  /// Images of fewer pixels are searched at full size too.
  static let fullSizePixels = 500_000

  /// What is less likely holds none of 88 symbols on label photos, and is a sixth of what holds none
  /// at all.
  private static let leastLikelihood = 12.5

  /// What the sides of an outline must show, as lengths of full contrast in samples.
  private static let leastScore = 45.0

  var locator = MatrixLocator()
  var regions: [MatrixRegion] = []
  private var patch = MatrixPatch()
  private var finder = DataMatrixOutlineFinder()
  private var outlines: [DataMatrixOutline] = []
  let fit = DataMatrixFit()
  private var sampler = DataMatrixSampler()
  private var decoder = DataMatrixDecoder()
  private var tries = Tries()
  /// Whether the effort is fast.
  private var isFast = false

  /// How many regions may give nothing.
  private static func mostFailures(_ effort: ScanOptions.Effort) -> Int {
    switch effort {
    case .fast: 2
    case .balanced: 5
    case .thorough: .max
    }
  }

  /// What was spent on one region.
  private struct Tries {
    var fits = 0
    var samples = 0
    var alignments = 0
    var tracks = 0
    /// Whether half as many are allowed.
    var isFast = false
    var areUsedUp: Bool {
      isFast
        ? fits >= 8 || samples >= 3 || alignments >= 2
        : fits >= 16 || samples >= 6 || alignments >= 4
    }
  }

  /// How long the last image's locating took.
  package private(set) var locating = Duration.zero

  package init() {}

  /// Reads the Data Matrix symbols of `image`, whose halves are in `pyramid`; `cells` may be theirs.
  package mutating func read(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, cells: CellFields? = nil,
    options: ScanOptions, budget: ScanBudget = ScanBudget(), into symbols: inout [Symbol]
  ) {
    locating = .zero
    guard options.reads(.datamatrix) else { return }
    isFast = options.effort == .fast
    let clock = ContinuousClock()
    let start = clock.now
    regions.removeAll(keepingCapacity: true)
    if image.width * image.height < Self.fullSizePixels {
      locator.locate(image, level: 0, budget: budget, into: &regions)
    }
    for level in 1..<min(6, pyramid.count) {
      locator.locate(
        pyramid.level(level), level: level, cells: cells?.level(level), budget: budget,
        into: &regions)
    }
    if isFast { regions.removeAll { $0.likelihood < Self.leastLikelihood } }
    regions.sort { $0.likelihood > $1.likelihood }
    locating = clock.now - start
    // Symbols stand in full regions; a rack's may be one large region less full.
    let full = regions.filter { $0.fill > 0.5 }
    let large = regions.filter { $0.fill > 0.4 && $0.fill <= 0.5 }.sorted { $0.area > $1.area }
    let most = Self.mostFailures(options.effort)
    for (found, most) in [(full, most), (large, isFast ? 0 : max(2, most / 4))] {
      var failures = 0
      let first = symbols.count
      // Each symbol that is read may have neighbours.
      for region in found where failures - (symbols.count - first) < most {
        guard !symbols.contains(where: { $0.covers(region) }) else { continue }
        guard budget.allowsRegion(symbols) else { break }
        let before = symbols.count
        read(region, image, pyramid, budget: budget, into: &symbols)
        if symbols.count == before { failures += 1 }
      }
    }
    if !isFast {
      readRack(image, pyramid, budget: budget, into: &symbols)
      readNeighbours(regions, image, pyramid, budget: budget, into: &symbols)
    }
    if !isFast, !symbols.contains(where: { $0.symbology == .datamatrix }) {
      readDots(full.prefix(2), image, pyramid, budget: budget, into: &symbols)
      // Marks in metal are faint, and little else is beside them.
      if full.count < 4 {
        readFaint(image, pyramid, cells: cells, budget: budget, into: &symbols)
      }
    }
    // As much again on a large image of none would double what none costs.
    let isSmall = max(image.width, image.height) < 640
    if symbols.isEmpty, options.effort == .thorough || isSmall && options.effort == .balanced {
      readAskew(regions, image, pyramid, budget: budget, into: &symbols)
    }
    guard !symbols.contains(where: { $0.symbology == .datamatrix }) else { return }
    if options.effort == .thorough {
      // Broken sides, and full size.
      if image.width * image.height >= Self.fullSizePixels {
        locator.locate(image, level: 0, budget: budget, into: &regions)
      }
      finder.leastSteadiness = 0.75
      let more = regions
      for region in more where !symbols.contains(where: { $0.covers(region) }) {
        guard budget.allowsRegion(symbols) else { break }
        read(region, image, pyramid, budget: budget, into: &symbols)
      }
      finder.leastSteadiness = 0.93
    }
    // An image of nothing but a symbol.
    guard max(image.width, image.height) < 640,
      !symbols.contains(where: { $0.symbology == .datamatrix }), !budget.isSpent(symbols)
    else { return }
    let whole = MatrixRegion(
      center: Point(x: Double(image.width) / 2, y: Double(image.height) / 2),
      axis: Point(x: 1, y: 0), down: Point(x: 0, y: 1), halfWidth: Double(image.width) / 2,
      halfHeight: Double(image.height) / 2)
    read(whole, image, pyramid, budget: budget, into: &symbols)
  }

  /// Reads the likeliest regions of low contrast.
  private mutating func readFaint(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, cells: CellFields?, budget: ScanBudget,
    into symbols: inout [Symbol]
  ) {
    var faint: [MatrixRegion] = []
    for level in 1..<max(1, min(5, pyramid.count)) {
      locator.locate(
        pyramid.level(level), level: level, cells: cells?.level(level), isFaint: true,
        budget: budget, into: &faint)
    }
    let likeliest = faint.filter { $0.fill > 0.5 }.sorted { $0.likelihood > $1.likelihood }
    for region in likeliest.prefix(4) where !symbols.contains(where: { $0.covers(region) }) {
      guard budget.allowsRegion(symbols) else { return }
      read(region, image, pyramid, budget: budget, into: &symbols)
      readDots([region], image, pyramid, budget: budget, into: &symbols)
    }
  }

  /// Reads regions again so far reduced that the gaps between dots close.
  private mutating func readDots(
    _ regions: ArraySlice<MatrixRegion>, _ image: LumaView, _ pyramid: borrowing LumaPyramid,
    budget: ScanBudget, into symbols: inout [Symbol]
  ) {
    for region in regions where !symbols.contains(where: { $0.covers(region) }) {
      guard budget.allowsRegion(symbols) else { return }
      read(region, image, pyramid, budget: budget, reduced: 2.8, into: &symbols)
    }
  }

  /// Reads regions again in frames of their longest edges: a symbol seen from aside has corners far
  /// from square, and what its cells say of its direction is as far from its sides'.
  private mutating func readAskew(
    _ regions: [MatrixRegion], _ image: LumaView, _ pyramid: borrowing LumaPyramid,
    budget: ScanBudget, into symbols: inout [Symbol]
  ) {
    for region in regions.filter({ $0.fill > 0.4 }).sorted(by: { $0.area > $1.area }).prefix(3) {
      let reach = max(region.halfWidth, region.halfHeight)
      var edges: [(angle: Double, strength: Float)] = []
      for third in 0..<3 {
        // Edges are found up to 14 degrees from the axes.
        let turn = Double(third) * Double.pi / 6
        let axis = Point(x: cos(turn), y: sin(turn))
        let level = patch.prepare(
          MatrixRegion(
            center: region.center, axis: axis, down: Point(x: -axis.y, y: axis.x),
            halfWidth: reach, halfHeight: reach, level: region.level), levels: pyramid.count)
        patch.fill(from: pyramid.plane(level, of: image), level: level)
        edges += finder.edgeAngles(in: patch).map { ($0.angle + turn, $0.strength) }
      }
      edges.sort { $0.strength > $1.strength }
      var sides: [Double] = []
      for edge in edges
      where !sides.contains(where: { abs(sin($0 - edge.angle)) < 0.12 }) && sides.count < 4 {
        sides.append(edge.angle)
      }
      for (number, first) in sides.enumerated() {
        for second in sides.dropFirst(number + 1) where abs(sin(first - second)) > 0.6 {
          let axis = Point(x: cos(first), y: sin(first))
          let turned = sin(second - first) > 0 ? second : second + Double.pi
          read(
            MatrixRegion(
              center: region.center, axis: axis, down: Point(x: cos(turned), y: sin(turned)),
              halfWidth: 1.2 * reach, halfHeight: 1.2 * reach, level: region.level),
            image, pyramid, budget: budget, into: &symbols)
          if !symbols.isEmpty || budget.isSpent { return }
        }
      }
    }
  }

  mutating func read(
    _ region: MatrixRegion, _ image: LumaView, _ pyramid: borrowing LumaPyramid,
    budget: ScanBudget, reduced: Double = 1, into symbols: inout [Symbol]
  ) {
    let level = patch.prepare(region, levels: pyramid.count, reduced: reduced)
    patch.fill(from: pyramid.plane(level, of: image), level: level)
    finder.find(in: patch, limit: 12, into: &outlines)
    tries = Tries(isFast: isFast)
    // A small patch has no room for longer sides.
    let least = Self.leastScore * min(1, Double(max(patch.width, patch.height)) / 80)
    for outline in outlines.prefix(24) where outline.score > least && !tries.areUsedUp {
      if budget.isSpent(symbols) { return }
      if symbols.contains(where: { $0.contains(outline.center) }) { continue }
      if let symbol = read(outline, image, pyramid) {
        if !symbols.contains(where: { $0.isSame(as: symbol) }) { symbols.append(symbol) }
        tries = Tries(isFast: isFast)
      }
    }
  }

  private mutating func read(
    _ outline: DataMatrixOutline, _ image: LumaView, _ pyramid: borrowing LumaPyramid
  ) -> Symbol? {
    let shape = DataMatrixShape(corners: outline.corners)
    let sign: Float = outline.isInverted ? -1 : 1
    let contrast = Float(outline.contrast)
    var paces: [(index: Int, pace: Float)] = []
    for (index, pattern) in fit.patterns.enumerated() where fit.isPlausible(pattern, shape) {
      let level = fit.level(
        shape, columns: pattern.columns, rows: pattern.rows, levels: pyramid.count)
      let pace = fit.pace(pattern, shape, in: pyramid.plane(level, of: image), level: level)
      if pace > 0.1 * contrast { paces.append((index, pace)) }
    }
    paces.sort { $0.pace > $1.pace }
    var matches: [DataMatrixFit.Match] = []
    for (index, _) in paces.prefix(isFast ? 3 : 4) {
      let pattern = fit.patterns[index]
      let level = fit.level(
        shape, columns: pattern.columns, rows: pattern.rows, levels: pyramid.count)
      let match = place(
        index, shape, sign, contrast, pyramid.plane(level, of: image), level)
      if match.solid > 0.35 * contrast, match.dashed > 0.08 * contrast { matches.append(match) }
    }
    matches.sort { $0.dashed > $1.dashed }
    for match in matches.prefix(3) {
      let pattern = fit.patterns[match.pattern]
      let level = fit.level(
        shape, columns: pattern.columns, rows: pattern.rows, levels: pyramid.count)
      let view = pyramid.plane(level, of: image)
      if let symbol = decode(match, outline.isInverted, view, level) { return symbol }
    }
    // The outline itself: no perspective that shows the sides best lies on a stretched symbol.
    for match in matches.prefix(3) {
      let pattern = fit.patterns[match.pattern]
      let level = max(
        0, fit.level(shape, columns: pattern.columns, rows: pattern.rows, levels: pyramid.count) - 1
      )
      let view = pyramid.plane(level, of: image)
      if let map = DataMatrixTiming.map(pattern, shape, in: view, level: level),
        let symbol = decode(pattern, map, shape: shape, outline.isInverted, 0.1, view, level)
      {
        return symbol
      }
    }
    guard let match = matches.first, tries.tracks < 4 else { return nil }
    let pattern = fit.patterns[match.pattern]
    let level = fit.level(
      shape, columns: pattern.columns, rows: pattern.rows, levels: pyramid.count)
    let view = pyramid.plane(level, of: image)
    guard
      let map = DataMatrixTiming.bentMap(
        pattern, shape, isInverted: outline.isInverted, in: view, level: level)
    else { return nil }
    sampler.sample(
      pattern, isInverted: outline.isInverted, reach: 0, in: view, level: level, place: map.map)
    sampler.threshold(window: 3)
    guard sampler.grid(pattern, raw: true).fixed > 0.85 else { return nil }
    tries.tracks += 1
    return track(pattern, map, shape: shape, outline.isInverted, 0.1, view, level)
  }

  /// Finds the best place of a size at an outline.
  private mutating func place(
    _ index: Int, _ shape: DataMatrixShape, _ sign: Float, _ contrast: Float,
    _ view: LumaView, _ level: Int
  ) -> DataMatrixFit.Match {
    let pattern = fit.patterns[index]
    var best = shape
    var bestScore = -Float.infinity
    // The ends of a long side are as many modules off as its direction says.
    let rights = pattern.columns > 48 ? [0.0, 1, -1, 2, -2, 3, -3] : [0, 1, -1]
    let tops = pattern.rows > 48 ? [0.0, 1, -1, 2, -2, 3, -3] : [0, 1, -1]
    for right in rights {
      for top in tops {
        var moved = shape
        moved.move(1, axis: 0, by: right, pattern)
        moved.move(2, axis: 0, by: right, pattern)
        moved.move(0, axis: 1, by: top, pattern)
        moved.move(1, axis: 1, by: top, pattern)
        let score = fit.score(pattern, moved, sign: sign, in: view, level: level)
        // Two modules further dashes look alike.
        if score > (max(abs(right), abs(top)) > 1 ? 1.1 : 1) * bestScore {
          bestScore = score
          best = moved
        }
      }
    }
    guard bestScore > 0.25 * contrast else {
      return DataMatrixFit.Match(pattern: index, shape: best, solid: 0, dashed: 0)
    }
    tries.fits += 1
    _ = fit.refine(pattern, &best, sign: sign, steps: [0.5, 0.25, 0.12], in: view, level: level)
    guard let map = best.map else {
      return DataMatrixFit.Match(pattern: index, shape: best, solid: 0, dashed: 0)
    }
    return DataMatrixFit.Match(
      pattern: index, shape: best,
      solid: fit.score(pattern.solid, map, sign: sign, in: view, level: level),
      dashed: fit.score(pattern.dashed, map, sign: sign, in: view, level: level))
  }

  private mutating func decode(
    _ match: DataMatrixFit.Match, _ isInverted: Bool, _ view: LumaView, _ level: Int
  ) -> Symbol? {
    tries.samples += 1
    let pattern = fit.patterns[match.pattern]
    var shape = match.shape
    guard
      sampler.sample(pattern, shape, isInverted: isInverted, reach: 0.2, in: view, level: level)
    else { return nil }
    sampler.threshold(window: 3)
    let first = sampler.grid(pattern, raw: true)
    // The smallest sizes correct so little that chance may satisfy them.
    guard first.fixed > (pattern.size.checkCodewords <= 7 ? 0.85 : 0.65) else { return nil }
    let plain = decode(first.grid, shape)
    if let plain, isFast || plain.correctedCodewords == 0 { return plain }
    // Few rows say little of how far perspective goes over many columns; each dash says where it is.
    if max(pattern.columns, pattern.rows) > 6 * min(pattern.columns, pattern.rows),
      let map = DataMatrixTiming.map(pattern, shape, in: view, level: level),
      let symbol = decode(pattern, map, shape: shape, isInverted, 0.1, view, level),
      symbol.correctedCodewords ?? 0 < plain?.correctedCodewords ?? .max
    {
      return symbol
    }
    var spill: Float = 0
    if plain == nil { tries.alignments += 1 }
    var least = Float.infinity
    for value: Float in [0.06, 0.11, 0.16, 0.21] {
      sampler.threshold(window: 3)
      let error = sampler.unblur(pattern, spill: value, rounds: 5)
      if error < least {
        least = error
        spill = value
      }
    }
    for round in 0..<5 {
      sampler.threshold(window: 3)
      _ = sampler.unblur(pattern, spill: spill, rounds: 5)
      let found = sampler.grid(pattern, raw: false)
      // No more is wrong with the sides of a symbol than with its modules.
      guard plain != nil || round > 0 || found.fixed > 0.8 else { return nil }
      if let symbol = decode(found.grid, shape) {
        // What is reported as corrected should be the label's fault, not the sampling's.
        guard let plain else { return symbol }
        let isBetter = (symbol.correctedCodewords ?? 0) < (plain.correctedCodewords ?? 0)
        if symbol.payload == plain.payload, isBetter { return symbol }
      }
      if round == (isFast ? 1 : plain == nil ? 4 : 2) { break }
      sampler.align(pattern, &shape, isInverted: isInverted, in: view, level: level)
      guard
        sampler.sample(pattern, shape, isInverted: isInverted, reach: 0.2, in: view, level: level)
      else { return nil }
    }
    if let plain { return plain }
    guard !isFast, first.fixed > 0.78, tries.tracks < 4 else { return nil }
    tries.tracks += 1
    for start in [match.shape, shape] {
      if let map = start.moduleMap(columns: pattern.columns, rows: pattern.rows),
        let symbol = track(pattern, map, shape: start, isInverted, spill, view, level)
      {
        return symbol
      }
    }
    return nil
  }

  /// Follows the modules over a symbol from where a map puts them, and decodes them.
  private mutating func track(
    _ pattern: DataMatrixPattern, _ map: ModuleMap, shape: DataMatrixShape, _ isInverted: Bool,
    _ spill: Float, _ view: LumaView, _ level: Int
  ) -> Symbol? {
    var map = map
    for _ in 0..<2 {
      let tracker = GridTracker(
        GridTracker.Sheet(
          map: map, columns: pattern.columns, rows: pattern.rows, fixed: pattern.fixedModules,
          isInverted: isInverted),
        inset: 1.5, seeds: [], plane: view, shrink: 1 / Double(1 << level))
      map = tracker.map
      if let symbol = decode(pattern, map, shape: shape, isInverted, spill, view, level) {
        return symbol
      }
    }
    return nil
  }

  /// Decodes the modules where a map puts them.
  private mutating func decode(
    _ pattern: DataMatrixPattern, _ map: ModuleMap, shape: DataMatrixShape, _ isInverted: Bool,
    _ spill: Float, _ view: LumaView, _ level: Int
  ) -> Symbol? {
    sampler.sample(
      pattern, isInverted: isInverted, reach: 0.2, in: view, level: level, place: map.map)
    sampler.threshold(window: 3)
    let found = sampler.grid(pattern, raw: true)
    guard found.fixed > (pattern.size.checkCodewords <= 7 ? 0.9 : 0.8) else { return nil }
    let columns = Double(pattern.columns)
    let rows = Double(pattern.rows)
    var shape = shape
    shape.corners = [map.map(0, 0), map.map(columns, 0), map.map(columns, rows), map.map(0, rows)]
    if let symbol = decode(found.grid, shape) { return symbol }
    _ = sampler.unblur(pattern, spill: spill, rounds: 5)
    return decode(sampler.grid(pattern, raw: false).grid, shape)
  }

  private mutating func decode(_ grid: ModuleGrid, _ shape: DataMatrixShape) -> Symbol? {
    guard let content = try? decoder.decode(grid) else { return nil }
    var corners = shape.corners
    if content.isMirrored { corners.swapAt(0, 2) }
    return Symbol(
      payload: Payload(
        bytes: content.payload, symbology: .datamatrix,
        identifier: SymbologyIdentifier(code: 0x64, modifier: content.modifier)),
      corners: corners, correctedCodewords: content.correctedCodewords,
      correctableCodewords: content.correctableCodewords,
      structuredAppend: content.structuredAppend.map {
        Symbol.StructuredAppend(index: $0.index, count: $0.count, id: $0.fileID)
      }, isReaderProgramming: content.isReaderProgramming)
  }
}

extension Symbol {
  /// Whether the middle of a region is on this symbol, so that it can hold no other.
  func covers(_ region: MatrixRegion) -> Bool {
    contains(region.center)
  }
}
