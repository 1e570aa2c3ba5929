internal import LabelSyntax

/// Reads the Data Matrix symbol of an outline: tries the sizes that fit it, samples modules, decodes them.
///
/// It keeps its scratch from outline to outline.
package struct DataMatrixOutlineReader: ~Copyable {
  private let fit = DataMatrixFit()
  private var sampler = DataMatrixSampler()
  private var decoder = DataMatrixDecoder()
  private var tries = Tries(plan: ScanPlan(.balanced, width: 0, height: 0))

  private typealias Tuning = DataMatrixFitTuning

  /// The work spent on one region.
  private struct Tries {
    var fits = 0
    var samples = 0
    var alignments = 0
    var tracks = 0
    var plan: ScanPlan
    /// The greatest share of fixed modules that a place of the outline's sides showed.
    var fixed = 0.0
    /// True where half as many are allowed.
    var areHalved = false
    /// True where what shows little of a symbol is tried all the same.
    var sparesNothing: Bool { plan.isSmall || plan.isThorough }
    var areUsedUp: Bool {
      areHalved
        ? fits >= 8 || samples >= 3 || alignments >= 2
        : fits >= 16 || samples >= 6 || alignments >= 4
    }
  }

  package init() {}

  /// True where the outlines since ``begin(_:isDoubtful:)`` cost as much as what is no symbol may.
  package var isUsedUp: Bool { tries.areUsedUp }

  /// Makes ready for the outlines of another region, or for those beside a symbol that was read.
  ///
  /// `isDoubtful` spends half as much on them.
  package mutating func begin(_ plan: ScanPlan, isDoubtful: Bool) {
    tries = Tries(plan: plan, areHalved: plan.isFast || isDoubtful)
  }

  /// Reads the symbol whose sides an outline shows; `nil` where none is.
  package mutating func read(
    _ outline: DataMatrixOutline, _ image: LumaView, _ pyramid: borrowing LumaPyramid
  ) -> Symbol? {
    tries.fixed = 0
    let shape = DataMatrixShape(corners: outline.corners)
    let sign: Float = outline.isInverted ? -1 : 1
    let contrast = Float(outline.contrast)
    var amplitudes: [(index: Int, amplitude: Float)] = []
    for (index, pattern) in fit.patterns.enumerated() where fit.isPlausible(pattern, shape) {
      let level = fit.level(pattern, shape, levels: pyramid.count)
      let amplitude = fit.timingAmplitude(
        pattern, shape, in: pyramid.plane(level, of: image), level: level)
      if amplitude > Tuning.minTimingAmplitude * contrast {
        amplitudes.append((index, amplitude))
      }
    }
    amplitudes.sort { $0.amplitude > $1.amplitude }
    var matches: [DataMatrixFit.Match] = []
    for (index, _) in amplitudes.prefix(tries.plan.matrixSizes) {
      let pattern = fit.patterns[index]
      let level = fit.level(pattern, shape, levels: pyramid.count)
      let view = pyramid.plane(level, of: image)
      let match = place(index, shape, sign, contrast, view, level)
      guard match.solid > Tuning.minSolid * contrast, match.dashed > Tuning.minDashed * contrast
      else { continue }
      // Sides that show clearly are mostly those of the size.
      if match.dashed > Tuning.clearDashed * contrast,
        let symbol = decode(match, outline.isInverted, view, level)
      {
        return symbol
      }
      matches.append(match)
    }
    matches.sort { $0.dashed > $1.dashed }
    for match in matches.prefix(3) where match.dashed <= Tuning.clearDashed * contrast {
      let pattern = fit.patterns[match.pattern]
      let level = fit.level(pattern, shape, levels: pyramid.count)
      let view = pyramid.plane(level, of: image)
      if let symbol = decode(match, outline.isInverted, view, level) { return symbol }
    }
    // On a large image most outlines are none of a symbol: modules of one agree with its size mostly.
    guard tries.sparesNothing || tries.fixed > Tuning.minFixedRemapped else { return nil }
    // The outline itself: no perspective that shows the sides best lies on a stretched symbol.
    for match in matches.prefix(3) {
      let pattern = fit.patterns[match.pattern]
      let level = max(0, fit.level(pattern, shape, levels: pyramid.count) - 1)
      let view = pyramid.plane(level, of: image)
      if let map = DataMatrixTiming.map(pattern, shape, in: view, level: level),
        let symbol = decode(
          pattern, map, shape: shape, outline.isInverted, Tuning.typicalPSFNeighborWeight, view,
          level)
      {
        return symbol
      }
    }
    guard let match = matches.first, tries.tracks < 4 else { return nil }
    let pattern = fit.patterns[match.pattern]
    let level = fit.level(pattern, shape, levels: pyramid.count)
    let view = pyramid.plane(level, of: image)
    guard
      let map = DataMatrixTiming.warpedMap(
        pattern, shape, isInverted: outline.isInverted, in: view, level: level)
    else { return nil }
    sampler.sample(
      pattern, isInverted: outline.isInverted, reach: 0, in: view, level: level, place: map.map)
    sampler.threshold(window: Tuning.thresholdWindow)
    guard sampler.grid(pattern, raw: true).fixed > Tuning.minFixedWarped else { return nil }
    tries.tracks += 1
    return track(
      pattern, map, shape: shape, outline.isInverted, Tuning.typicalPSFNeighborWeight, view, level)
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
    let rights = pattern.columns > Tuning.longSide ? [0.0, 1, -1, 2, -2, 3, -3] : [0, 1, -1]
    let tops = pattern.rows > Tuning.longSide ? [0.0, 1, -1, 2, -2, 3, -3] : [0, 1, -1]
    for right in rights {
      for top in tops {
        var moved = shape
        moved.move(1, axis: 0, by: right, pattern)
        moved.move(2, axis: 0, by: right, pattern)
        moved.move(0, axis: 1, by: top, pattern)
        moved.move(1, axis: 1, by: top, pattern)
        let score = fit.score(pattern, moved, sign: sign, in: view, level: level)
        // Two modules further dashes look alike.
        if score > (max(abs(right), abs(top)) > 1 ? Tuning.farMoveRatio : 1) * bestScore {
          bestScore = score
          best = moved
        }
      }
    }
    guard bestScore > Tuning.minPlaceScore * contrast else {
      return DataMatrixFit.Match(pattern: index, shape: best, solid: 0, dashed: 0)
    }
    tries.fits += 1
    _ = fit.refine(
      pattern, &best, sign: sign, steps: Tuning.refinementSteps, in: view, level: level)
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
      sampler.sample(
        pattern, shape, isInverted: isInverted, reach: Tuning.sampleReach, in: view, level: level)
    else { return nil }
    sampler.threshold(window: Tuning.thresholdWindow)
    let first = sampler.grid(pattern, raw: true)
    tries.fixed = max(tries.fixed, first.fixed)
    // The smallest sizes correct so little that chance may satisfy them.
    let correctsLittle = pattern.size.checkCodewords <= Tuning.fewCheckCodewords
    guard first.fixed > (correctsLittle ? Tuning.minFixedFew : Tuning.minFixed) else { return nil }
    let plain = decode(first.grid, shape)
    if let plain, tries.plan.isFast || plain.correctedCodewords == 0 { return plain }
    // Few rows say little of how far perspective goes over many columns; each dash says where it is.
    if max(pattern.columns, pattern.rows) > Tuning.stripRatio * min(pattern.columns, pattern.rows),
      let map = DataMatrixTiming.map(pattern, shape, in: view, level: level),
      let symbol = decode(
        pattern, map, shape: shape, isInverted, Tuning.typicalPSFNeighborWeight, view, level),
      symbol.correctedCodewords ?? 0 < plain?.correctedCodewords ?? .max
    {
      return symbol
    }
    var psfNeighborWeight: Float = 0
    guard
      plain != nil || tries.sparesNothing || first.fixed > Tuning.minFixedBlurred
    else { return nil }
    if plain == nil { tries.alignments += 1 }
    var least = Float.infinity
    for value in Tuning.psfNeighborWeights {
      sampler.threshold(window: Tuning.thresholdWindow)
      let error = sampler.deconvolve(
        pattern, psfNeighborWeight: value, rounds: Tuning.deconvolutionRounds)
      if error < least {
        least = error
        psfNeighborWeight = value
      }
    }
    for round in 0..<5 {
      sampler.threshold(window: Tuning.thresholdWindow)
      _ = sampler.deconvolve(
        pattern, psfNeighborWeight: psfNeighborWeight, rounds: Tuning.deconvolutionRounds)
      let found = sampler.grid(pattern, raw: false)
      // No more is wrong with the sides of a symbol than with its modules.
      let least =
        tries.sparesNothing ? Tuning.minFixedDeconvolvedOfSmall : Tuning.minFixedDeconvolved
      guard plain != nil || round > 0 || found.fixed > least else { return nil }
      if let symbol = decode(found.grid, shape) {
        // What is reported as corrected should be the label's fault, not the sampling's.
        guard let plain else { return symbol }
        let isBetter = (symbol.correctedCodewords ?? 0) < (plain.correctedCodewords ?? 0)
        if symbol.payload == plain.payload, isBetter { return symbol }
      }
      let steps = tries.plan.matrixAlignments
      if round == (plain == nil ? steps.unread : steps.read) { break }
      sampler.align(pattern, &shape, isInverted: isInverted, in: view, level: level)
      guard
        sampler.sample(
          pattern, shape, isInverted: isInverted, reach: Tuning.sampleReach, in: view, level: level)
      else { return nil }
    }
    if let plain { return plain }
    guard tries.plan.tracksMatrixModules, first.fixed > Tuning.minFixedTracked, tries.tracks < 4
    else { return nil }
    tries.tracks += 1
    for start in [match.shape, shape] {
      if let map = start.moduleMap(columns: pattern.columns, rows: pattern.rows),
        let symbol = track(pattern, map, shape: start, isInverted, psfNeighborWeight, view, level)
      {
        return symbol
      }
    }
    return nil
  }

  /// Follows the modules over a symbol from where a map puts them, and decodes them.
  private mutating func track(
    _ pattern: DataMatrixPattern, _ map: GridMap, shape: DataMatrixShape, _ isInverted: Bool,
    _ psfNeighborWeight: Float, _ view: LumaView, _ level: Int
  ) -> Symbol? {
    var map = map
    for _ in 0..<2 {
      let tracker = GridTracker(
        GridTracker.Sheet(
          map: map, columns: pattern.columns, rows: pattern.rows, fixed: pattern.fixedModules,
          isInverted: isInverted),
        inset: Tuning.trackingInset, seeds: [], plane: view, shrink: 1 / Double(1 << level))
      map = tracker.map
      if let symbol = decode(pattern, map, shape: shape, isInverted, psfNeighborWeight, view, level)
      {
        return symbol
      }
    }
    return nil
  }

  /// Decodes the modules where a map puts them.
  private mutating func decode(
    _ pattern: DataMatrixPattern, _ map: GridMap, shape: DataMatrixShape, _ isInverted: Bool,
    _ psfNeighborWeight: Float, _ view: LumaView, _ level: Int
  ) -> Symbol? {
    sampler.sample(
      pattern, isInverted: isInverted, reach: Tuning.sampleReach, in: view, level: level,
      place: map.map)
    sampler.threshold(window: Tuning.thresholdWindow)
    let found = sampler.grid(pattern, raw: true)
    let correctsLittle = pattern.size.checkCodewords <= Tuning.fewCheckCodewords
    guard found.fixed > (correctsLittle ? Tuning.minFixedMappedFew : Tuning.minFixedMapped)
    else { return nil }
    var shape = shape
    shape.corners = Quadrilateral(columns: pattern.columns, rows: pattern.rows)
      .mapCorners { map.map($0.x, $0.y) }
    if let symbol = decode(found.grid, shape) { return symbol }
    _ = sampler.deconvolve(
      pattern, psfNeighborWeight: psfNeighborWeight, rounds: Tuning.deconvolutionRounds)
    return decode(sampler.grid(pattern, raw: false).grid, shape)
  }

  private mutating func decode(_ grid: ModuleGrid, _ shape: DataMatrixShape) -> Symbol? {
    guard let content = try? decoder.decode(grid) else { return nil }
    var corners = shape.corners
    if content.isMirrored { corners.swapAt(0, 2) }
    return Symbol(
      payload: Payload(
        bytes: content.payload, symbology: .datamatrix,
        identifier: SymbologyIdentifier(code: UInt8(ascii: "d"), modifier: content.modifier)),
      corners: corners, correctedCodewords: content.correctedCodewords,
      correctableCodewords: content.correctableCodewords,
      structuredAppend: content.structuredAppend.map {
        Symbol.StructuredAppend(index: $0.index, count: $0.count, id: $0.fileID)
      }, isReaderProgramming: content.isReaderProgramming)
  }
}
