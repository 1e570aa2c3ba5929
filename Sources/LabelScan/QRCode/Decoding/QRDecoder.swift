internal import LabelSyntax

/// Decodes the symbol under a fit: samples its modules, corrects its codewords, reads its segments.
package struct QRDecoder: ~Copyable {
  /// The outcome of one fit.
  package struct Reading {
    /// The symbol, where it could be read.
    package var symbol: Symbol?
    /// The least Hamming distance of the format information from any there is: a measure of the fit.
    package var formatErrors: Int
    /// The weight of a module's neighbours against its own, by blur.
    package var blur: Float
  }

  /// The modules of the codewords of the version met last.
  private var corrector: QRCorrector?

  package init() {}

  /// Reads the symbol under a fit: with a local threshold, then deconvolved, then with thresholds of
  /// wider and narrower reach.
  package mutating func read(
    _ fit: QRFit, fixed: [Int8], image: LumaView, pyramid: borrowing LumaPyramid
  ) -> Reading {
    let level = pyramid.level(where: fit.module, isAtLeast: QRGridTuning.sampledModule)
    let grid = ModuleLuma(
      sampling: pyramid.plane(level, of: image), scale: Double(1 << level), map: fit.map,
      side: fit.layout.side, isInverted: fit.isInverted)
    let side = grid.side
    var reading = Reading(symbol: nil, formatErrors: .max, blur: 0)
    for pass in QRReaderTuning.thresholdRadii.indices {
      let threshold = ModuleThreshold(grid, radius: QRReaderTuning.thresholdRadii[pass])
      var bits = threshold.bits
      if pass == 1 || pass == 2 {
        guard
          let blur = ModuleDeconvolution(
            darkness: threshold.darkness, side: side, fixed: fixed),
          pass == 2 || blur.neighborWeight > QRReaderTuning.minDeconvolvedBlur
        else { continue }
        reading.blur = blur.neighborWeight
        bits = blur.deconvolved(bits, darkness: threshold.darkness, fixed: fixed)
      }
      // A mirrored symbol's format information fits where rows and columns are exchanged.
      let mirrored = bits.transposed
      let format = QRFormat(bits, layout: fit.layout)
      let mirroredFormat = QRFormat(mirrored, layout: fit.layout)
      let isMirrored = mirroredFormat.errors < format.errors
      let likely = isMirrored ? mirroredFormat : format
      reading.formatErrors = min(reading.formatErrors, likely.errors)
      if pass == 0,
        let symbol = symbolOfModel1([bits, mirrored], above: likely.errors, fit, &reading)
      {
        reading.symbol = symbol
        return reading
      }
      // A grid that misses its format information by far misses the data too.
      if reading.formatErrors > QRReaderTuning.hopelessFormatErrors { break }
      guard likely.errors <= QRReaderTuning.maxFormatErrors else { continue }
      let darkness = isMirrored ? threshold.darkness.transposed(side) : threshold.darkness
      if let symbol = symbol(
        isMirrored ? mirrored : bits, darkness: darkness, format: likely, fit: fit, fixed: fixed,
        corners: isMirrored ? fit.corners.transposed : fit.corners)
      {
        reading.symbol = symbol
        return reading
      }
    }
    return reading
  }

  /// The symbol of some modules at some corners.
  ///
  /// Nothing is reported unless all codewords were corrected with some kept back and the segments are
  /// well formed; where codewords had to be taken for erasures the padding must be the standard's too.
  private mutating func symbol(
    _ bits: ModuleBits, darkness: [Float], format: QRFormat, fit: QRFit, fixed: [Int8],
    corners: Quadrilateral
  ) -> Symbol? {
    let layout = fit.layout
    if corrector?.version != layout.version { corrector = QRCorrector(layout, fixed: fixed) }
    guard
      let correction = corrector?.corrected(
        bits, format: format.data,
        errorLikelihood: { QRErasureLikelihood.of(bits, darkness: darkness) }),
      let content = try? QRSegmentReader.read(correction.data, version: layout.version),
      content.hasStandardPadding || !correction.usesErasures
    else { return nil }
    var symbol = Symbol(
      payload: content.payload(.qr), corners: corners,
      correctedCodewords: correction.correctedCodewords,
      correctableCodewords: correction.correctableCodewords,
      errorCorrectionLevel: QRBlocks.levels[format.data >> 3],
      structuredAppend: content.structuredAppend)
    symbol.structure = Symbol.Structure(
      version: String(layout.version), mask: format.data & 7, model: 2)
    return symbol
  }

  /// The symbol of Model 1 that modules are, upright or mirrored, where its format information fits
  /// better than by `most` errors.
  private func symbolOfModel1(
    _ modules: [ModuleBits], above most: Int, _ fit: QRFit, _ reading: inout Reading
  ) -> Symbol? {
    guard QRModel1.versions.contains(fit.layout.version) else { return nil }
    for (bits, isMirrored) in zip(modules, [false, true]) {
      let format = QRFormat(bits, layout: fit.layout, model: 1)
      guard format.errors <= QRReaderTuning.maxModel1FormatErrors, format.errors < most else {
        continue
      }
      reading.formatErrors = min(reading.formatErrors, format.errors)
      guard
        let correction = QRModel1.corrected(bits, layout: fit.layout, format: format.data),
        let content = try? QRSegmentReader.read(correction.data, model1: fit.layout.version)
      else { continue }
      var symbol = Symbol(
        payload: content.payload(.qr), corners: isMirrored ? fit.corners.transposed : fit.corners,
        correctedCodewords: correction.correctedCodewords,
        correctableCodewords: correction.correctableCodewords,
        errorCorrectionLevel: QRBlocks.levels[format.data >> 3],
        structuredAppend: content.structuredAppend)
      symbol.structure = Symbol.Structure(
        version: String(fit.layout.version), mask: format.data & 7, model: 1)
      return symbol
    }
    return nil
  }
}

extension [Float] {
  /// A square's values with rows and columns exchanged.
  fileprivate func transposed(_ side: Int) -> [Float] {
    indices.map { self[$0 % side * side + $0 / side] }
  }
}
