internal import LabelSyntax

/// Reads the QR Code symbols of an image.
///
/// It keeps its scratch from image to image.
package struct QRReader: ~Copyable {
  private var search = FinderSearch()
  private var bitmap = QRBitmap()
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
    let patterns = search.patterns
    guard patterns.count >= 2 else { return [] }
    var symbols: [Symbol] = []
    var isUsed = [Bool](repeating: false, count: patterns.count)
    var tries = [Int](repeating: 0, count: patterns.count)
    for triple in FinderGrouping.triples(of: patterns) {
      guard !triple.members.contains(where: { isUsed[$0] || tries[$0] > 12 }) else { continue }
      for k in triple.members { tries[k] += 1 }
      guard
        let symbol = read(
          triple, leastTiming: 0.3, image: image, pyramid: pyramid, options: options)
      else { continue }
      symbols.append(symbol)
      for k in triple.members { isUsed[k] = true }
    }
    guard options.effort != .fast else { return symbols }
    for k in tries.indices { tries[k] = 0 }
    for gap in FinderGrouping.gaps(of: patterns, isUsed: isUsed) {
      guard !gap.members.contains(where: { isUsed[$0] || tries[$0] > 16 }) else { continue }
      for k in gap.members { tries[k] += 1 }
      guard let triple = fitter.triple(gap, image: image, pyramid: pyramid),
        let symbol = read(
          triple, leastTiming: 0.55, image: image, pyramid: pyramid, options: options)
      else { continue }
      symbols.append(symbol)
      for k in gap.members { isUsed[k] = true }
    }
    return symbols
  }

  /// Reads the symbol between three finder patterns: flat, then bent.
  private mutating func read(
    _ triple: FinderTriple, leastTiming: Double, image: LumaView, pyramid: borrowing LumaPyramid,
    options: ScanOptions
  ) -> Symbol? {
    let fits = fitter.fits(of: triple, image: image, pyramid: pyramid)
    #if QRTRACE
      print(
        "triple", triple.members, "span", triple.span, "misfit", triple.misfit, "fits",
        fits.map { "\($0.layout.version):\($0.timing)" })
    #endif
    for fit in fits.prefix(3) where fit.timing > leastTiming {
      let aligned = fitter.aligned(fit, triple: triple, image: image, pyramid: pyramid)
      if let symbol = read(aligned, image: image, pyramid: pyramid) { return symbol }
      guard options.effort != .fast else { continue }
      let tracked = fitter.tracked(aligned, triple: triple, image: image, pyramid: pyramid)
      if let symbol = read(tracked, image: image, pyramid: pyramid) { return symbol }
    }
    guard options.effort != .fast else { return nil }
    let swept = fitter.sweptFits(of: triple, image: image, pyramid: pyramid)
    #if QRTRACE
      print("swept", swept.prefix(3).map { "\($0.layout.version):\($0.timing)" })
    #endif
    for fit in swept.prefix(2) where fit.timing > leastTiming + 0.1 {
      let tracked = fitter.tracked(fit, triple: triple, image: image, pyramid: pyramid)
      if let symbol = read(tracked, image: image, pyramid: pyramid) { return symbol }
      let bound = fitter.tracked(
        fitter.bound(fit, image: image, pyramid: pyramid), triple: triple, image: image,
        pyramid: pyramid)
      if let symbol = read(bound, image: image, pyramid: pyramid) { return symbol }
    }
    return nil
  }

  private mutating func read(
    _ fit: QRFit, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> Symbol? {
    let level = pyramid.level(where: fit.module, isAtLeast: 2)
    let grid = ModuleGrid(
      sampling: pyramid.plane(level, of: image), scale: Double(1 << level), map: fit.map,
      side: fit.layout.side, isInverted: fit.isInverted)
    for rung in 0..<3 {
      var threshold = ModuleThreshold(grid, radius: rung == 2 ? 8 : 4)
      if rung > 0 { threshold.equalise(layout: fit.layout) }
      if let payload = decode(threshold.bits, layout: fit.layout) {
        return Symbol(payload: payload.0, corners: corners(fit, isMirrored: payload.isMirrored))
      }
    }
    return nil
  }

  private func corners(_ fit: QRFit, isMirrored: Bool) -> [Point] {
    fit.corners
  }

  private mutating func decode(
    _ bits: ModuleBits, layout: QRLayout
  ) -> (Payload, isMirrored: Bool)? {
    let mirrored = bits.transposed
    let format = QRFormat(bits, layout: layout)
    let mirroredFormat = QRFormat(mirrored, layout: layout)
    let isMirrored = mirroredFormat.errors < format.errors
    let likely = isMirrored ? mirroredFormat : format
    #if QRTRACE
    print("  format", format.errors, mirroredFormat.errors, "v", layout.version)
    #endif
    guard likely.errors <= 7 else { return nil }
    if let payload = run(isMirrored ? mirrored : bits, layout: layout, format: likely.data) {
      return (payload, isMirrored)
    }
    return nil
  }

  private mutating func run(_ bits: ModuleBits, layout: QRLayout, format: Int) -> Payload? {
    bitmap.draw(bits, layout: layout, format: format)
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
