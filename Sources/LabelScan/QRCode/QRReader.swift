internal import LabelSyntax

/// Reads the QR Code symbols of an image.
///
/// It keeps its scratch from image to image.
package struct QRReader: ~Copyable {
  private var search = FinderSearch()
  private var nearSearch = FinderSearch()
  private var levelled = LocallyNormalizedPlane()
  private var open = BorderlessFinderSearch()
  private var sharpened = UnsharpMask()
  private var decoder = QRDecoder()
  private let fitter = QRFitter()
  /// The misfit of a finder pattern that is hardly ever none: most of what only looks like one has
  /// more.
  private static let sure = 0.2
  /// How many modules around a finder pattern others are looked for once more.
  private static let nearby = 60.0

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
    search.search(
      image, pyramid: pyramid, isFast: options.effort == .fast, budget: budget)
    // On a large photo blur of a module leaves one of three patterns at least.
    let isLarge = image.width * image.height > 1_500_000
    if options.effort == .thorough
      || options.effort == .balanced
        && (!isLarge || search.patterns.contains { $0.misfit < Self.sure })
    {
      search.searchSharpened(
        image, pyramid: pyramid, isThorough: options.effort == .thorough, budget: budget,
        scratch: &sharpened)
    }
    locating = clock.now - start
    let symbols = read(
      search.patterns, image: image, pyramid: pyramid, options: options, budget: budget)
    guard symbols.isEmpty, !search.patterns.isEmpty, options.effort != .fast, !budget.isSpent
    else { return symbols }
    let again = clock.now
    let shaded = shadedPatterns(image, pyramid: pyramid, budget: budget)
    locating += clock.now - again
    let late = read(
      search.patterns + shaded, newest: shaded.count, image: image, pyramid: pyramid,
      options: options, budget: budget)
    return late.isEmpty ? readLone(image, pyramid: pyramid, budget: budget) : late
  }

  /// Reads the symbol of which one finder pattern is whole.
  private mutating func readLone(
    _ image: LumaView, pyramid: borrowing LumaPyramid, budget: ScanBudget
  ) -> [Symbol] {
    for pattern in search.patterns.sorted(by: { $0.misfit < $1.misfit }).prefix(2)
    where pattern.misfit < Self.sure / 2 && !budget.isSpent {
      let patterns = [pattern] + fitter.partners(of: pattern, image: image, pyramid: pyramid)
      let unused = [Bool](repeating: false, count: patterns.count)
      for gap in FinderGrouping.gaps(of: patterns, isUsed: unused, budget: budget)
      where gap.members.contains(0) && !budget.isSpent {
        guard let triple = fitter.triple(gap, image: image, pyramid: pyramid) else { continue }
        if let symbol = readFlat(triple, image: image, pyramid: pyramid) { return [symbol] }
      }
    }
    return []
  }

  /// The patterns around those found that only show with the light evened out: at the edge of a
  /// shadow or a glare, or blurred one way.
  private mutating func shadedPatterns(
    _ image: LumaView, pyramid: borrowing LumaPyramid, budget: ScanBudget
  ) -> [FinderPattern] {
    var known = search.patterns
    let count = known.count
    for pattern in search.patterns.sorted(by: { $0.misfit < $1.misfit }).prefix(2)
    where pattern.misfit < Self.sure {
      let level = pyramid.level(where: pattern.module, isAtLeast: 2)
      let plane = pyramid.plane(level, of: image)
      let scale = Double(1 << level)
      func part(_ middle: Double, _ length: Int) -> Range<Int> {
        let reach = Self.nearby * pattern.module
        let from = min(max(0, Int((middle - reach) / scale)), length)
        return from..<min(max(from, Int((middle + reach) / scale)), length)
      }
      let columns = part(pattern.centre.x, plane.width)
      let rows = part(pattern.centre.y, plane.height)
      guard min(columns.count, rows.count) >= 16, !budget.isSpent else { continue }
      levelled.build(from: plane, columns: columns, rows: rows)
      levelled.withPlane { nearSearch.search(levelled: $0, level: level, budget: budget) }
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

  /// The most pixels of a plane that is searched where nothing was read.
  private static func fallbackPixels(_ image: LumaView, _ options: ScanOptions) -> Int {
    let isThorough = options.effort == .thorough
    return max(
      image.width * image.height / (isThorough ? 4 : 16), isThorough ? 2_000_000 : 600_000)
  }

  /// Reads the symbols without a quiet zone on a dark surface, after ``read(_:pyramid:options:budget:)``
  /// gave none.
  package mutating func readOpen(
    _ image: LumaView, pyramid: borrowing LumaPyramid, options: ScanOptions,
    budget: ScanBudget = ScanBudget()
  ) -> [Symbol] {
    locating = .zero
    guard options.reads(.qr), options.effort != .fast else { return [] }
    let clock = ContinuousClock()
    let start = clock.now
    let open = self.open.patterns(
      of: image, pyramid: pyramid, atMost: Self.fallbackPixels(image, options),
      besides: search.patterns, budget: budget)
    locating = clock.now - start
    return read(
      search.patterns + open, newest: open.count, image: image, pyramid: pyramid,
      options: options, budget: budget)
  }

  /// Reads the symbols of three patterns that fit each other, of which one at least is among the
  /// last `newest`: what was found only on closer search is too often nothing for more.
  private mutating func read(
    _ patterns: [FinderPattern], newest: Int, image: LumaView, pyramid: borrowing LumaPyramid,
    options: ScanOptions, budget: ScanBudget
  ) -> [Symbol] {
    guard newest > 0, patterns.count >= 3 else { return [] }
    var found = QRReadState(count: patterns.count)
    var open: [FinderTriple] = []
    for triple in FinderGrouping.triples(of: patterns, budget: budget)
    where triple.misfit < 1 && triple.members.contains(where: { $0 >= patterns.count - newest })
      && found.allows(triple.members, tries: 4)
    {
      guard budget.allowsRegion(found.symbols) else { break }
      if let symbol = readFlat(triple, image: image, pyramid: pyramid) {
        found.add(symbol, of: triple.members)
      } else {
        open.append(triple)
      }
    }
    readBent(open, tries: 2, image: image, pyramid: pyramid, budget: budget, into: &found)
    readBlinded(open, image: image, pyramid: pyramid, budget: budget, into: &found)
    return found.symbols
  }

  private mutating func read(
    _ patterns: [FinderPattern], image: LumaView, pyramid: borrowing LumaPyramid,
    options: ScanOptions, budget: ScanBudget
  ) -> [Symbol] {
    guard patterns.count >= 2 else { return [] }
    var found = QRReadState(count: patterns.count)
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
    // With few patterns about, each may be tried more often.
    let tries = options.effort == .thorough || patterns.count <= 6 ? 6 : 3
    readBent(
      open, tries: tries, image: image, pyramid: pyramid, budget: budget, into: &found)
    // What only looks like patterns is not worth more than the gaps.
    func isOpen() -> Bool {
      patterns.indices.contains { !found.isUsed[$0] && patterns[$0].misfit < Self.sure }
    }
    if isOpen() {
      readBlinded(open, image: image, pyramid: pyramid, budget: budget, into: &found)
    }
    readGaps(
      of: patterns, tries: tries, image: image, pyramid: pyramid, budget: budget, into: &found)
    guard isOpen() else { return found.symbols }
    readBent(
      FinderGrouping.looseTriples(of: patterns, isUsed: found.isUsed), tries: 2, image: image,
      pyramid: pyramid, budget: budget, into: &found)
    return found.symbols
  }

  /// Reads what lies on a surface that is not flat, or is worn.
  private mutating func readBent(
    _ triples: [FinderTriple], tries: Int, image: LumaView, pyramid: borrowing LumaPyramid,
    budget: ScanBudget, into found: inout QRReadState
  ) {
    found.forgetTries()
    var bent: [Attempt] = []
    for triple in triples where found.allows(triple.members, tries: 8) {
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
  }

  /// Reads between patterns that fit each other well what has lost a timing pattern, under a blot or
  /// a glare.
  private mutating func readBlinded(
    _ triples: [FinderTriple], image: LumaView, pyramid: borrowing LumaPyramid,
    budget: ScanBudget, into found: inout QRReadState
  ) {
    found.forgetTries()
    for triple in triples where triple.misfit < 0.5 && found.allows(triple.members, tries: 2) {
      guard budget.allowsRegion(found.symbols) else { break }
      let fits = fitter.fits(of: triple, image: image, pyramid: pyramid)
      for fit in fits.sorted(by: { $0.betterTiming > $1.betterTiming }).prefix(2)
      where fit.betterTiming > 0.5 {
        let fixed = fit.layout.fixedModules
        let aligned = fitter.aligned(fit, triple: triple, image: image, pyramid: pyramid)
        if let symbol = decoder.read(aligned, fixed: fixed, image: image, pyramid: pyramid).symbol {
          found.add(symbol, of: triple.members)
          break
        }
      }
    }
  }

  /// Reads what has lost a finder pattern.
  private mutating func readGaps(
    of patterns: [FinderPattern], tries: Int, image: LumaView, pyramid: borrowing LumaPyramid,
    budget: ScanBudget,
    into found: inout QRReadState
  ) {
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
        // Where blur is strong the tracker follows blots, not modules; and what is no symbol has half of
        // a format's bits wrong.
        guard reading.blur < 1.2, reading.formatErrors <= 6 else { continue }
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
