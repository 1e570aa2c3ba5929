internal import LabelSyntax

/// Turns a fit into a symbol: samples its modules, draws them clean and has zbar read that.
package struct QRDecoder: ~Copyable {
  /// What came of one fit.
  package struct Reading {
    /// The symbol, where it could be read.
    package var symbol: Symbol?
    /// How far the format information is from any there is: a measure of how well the fit lies.
    package var formatErrors: Int
    /// What all neighbours of a module give it, against what it gives itself.
    package var blur: Float
  }

  private var bitmap = QRBitmap()
  private var engine: ZBarImageScanner?

  package init() {}

  /// Reads the symbol under a fit: with a local threshold, then with blur taken out, then with a
  /// threshold of wider reach.
  package mutating func read(
    _ fit: QRFit, fixed: [Int8], image: LumaView, pyramid: borrowing LumaPyramid
  ) -> Reading {
    let level = pyramid.level(where: fit.module, isAtLeast: 2)
    let grid = ModuleLuma(
      sampling: pyramid.plane(level, of: image), scale: Double(1 << level), map: fit.map,
      side: fit.layout.side, isInverted: fit.isInverted)
    let side = grid.side
    var corrector: QRCorrector?
    var formatErrors = Int.max
    var strength: Float = 0
    for rung in 0..<4 {
      let threshold = ModuleThreshold(grid, radius: [4, 4, 8, 2][rung])
      var bits = threshold.bits
      if rung == 1 || rung == 2 {
        guard
          let blur = ModuleDeconvolution(
            darkness: threshold.darkness, side: side, fixed: fixed),
          rung == 2 || blur.strength > 0.15
        else { continue }
        strength = blur.strength
        bits = blur.sharpened(bits, darkness: threshold.darkness, fixed: fixed)
      }
      // A mirrored symbol's format information fits where rows and columns are exchanged.
      let mirrored = bits.transposed
      let format = QRFormat(bits, layout: fit.layout)
      let mirroredFormat = QRFormat(mirrored, layout: fit.layout)
      let isMirrored = mirroredFormat.errors < format.errors
      let likely = isMirrored ? mirroredFormat : format
      formatErrors = min(formatErrors, likely.errors)
      if likely.errors <= 6 {
        let own = corrector ?? QRCorrector(fit.layout, fixed: fixed)
        corrector = own
        let read = isMirrored ? mirrored : bits
        let corrected = own.corrected(read, format: likely.data) {
          QRErasureLikelihood.doubts(
            read,
            darkness: isMirrored ? threshold.darkness.transposed(side) : threshold.darkness)
        }
        guard let corrected,
          let payload = payload(
            corrected, as: read, layout: fit.layout, fixed: fixed, format: likely)
        else { continue }
        var corners = fit.corners
        if isMirrored { corners.swapAt(1, 3) }
        return Reading(
          symbol: Symbol(payload: payload, corners: corners), formatErrors: formatErrors,
          blur: strength)
      }
      // A grid that misses its format information by far misses the data too.
      if formatErrors > 7 { break }
    }
    return Reading(symbol: nil, formatErrors: formatErrors, blur: strength)
  }

  /// What the engine says of corrected modules, else of those that were read.
  private mutating func payload(
    _ corrected: ModuleBits, as read: ModuleBits, layout: QRLayout, fixed: [Int8],
    format: QRFormat
  ) -> Payload? {
    if engine == nil { engine = ZBarImageScanner([.qr]) }
    // The engine parts dark from light by a threshold of its own, which large areas alike mislead at
    // times: one of both drawings passes.
    for bits in corrected == read ? [read] : [corrected, read] {
      bitmap.draw(bits, layout: layout, fixed: fixed, format: format.data)
      guard var payload = Self.scan(bitmap, with: &engine) else { continue }
      if format.beginsWithECI(corrected) { payload.identifier = payload.identifier?.withECI }
      return payload
    }
    return nil
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

extension [Float] {
  /// A square's values with rows and columns exchanged.
  fileprivate func transposed(_ side: Int) -> [Float] {
    indices.map { self[$0 % side * side + $0 / side] }
  }
}

extension SymbologyIdentifier {
  /// The identifier of the same QR Code symbol with the ECI protocol: ISO/IEC 18004, annex F.
  fileprivate var withECI: SymbologyIdentifier? {
    switch modifier {
    case 0x31, 0x33, 0x35: SymbologyIdentifier(code: code, modifier: modifier + 1)
    default: self
    }
  }
}
