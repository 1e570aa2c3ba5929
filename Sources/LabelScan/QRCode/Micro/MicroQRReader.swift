internal import LabelSyntax

/// Reads the Micro QR Code symbols of an image at finder patterns that stand alone.
enum MicroQRReader {
  /// The symbol at a finder pattern, by the one of its four turns that has timing patterns.
  static func read(
    _ pattern: FinderPattern, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> Symbol? {
    guard pattern.misfit < MicroQRTuning.maxMisfit, !pattern.isRound else { return nil }
    let level = pyramid.level(where: pattern.module, isAtLeast: QRGridTuning.sampledModule)
    let plane = pyramid.plane(level, of: image)
    for axis in 0..<4 {
      let turned = FinderGrouping.turned(pattern, by: axis)
      guard
        let fit = MicroQRFitter.fit(turned, plane: plane, shrink: 1 / Double(1 << level))
      else { continue }
      if let symbol = read(fit, isInverted: pattern.isInverted, plane: plane, level: level) {
        return symbol
      }
    }
    return nil
  }

  /// Reads a fit under a local threshold, then under wider and narrower ones.
  private static func read(
    _ fit: MicroQRFitter.Fit, isInverted: Bool, plane: LumaView, level: Int
  ) -> Symbol? {
    let side = fit.layout.side
    let fixed = fit.layout.fixedModules
    let luma = ModuleLuma(
      sampling: plane, scale: Double(1 << level), map: fit.map, side: side,
      isInverted: isInverted)
    var readings: [(reading: MicroQRDecoder.Reading, isMirrored: Bool)] = []
    for radius in MicroQRTuning.thresholdRadii {
      let bits = ModuleThreshold(luma, radius: radius).bits
      let wrong = fixed.indices.count { fixed[$0] != 0 && (fixed[$0] > 0) != bits.isDark[$0] }
      // M1 has no correction: every fixed module must be right.
      let most = fit.layout.version == 1 ? 0 : MicroQRTuning.maxWrongFixed
      guard wrong <= most else { continue }
      let upright = MicroQRDecoder.read(bits, layout: fit.layout)
      guard
        let reading = upright ?? MicroQRDecoder.read(bits.transposed, layout: fit.layout)
      else { continue }
      readings.append((reading, upright == nil))
      if fit.layout.version > 1 { break }
    }
    guard let (reading, isMirrored) = readings.first else { return nil }
    // M1 must say the same under all thresholds, with its format information whole.
    if fit.layout.version == 1,
      readings.count < MicroQRTuning.thresholdRadii.count || reading.formatErrors > 0
        || readings.contains(where: { $0.reading != reading })
    {
      return nil
    }
    return symbol(reading, fit: fit, isMirrored: isMirrored)
  }

  private static func symbol(
    _ reading: MicroQRDecoder.Reading, fit: MicroQRFitter.Fit, isMirrored: Bool
  ) -> Symbol {
    let corners = Quadrilateral(columns: fit.layout.side, rows: fit.layout.side)
      .mapCorners { fit.map.map($0.x, $0.y) }
    var symbol = Symbol(
      payload: reading.content.payload(.microqr),
      corners: isMirrored ? corners.transposed : corners,
      correctedCodewords: reading.correctedCodewords,
      correctableCodewords: reading.correctableCodewords, errorCorrectionLevel: reading.level)
    symbol.structure = Symbol.Structure(
      version: "M\(fit.layout.version)", mask: reading.mask)
    return symbol
  }
}
