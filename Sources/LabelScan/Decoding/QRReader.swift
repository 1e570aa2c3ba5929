internal import LabelSyntax

/// Reads the QR Code symbols of an image.
///
/// It keeps its scratch from image to image.
package struct QRReader: ~Copyable {
  private var search = FinderSearch()
  private var sharpened = SharpenedPlane()
  private var decoder = QRDecoder()
  private let fitter = QRFitter()

  package init() {}

  /// The finder patterns of the last image.
  package var patterns: [FinderPattern] { search.patterns }

  /// Reads the symbols of an image, each once.
  package mutating func read(
    _ image: LumaView, pyramid: borrowing LumaPyramid, options: ScanOptions
  ) -> [Symbol] {
    guard options.reads(.qr) else { return [] }
    search.search(image, pyramid: pyramid)
    if options.effort != .fast {
      search.searchSharpened(
        image, pyramid: pyramid, isThorough: options.effort == .thorough, scratch: &sharpened)
    }
    let patterns = search.patterns
    guard patterns.count >= 2 else { return [] }
    var symbols: [Symbol] = []
    var isUsed = [Bool](repeating: false, count: patterns.count)
    func isFree(_ members: [Int]) -> Bool { !members.contains { isUsed[$0] } }
    // The likely ones first and flat, so that their patterns are out of the way of the others.
    let triples = FinderGrouping.triples(of: patterns)
    var open: [FinderTriple] = []
    for rung in 0..<(options.effort == .fast ? 1 : 2) {
      var tries = [Int](repeating: 0, count: patterns.count)
      for triple in rung == 0 ? triples : open {
        guard isFree(triple.members), !triple.members.contains(where: { tries[$0] >= 8 }) else {
          continue
        }
        for k in triple.members { tries[k] += 1 }
        let symbol =
          rung == 0
          ? readFlat(triple, image: image, pyramid: pyramid)
          : readBent(triple, leastTiming: 0.4, image: image, pyramid: pyramid)
        if let symbol {
          Self.add(symbol, to: &symbols)
          for k in triple.members { isUsed[k] = true }
        } else if rung == 0 {
          open.append(triple)
        }
      }
    }
    guard options.effort != .fast else { return symbols }
    var tries = [Int](repeating: 0, count: patterns.count)
    for gap in FinderGrouping.gaps(of: patterns, isUsed: isUsed) {
      guard isFree(gap.members), !gap.members.contains(where: { tries[$0] >= 8 }) else { continue }
      for k in gap.members { tries[k] += 1 }
      guard let triple = fitter.triple(gap, image: image, pyramid: pyramid),
        let symbol = readFlat(triple, image: image, pyramid: pyramid)
          ?? readBent(triple, leastTiming: 0.55, image: image, pyramid: pyramid)
      else { continue }
      Self.add(symbol, to: &symbols)
      for k in gap.members { isUsed[k] = true }
    }
    return symbols
  }

  /// Adds a symbol, unless it was read there already from other patterns.
  private static func add(_ symbol: Symbol, to symbols: inout [Symbol]) {
    func middle(_ corners: [Point]) -> Point {
      Point(
        x: corners.reduce(0) { $0 + $1.x } / 4, y: corners.reduce(0) { $0 + $1.y } / 4)
    }
    let here = middle(symbol.corners)
    let isKnown = symbols.contains {
      guard $0.payload == symbol.payload else { return false }
      let there = middle($0.corners)
      let x = $0.corners[0].x - there.x
      let y = $0.corners[0].y - there.y
      let dx = here.x - there.x
      let dy = here.y - there.y
      return dx * dx + dy * dy < (x * x + y * y) / 4
    }
    if !isKnown { symbols.append(symbol) }
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
    _ triple: FinderTriple, leastTiming: Double, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> Symbol? {
    let flat = fitter.fits(of: triple, image: image, pyramid: pyramid).prefix(1).map {
      fitter.aligned($0, triple: triple, image: image, pyramid: pyramid)
    }
    let swept = fitter.sweptFits(of: triple, image: image, pyramid: pyramid).prefix(2)
    for (number, fit) in (flat + swept).enumerated()
    where fit.timing > leastTiming && fit.weakerTiming > 0.2 {
      let fixed = fit.layout.fixedModules
      var starts = [fit]
      if number >= flat.count {
        let bound = fitter.bound(fit, image: image, pyramid: pyramid)
        starts = [bound, fit]
      }
      for start in starts {
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
