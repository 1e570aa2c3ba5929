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
    guard search.patterns.count >= 3 else { return [] }
    let triples = FinderGrouping.triples(of: search.patterns)
    var symbols: [Symbol] = []
    var isUsed = [Bool](repeating: false, count: search.patterns.count)
    var tries = [Int](repeating: 0, count: search.patterns.count)
    for triple in triples {
      guard !triple.members.contains(where: { isUsed[$0] || tries[$0] > 12 }) else { continue }
      let fits = fitter.fits(of: triple, image: image, pyramid: pyramid)
      for k in triple.members { tries[k] += 1 }
      for fit in fits.prefix(3) where fit.timing > 0.3 {
        let aligned = fitter.aligned(fit, triple: triple, image: image, pyramid: pyramid)
        var symbol = read(aligned, image: image, pyramid: pyramid)
        if symbol == nil, options.effort != .fast {
          symbol = read(
            fitter.tracked(aligned, triple: triple, image: image, pyramid: pyramid), image: image,
            pyramid: pyramid)
        }
        if let symbol {
          symbols.append(symbol)
          for k in triple.members { isUsed[k] = true }
          break
        }
      }
    }
    return symbols
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
