package import LabelSyntax

/// Reads the QR Code symbols of an image.
///
/// It keeps its scratch from image to image.
package struct QRReader: SymbolReader, ~Copyable {
  package static let symbologies: [Symbology] = [.qr, .microqr, .rmqr]
  package static func share(of plan: ScanPlan) -> Double { plan.qrShare }

  private var search = FinderSearch()
  private var nearSearch = FinderSearch()
  private var normalized = LocallyNormalizedPlane()
  private var borderless = BorderlessFinderSearch()
  private var sharpened = UnsharpMask()
  private var decoder = QRDecoder()
  private let fitter = QRFitter()

  /// The time that the search for finder patterns took.
  private var locating = Duration.zero
  private var plan = ScanPlan(.balanced, width: 0, height: 0)

  package init() {}

  /// The finder patterns of the last image.
  package var patterns: [FinderPattern] { search.patterns }

  package mutating func read(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    plan = context.plan
    let clock = ContinuousClock()
    let start = clock.now
    locate(context.image, pyramid: context.pyramid, budget: context.budget)
    locating = clock.now - start
    if context.options.reads(.qr) {
      symbols.formUnion(
        readLocated(context.image, pyramid: context.pyramid, budget: context.budget))
    }
    readSingle(context, into: &symbols)
    return ReadingOutcome(
      locating: locating, finderPatterns: patterns.count,
      finderCandidates: search.candidateCount)
  }

  /// Finds the finder patterns.
  private mutating func locate(
    _ image: LumaView, pyramid: borrowing LumaPyramid, budget: ScanBudget
  ) {
    search.search(image, pyramid: pyramid, rowStep: plan.finderRowStep, budget: budget)
    let isCertain = search.patterns.contains { $0.misfit < FinderTuning.certainMisfit }
    if plan.searchesSharpenedFinders(isCertain: isCertain) {
      search.searchSharpened(
        image, pyramid: pyramid, atMost: plan.secondSearchPixels(FinderTuning.sharpenedPixels),
        budget: budget, scratch: &sharpened)
    }
  }

  /// Reads the QR Codes of the finder patterns, each once.
  private mutating func readLocated(
    _ image: LumaView, pyramid: borrowing LumaPyramid, budget: ScanBudget
  ) -> [Symbol] {
    let clock = ContinuousClock()
    let symbols = read(search.patterns, image: image, pyramid: pyramid, budget: budget)
    guard symbols.isEmpty, !search.patterns.isEmpty, plan.searchesDamagedQR, !budget.isSpent
    else { return symbols }
    let again = clock.now
    let late = patternsInNormalizedLight(image, pyramid: pyramid, budget: budget)
    locating += clock.now - again
    let symbolsOfLate = read(
      search.patterns + late, newest: late.count, image: image, pyramid: pyramid, budget: budget)
    return symbolsOfLate.isEmpty
      ? readFromSingleFinder(image, pyramid: pyramid, budget: budget) : symbolsOfLate
  }

  /// Reads the symbol of which one finder pattern is whole.
  private mutating func readFromSingleFinder(
    _ image: LumaView, pyramid: borrowing LumaPyramid, budget: ScanBudget
  ) -> [Symbol] {
    for pattern in search.patterns.sorted(by: { $0.misfit < $1.misfit }).prefix(
      QRReaderTuning.closerPatterns)
    where pattern.misfit < FinderTuning.certainMisfit / 2 && !budget.isSpent {
      let patterns = [pattern] + fitter.partners(of: pattern, image: image, pyramid: pyramid)
      let unused = [Bool](repeating: false, count: patterns.count)
      for pair in FinderGrouping.pairs(of: patterns, isUsed: unused, budget: budget)
      where pair.members.contains(0) && !budget.isSpent {
        guard let triple = fitter.triple(pair, image: image, pyramid: pyramid) else { continue }
        if let symbol = readFlat(triple, image: image, pyramid: pyramid) { return [symbol] }
      }
    }
    return []
  }

  /// The patterns around those found that only show under local normalisation: at the edge of a
  /// shadow or a glare, or blurred one way.
  private mutating func patternsInNormalizedLight(
    _ image: LumaView, pyramid: borrowing LumaPyramid, budget: ScanBudget
  ) -> [FinderPattern] {
    var known = search.patterns
    let count = known.count
    for pattern in search.patterns.sorted(by: { $0.misfit < $1.misfit }).prefix(
      QRReaderTuning.closerPatterns)
    where pattern.misfit < FinderTuning.certainMisfit {
      let level = pyramid.level(where: pattern.module, isAtLeast: QRGridTuning.sampledModule)
      let plane = pyramid.plane(level, of: image)
      let scale = Double(1 << level)
      func part(_ middle: Double, _ length: Int) -> Range<Int> {
        let reach = QRReaderTuning.closerReach * pattern.module
        let from = min(max(0, Int((middle - reach) / scale)), length)
        return from..<min(max(from, Int((middle + reach) / scale)), length)
      }
      let columns = part(pattern.centre.x, plane.width)
      let rows = part(pattern.centre.y, plane.height)
      guard min(columns.count, rows.count) >= QRReaderTuning.minCloserSide, !budget.isSpent else {
        continue
      }
      normalized.build(from: plane, columns: columns, rows: rows)
      normalized.withPlane { nearSearch.search(normalized: $0, level: level, budget: budget) }
      for var found in nearSearch.patterns {
        found.centre.x += Double(columns.lowerBound) * scale
        found.centre.y += Double(rows.lowerBound) * scale
        let isKnown = known.contains {
          let (dx, dy) = ($0.centre.x - found.centre.x, $0.centre.y - found.centre.y)
          return dx * dx + dy * dy < 4 * $0.module * $0.module
        }
        if !isKnown { known.append(found) }
      }
    }
    return Array(known[count...])
  }

  /// Reads the symbols without a quiet zone on a dark surface.
  package mutating func readAgain(
    _ context: borrowing ScanContext, after outcome: ReadingOutcome, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    let (image, budget) = (context.image, context.budget)
    guard context.options.reads(.qr),
      plan.searchesBorderlessQR(isEmpty: symbols.isEmpty, hasQR: symbols.holds(.qr))
    else { return ReadingOutcome() }
    budget.begin(share: plan.matrixShare)
    let clock = ContinuousClock()
    let start = clock.now
    let found = borderless.patterns(
      of: image, pyramid: context.pyramid,
      atMost: plan.secondSearchPixels(FinderTuning.borderlessPixels), besides: search.patterns,
      budget: budget)
    let locating = clock.now - start
    symbols.formUnion(
      read(
        search.patterns + found, newest: found.count, image: image, pyramid: context.pyramid,
        budget: budget))
    return ReadingOutcome(locating: locating)
  }

  /// Reads the symbols of three patterns that fit each other, of which one at least is among the
  /// last `newest`: what was found only on closer search is too often nothing for more.
  private mutating func read(
    _ patterns: [FinderPattern], newest: Int, image: LumaView, pyramid: borrowing LumaPyramid,
    budget: ScanBudget
  ) -> [Symbol] {
    guard newest > 0, patterns.count >= 3 else { return [] }
    var found = QRReadState(count: patterns.count)
    var open: [FinderTriple] = []
    for triple in FinderGrouping.triples(of: patterns, budget: budget)
    where triple.misfit < QRReaderTuning.maxLateMisfit
      && triple.members.contains(where: { $0 >= patterns.count - newest })
      && found.allows(triple.members, tries: QRReaderTuning.triesOfLateTriples)
    {
      guard budget.allowsRegion(found.symbols) else { break }
      if let symbol = readFlat(triple, image: image, pyramid: pyramid) {
        found.add(symbol, of: triple.members)
      } else {
        open.append(triple)
      }
    }
    readCurved(
      open, tries: QRReaderTuning.triesOfCurvedTriples, image: image, pyramid: pyramid,
      budget: budget, into: &found)
    readWithOneTimingPattern(open, image: image, pyramid: pyramid, budget: budget, into: &found)
    return found.symbols
  }

  private mutating func read(
    _ patterns: [FinderPattern], image: LumaView, pyramid: borrowing LumaPyramid,
    budget: ScanBudget
  ) -> [Symbol] {
    guard patterns.count >= 2 else { return [] }
    var found = QRReadState(count: patterns.count)
    let triples = FinderGrouping.triples(of: patterns, budget: budget)
    // The likely ones first and flat, so that their patterns are out of the way of the others.
    var open: [FinderTriple] = []
    for triple in triples where found.allows(triple.members, tries: QRReaderTuning.triesOfTriples) {
      guard budget.allowsRegion(found.symbols) else { break }
      if let symbol = readFlat(triple, image: image, pyramid: pyramid) {
        found.add(symbol, of: triple.members)
      } else {
        open.append(triple)
      }
    }
    guard plan.searchesDamagedQR else { return found.symbols }
    // With few patterns about, each may be tried more often.
    let isFew = patterns.count <= QRReaderTuning.fewPatterns
    let tries =
      plan.isThorough || isFew
      ? QRReaderTuning.triesOfFewPatterns : QRReaderTuning.triesOfManyPatterns
    readCurved(
      open, tries: tries, image: image, pyramid: pyramid, budget: budget, into: &found)
    // What only looks like patterns is not worth more than the pairs.
    func isOpen() -> Bool {
      patterns.indices.contains {
        !found.isUsed[$0] && patterns[$0].misfit < FinderTuning.certainMisfit
      }
    }
    if isOpen() {
      readWithOneTimingPattern(open, image: image, pyramid: pyramid, budget: budget, into: &found)
    }
    readWithMissingFinder(
      of: patterns, tries: tries, image: image, pyramid: pyramid, budget: budget, into: &found)
    guard isOpen() else { return found.symbols }
    readCurved(
      FinderGrouping.curvedTriples(of: patterns, isUsed: found.isUsed),
      tries: QRReaderTuning.triesOfCurvedTriples, image: image, pyramid: pyramid, budget: budget,
      into: &found)
    return found.symbols
  }

  /// Reads symbols on surfaces that are not flat, and worn ones.
  private mutating func readCurved(
    _ triples: [FinderTriple], tries: Int, image: LumaView, pyramid: borrowing LumaPyramid,
    budget: ScanBudget, into found: inout QRReadState
  ) {
    found.resetTries()
    var bent: [Attempt] = []
    for triple in triples where found.allows(triple.members, tries: QRReaderTuning.triesOfTriples) {
      if budget.isSpent(found.symbols) { break }
      let flat = fitter.fits(of: triple, image: image, pyramid: pyramid).prefix(1)
      let cylindrical = fitter.cylindricalFits(of: triple, image: image, pyramid: pyramid).prefix(2)
      bent.append(Attempt(triple: triple, flat: Array(flat), cylindrical: Array(cylindrical)))
    }
    found.resetTries()
    for attempt in bent.sorted(by: { $0.timing > $1.timing })
    where attempt.timing > QRReaderTuning.minTiming
      && found.allows(attempt.triple.members, tries: tries)
    {
      guard budget.allowsRegion(found.symbols) else { break }
      if let symbol = readCurved(attempt, image: image, pyramid: pyramid, budget: budget) {
        found.add(symbol, of: attempt.triple.members)
      }
    }
  }

  /// Reads symbols that lost one timing pattern, under a blot or a glare, between finder patterns that
  /// fit each other well.
  private mutating func readWithOneTimingPattern(
    _ triples: [FinderTriple], image: LumaView, pyramid: borrowing LumaPyramid,
    budget: ScanBudget, into found: inout QRReadState
  ) {
    found.resetTries()
    for triple in triples
    where triple.misfit < QRReaderTuning.maxSingleTimingMisfit
      && found.allows(triple.members, tries: QRReaderTuning.triesOfSingleTiming)
    {
      guard budget.allowsRegion(found.symbols) else { break }
      let fits = fitter.fits(of: triple, image: image, pyramid: pyramid)
      for fit in fits.sorted(by: { $0.betterTiming > $1.betterTiming }).prefix(2)
      where fit.betterTiming > QRReaderTuning.minSingleTiming
        && fitter.cornerAgreement(of: fit, image: image, pyramid: pyramid)
          > QRReaderTuning.minCorners
      {
        let fixed = fit.layout.fixedModules
        let aligned = fitter.aligned(fit, triple: triple, image: image, pyramid: pyramid)
        if let symbol = decoder.read(aligned, fixed: fixed, image: image, pyramid: pyramid).symbol {
          found.add(symbol, of: triple.members)
          break
        }
      }
    }
  }

  /// Reads symbols that lost a finder pattern.
  private mutating func readWithMissingFinder(
    of patterns: [FinderPattern], tries: Int, image: LumaView, pyramid: borrowing LumaPyramid,
    budget: ScanBudget,
    into found: inout QRReadState
  ) {
    found.resetTries()
    let isFew = patterns.count <= QRReaderTuning.fewPatterns
    let triesOfPairs =
      isFew ? QRReaderTuning.triesOfPairsOfFew : QRReaderTuning.triesOfPairsOfMany
    var completed: [Attempt] = []
    for pair in FinderGrouping.pairs(of: patterns, isUsed: found.isUsed, budget: budget)
    where found.allows(pair.members, tries: triesOfPairs) {
      if budget.isSpent(found.symbols) { break }
      guard let triple = fitter.triple(pair, image: image, pyramid: pyramid) else { continue }
      let flat = fitter.fits(of: triple, image: image, pyramid: pyramid).prefix(1)
      let cylindrical =
        isFew
        ? fitter.cylindricalFits(of: triple, image: image, pyramid: pyramid).prefix(1) : []
      completed.append(Attempt(triple: triple, flat: Array(flat), cylindrical: Array(cylindrical)))
    }
    found.resetTries()
    for attempt in completed.sorted(by: { $0.timing > $1.timing })
    where attempt.timing > QRReaderTuning.minMissingFinderTiming
      && found.allows(attempt.triple.members, tries: tries)
    {
      guard budget.allowsRegion(found.symbols) else { break }
      if let symbol = readFlat(attempt.triple, image: image, pyramid: pyramid)
        ?? readCurved(attempt, image: image, pyramid: pyramid, budget: budget)
      {
        found.add(symbol, of: attempt.triple.members)
      }
    }
  }

  /// A triple that could not be read flat, with the fits still to be tried.
  private struct Attempt {
    var triple: FinderTriple
    var flat: [QRFit]
    var cylindrical: [QRFit]
    /// The best timing of all.
    var timing: Double { (flat + cylindrical).map(\.timing).max() ?? 0 }
  }

  /// Reads the symbol between three finder patterns on a flat surface.
  private mutating func readFlat(
    _ triple: FinderTriple, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> Symbol? {
    let fits = fitter.fits(of: triple, image: image, pyramid: pyramid)
    for fit in fits.prefix(2)
    where fit.timing > QRReaderTuning.minTiming
      && fit.weakerTiming > QRReaderTuning.minFlatWeakerTiming
      && fitter.cornerAgreement(of: fit, image: image, pyramid: pyramid)
        > QRReaderTuning.minCorners
    {
      let fixed = fit.layout.fixedModules
      let aligned = fitter.aligned(fit, triple: triple, image: image, pyramid: pyramid)
      let reading = decoder.read(aligned, fixed: fixed, image: image, pyramid: pyramid)
      if let symbol = reading.symbol { return symbol }
      guard reading.formatErrors <= QRReaderTuning.maxFormatErrors else { continue }
      let refined = fitter.refined(aligned, fixed: fixed, image: image, pyramid: pyramid)
      if let symbol = decoder.read(refined, fixed: fixed, image: image, pyramid: pyramid).symbol {
        return symbol
      }
    }
    return nil
  }

  /// Reads the symbol between three finder patterns on a surface that is not flat.
  private mutating func readCurved(
    _ attempt: Attempt, image: LumaView, pyramid: borrowing LumaPyramid, budget: ScanBudget
  ) -> Symbol? {
    let triple = attempt.triple
    let flat = attempt.flat.map {
      fitter.aligned($0, triple: triple, image: image, pyramid: pyramid)
    }
    for (number, fit) in (flat + attempt.cylindrical).enumerated()
    where fit.timing > QRReaderTuning.minTiming
      && fit.weakerTiming > QRReaderTuning.minCurvedWeakerTiming
      && fitter.cornerAgreement(of: fit, image: image, pyramid: pyramid)
        > QRReaderTuning.minCorners
    {
      let fixed = fit.layout.fixedModules
      var starts = [fit]
      if number >= flat.count {
        let snapped = fitter.snappedToAlignmentPatterns(fit, image: image, pyramid: pyramid)
        starts = [snapped, fit]
      }
      for start in starts where !budget.isSpent {
        let refined = fitter.refined(start, fixed: fixed, image: image, pyramid: pyramid)
        var reading = decoder.read(refined, fixed: fixed, image: image, pyramid: pyramid)
        if let symbol = reading.symbol { return symbol }
        guard reading.blur < QRReaderTuning.maxTrackedBlur,
          reading.formatErrors <= QRReaderTuning.maxFormatErrors
        else { continue }
        let tracked = fitter.tracked(
          start, fixed: fixed, triple: triple, image: image, pyramid: pyramid)
        reading = decoder.read(tracked, fixed: fixed, image: image, pyramid: pyramid)
        if let symbol = reading.symbol { return symbol }
        guard reading.formatErrors <= QRReaderTuning.maxTrackedFormatErrors else { continue }
        let again = fitter.refined(
          fitter.tracked(tracked, fixed: fixed, triple: triple, image: image, pyramid: pyramid),
          fixed: fixed, image: image, pyramid: pyramid)
        reading = decoder.read(again, fixed: fixed, image: image, pyramid: pyramid)
        if let symbol = reading.symbol { return symbol }
      }
    }
    return nil
  }
}
