internal import LabelSyntax

/// Reads the QR Code symbols of an image.
///
/// It keeps its scratch from image to image.
package struct QRReader: ~Copyable {
  private var search = FinderSearch()
  private var sharpened = SharpenedPlane()
  private var decoder = QRDecoder()
  private let fitter = QRFitter()

  /// How long the last search for finder patterns took; the rest is sampling and decoding.
  package private(set) var locating = Duration.zero

  package init() {}

  /// The finder patterns of the last image.
  package var patterns: [FinderPattern] { search.patterns }
  /// How many places on rows of the last image looked like a finder pattern.
  package var candidateCount: Int { search.candidateCount }

  /// Reads the symbols of an image, each once.
  package mutating func read(
    _ image: LumaView, pyramid: borrowing LumaPyramid, options: ScanOptions,
    budget: ScanBudget = ScanBudget()
  ) -> [Symbol] {
    locating = .zero
    search.forget()
    guard options.reads(.qr) else { return [] }
    let clock = ContinuousClock()
    let start = clock.now
    search.search(image, pyramid: pyramid, budget: budget)
    // On a large photo blur of a module leaves one of three patterns at least.
    let isLarge = image.width * image.height > 1_500_000
    if options.effort == .thorough
      || options.effort == .balanced && (!isLarge || !search.patterns.isEmpty)
    {
      search.searchSharpened(
        image, pyramid: pyramid, isThorough: options.effort == .thorough, budget: budget,
        scratch: &sharpened)
    }
    locating = clock.now - start
    let patterns = search.patterns
    guard patterns.count >= 2 else { return [] }
    var found = QRFound(count: patterns.count)
    let triples = FinderGrouping.triples(of: patterns, budget: budget)
    // The likely ones first and flat, so that their patterns are out of the way of the others.
    var open: [FinderTriple] = []
    for triple in triples where found.allows(triple.members, tries: 8) {
      guard budget.allowsRegion(found.symbols) else { break }
      if let symbol = readFlat(triple, image: image, pyramid: pyramid) {
        found.add(symbol, of: triple.members)
      } else {
        open.append(triple)
      }
    }
    guard options.effort != .fast else { return found.symbols }
    found.forgetTries()
    // With few patterns about, each may be tried more often.
    let tries = options.effort == .thorough || patterns.count <= 6 ? 6 : 3
    var bent: [Attempt] = []
    for triple in open where found.allows(triple.members, tries: 8) {
      if budget.isSpent(found.symbols) { break }
      let flat = fitter.fits(of: triple, image: image, pyramid: pyramid).prefix(1)
      let swept = fitter.sweptFits(of: triple, image: image, pyramid: pyramid).prefix(2)
      bent.append(Attempt(triple: triple, flat: Array(flat), swept: Array(swept)))
    }
    found.forgetTries()
    for attempt in bent.sorted(by: { $0.timing > $1.timing })
    where attempt.timing > 0.4 && found.allows(attempt.triple.members, tries: tries) {
      guard budget.allowsRegion(found.symbols) else { break }
      if let symbol = readBent(attempt, image: image, pyramid: pyramid, budget: budget) {
        found.add(symbol, of: attempt.triple.members)
      }
    }
    found.forgetTries()
    var gaps: [Attempt] = []
    for gap in FinderGrouping.gaps(of: patterns, isUsed: found.isUsed, budget: budget)
    where found.allows(gap.members, tries: patterns.count <= 6 ? 12 : 6) {
      if budget.isSpent(found.symbols) { break }
      guard let triple = fitter.triple(gap, image: image, pyramid: pyramid) else { continue }
      let flat = fitter.fits(of: triple, image: image, pyramid: pyramid).prefix(1)
      let swept =
        patterns.count <= 6
        ? fitter.sweptFits(of: triple, image: image, pyramid: pyramid).prefix(1) : []
      gaps.append(Attempt(triple: triple, flat: Array(flat), swept: Array(swept)))
    }
    found.forgetTries()
    for attempt in gaps.sorted(by: { $0.timing > $1.timing })
    where attempt.timing > 0.55 && found.allows(attempt.triple.members, tries: tries) {
      guard budget.allowsRegion(found.symbols) else { break }
      if let symbol = readFlat(attempt.triple, image: image, pyramid: pyramid)
        ?? readBent(attempt, image: image, pyramid: pyramid, budget: budget)
      {
        found.add(symbol, of: attempt.triple.members)
      }
    }
    return found.symbols
  }

  /// A triple that could not be read flat, and how it may be laid.
  private struct Attempt {
    var triple: FinderTriple
    var flat: [QRFit]
    var swept: [QRFit]
    /// The best timing of all.
    var timing: Double { (flat + swept).map(\.timing).max() ?? 0 }
  }

  /// Reads the symbol between three finder patterns on a flat surface.
  private mutating func readFlat(
    _ triple: FinderTriple, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> Symbol? {
    let fits = fitter.fits(of: triple, image: image, pyramid: pyramid)
    for fit in fits.prefix(2) where fit.timing > 0.4 && fit.weakerTiming > 0.1 {
      let fixed = fit.layout.fixedModules
      let aligned = fitter.aligned(fit, triple: triple, image: image, pyramid: pyramid)
      let reading = decoder.read(aligned, fixed: fixed, image: image, pyramid: pyramid)
      if let symbol = reading.symbol { return symbol }
      guard reading.formatErrors <= 6 else { continue }
      let refined = fitter.refined(aligned, fixed: fixed, image: image, pyramid: pyramid)
      if let symbol = decoder.read(refined, fixed: fixed, image: image, pyramid: pyramid).symbol {
        return symbol
      }
    }
    return nil
  }

  /// Reads the symbol between three finder patterns on a surface that is not flat.
  private mutating func readBent(
    _ attempt: Attempt, image: LumaView, pyramid: borrowing LumaPyramid, budget: ScanBudget
  ) -> Symbol? {
    let triple = attempt.triple
    let flat = attempt.flat.map {
      fitter.aligned($0, triple: triple, image: image, pyramid: pyramid)
    }
    for (number, fit) in (flat + attempt.swept).enumerated()
    where fit.timing > 0.4 && fit.weakerTiming > 0.2 {
      let fixed = fit.layout.fixedModules
      var starts = [fit]
      if number >= flat.count {
        let bound = fitter.bound(fit, image: image, pyramid: pyramid)
        starts = [bound, fit]
      }
      for start in starts where !budget.isSpent {
        let refined = fitter.refined(start, fixed: fixed, image: image, pyramid: pyramid)
        var reading = decoder.read(refined, fixed: fixed, image: image, pyramid: pyramid)
        if let symbol = reading.symbol { return symbol }
        // Where blur is strong the tracker follows blots, not modules.
        guard reading.blur < 1.2 else { continue }
        let tracked = fitter.tracked(
          start, fixed: fixed, triple: triple, image: image, pyramid: pyramid)
        reading = decoder.read(tracked, fixed: fixed, image: image, pyramid: pyramid)
        if let symbol = reading.symbol { return symbol }
        guard reading.formatErrors <= 5 else { continue }
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
