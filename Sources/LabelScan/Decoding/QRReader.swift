internal import LabelSyntax

/// Reads the QR Code symbols of an image.
///
/// It keeps its scratch from image to image.
package struct QRReader: ~Copyable {
  private var search = FinderSearch()
  private var bitmap = QRBitmap()
  private var sharpened = SharpenedPlane()
  private var engine: ZBarImageScanner?
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
      search.searchSharpened(image, pyramid: pyramid, scratch: &sharpened)
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
          symbols.append(symbol)
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
      symbols.append(symbol)
      for k in gap.members { isUsed[k] = true }
    }
    return symbols
  }

  /// Reads the symbol between three finder patterns on a flat surface.
  private mutating func readFlat(
    _ triple: FinderTriple, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> Symbol? {
    let fits = fitter.fits(of: triple, image: image, pyramid: pyramid)
    #if QRTRACE
      print(
        "triple", triple.members, "span", triple.span, "misfit", triple.misfit, "fits",
        fits.map { "\($0.layout.version):\($0.timing)" })
    #endif
    for fit in fits.prefix(2) where fit.timing > 0.4 && fit.weakerTiming > 0.1 {
      let aligned = fitter.aligned(fit, triple: triple, image: image, pyramid: pyramid)
      let reading = read(
        aligned, fixed: fit.layout.fixedModules, image: image, pyramid: pyramid)
      if let symbol = reading.symbol { return symbol }
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
      #if QRTRACE
        print("bent", number, fit.layout.version, fit.timing)
      #endif
      let fixed = fit.layout.fixedModules
      var tracked = fitter.tracked(
        fit, fixed: fixed, triple: triple, image: image, pyramid: pyramid)
      var reading = read(tracked, fixed: fixed, image: image, pyramid: pyramid)
      if let symbol = reading.symbol { return symbol }
      if reading.formatErrors <= 4 {
        tracked = fitter.tracked(
          tracked, fixed: fixed, triple: triple, image: image, pyramid: pyramid)
        reading = read(tracked, fixed: fixed, image: image, pyramid: pyramid)
        if let symbol = reading.symbol { return symbol }
      }
      guard number >= flat.count, reading.formatErrors <= 5 else { continue }
      let bound = fitter.bound(fit, image: image, pyramid: pyramid)
      tracked = fitter.tracked(
        bound, fixed: fixed, triple: triple, image: image, pyramid: pyramid)
      reading = read(tracked, fixed: fixed, image: image, pyramid: pyramid)
      if let symbol = reading.symbol { return symbol }
    }
    return nil
  }

  private mutating func read(
    _ fit: QRFit, fixed: [Int8], image: LumaView, pyramid: borrowing LumaPyramid
  ) -> (symbol: Symbol?, formatErrors: Int) {
    let level = pyramid.level(where: fit.module, isAtLeast: 2)
    let grid = ModuleLuma(
      sampling: pyramid.plane(level, of: image), scale: Double(1 << level), map: fit.map,
      side: fit.layout.side, isInverted: fit.isInverted)
    var formatErrors = Int.max
    for rung in 0..<3 {
      let threshold = ModuleThreshold(grid, radius: rung == 2 ? 8 : 4)
      var bits = threshold.bits
      if rung > 0 {
        guard
          let blur = ModuleBlur(
            darkness: threshold.darkness, side: grid.side, fixed: fixed),
          rung == 2 || blur.matters
        else { continue }
        bits = blur.sharpened(bits, darkness: threshold.darkness, fixed: fixed)
      }
      let reading = decode(bits, layout: fit.layout, fixed: fixed)
      formatErrors = min(formatErrors, reading.formatErrors)
      if let payload = reading.payload {
        return (
          Symbol(payload: payload, corners: corners(fit, isMirrored: reading.isMirrored)),
          formatErrors
        )
      }
      // A grid that misses its format information by far misses the data too.
      if formatErrors > 7 { break }
    }
    return (nil, formatErrors)
  }

  private func corners(_ fit: QRFit, isMirrored: Bool) -> [Point] {
    fit.corners
  }

  private mutating func decode(
    _ bits: ModuleBits, layout: QRLayout, fixed: [Int8]
  ) -> (payload: Payload?, formatErrors: Int, isMirrored: Bool) {
    let mirrored = bits.transposed
    let format = QRFormat(bits, layout: layout)
    let mirroredFormat = QRFormat(mirrored, layout: layout)
    let isMirrored = mirroredFormat.errors < format.errors
    let likely = isMirrored ? mirroredFormat : format
    #if QRTRACE
      print("  format", format.errors, mirroredFormat.errors, "v", layout.version)
    #endif
    guard likely.errors <= 6 else { return (nil, likely.errors, isMirrored) }
    let payload = run(
      isMirrored ? mirrored : bits, layout: layout, fixed: fixed, format: likely.data)
    return (payload, likely.errors, isMirrored)
  }

  private mutating func run(
    _ bits: ModuleBits, layout: QRLayout, fixed: [Int8], format: Int
  ) -> Payload? {
    bitmap.draw(bits, layout: layout, fixed: fixed, format: format)
    if engine == nil { engine = ZBarImageScanner([.qr]) }
    return Self.scan(bitmap, with: &engine)
  }

  private static func scan(
    _ bitmap: borrowing QRBitmap, with engine: inout ZBarImageScanner?
  ) -> Payload? {
    guard
      let view = try? LumaView(
        pixels: bitmap.pixels.span, width: bitmap.side, height: bitmap.side, stride: bitmap.side)
    else { return nil }
    return engine?.scan(view).first { $0.payload.symbology == .qr }?.payload
  }
}
