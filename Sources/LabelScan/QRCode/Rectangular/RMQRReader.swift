internal import LabelSyntax

/// Reads the rMQR symbols of an image at finder patterns that stand alone.
enum RMQRReader {
  /// The symbol at a finder pattern, by the one of its four turns, mirrored or not, that has a timing
  /// pattern and format information.
  static func read(
    _ pattern: FinderPattern, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> Symbol? {
    guard pattern.misfit < RMQRTuning.maxMisfit, !pattern.isRound else { return nil }
    let level = pyramid.level(where: pattern.module, isAtLeast: QRGridTuning.sampledModule)
    let plane = pyramid.plane(level, of: image)
    for isMirrored in [false, true] {
      for axis in 0..<4 {
        var turned = FinderGrouping.turned(pattern, by: axis)
        if isMirrored { swap(&turned.u, &turned.v) }
        guard let fit = RMQRFitter.fit(turned, plane: plane, shrink: 1 / Double(1 << level))
        else { continue }
        for map in fit.maps {
          if let reading = read(
            map, fit.layout, isInverted: pattern.isInverted, plane: plane, level: level)
          {
            return symbol(reading, map, fit.layout, isMirrored: isMirrored)
          }
        }
      }
    }
    return nil
  }

  /// Reads a map under a local threshold, then under wider and narrower ones.
  private static func read(
    _ map: GridMap, _ layout: RMQRLayout, isInverted: Bool, plane: LumaView, level: Int
  ) -> RMQRDecoder.Reading? {
    let fixed = layout.fixedModules
    let known = Double(fixed.count { $0 != 0 })
    let luma = ModuleLuma(
      sampling: plane, scale: Double(1 << level), map: map, width: layout.width,
      height: layout.height, isInverted: isInverted)
    for radius in RMQRTuning.thresholdRadii {
      let bits = ModuleThreshold(luma, radius: radius).bits
      let wrong = fixed.indices.count { fixed[$0] != 0 && (fixed[$0] > 0) != bits.isDark[$0] }
      guard Double(wrong) <= RMQRTuning.maxWrongFixedShare * known else { continue }
      if let reading = RMQRDecoder.read(bits, layout: layout) { return reading }
    }
    return nil
  }

  private static func symbol(
    _ reading: RMQRDecoder.Reading, _ map: GridMap, _ layout: RMQRLayout, isMirrored: Bool
  ) -> Symbol {
    let corners = Quadrilateral(columns: layout.width, rows: layout.height)
      .mapCorners { map.map($0.x, $0.y) }
    var symbol = Symbol(
      payload: reading.content.payload(.rmqr), corners: isMirrored ? corners.transposed : corners,
      correctedCodewords: reading.correctedCodewords,
      correctableCodewords: reading.correctableCodewords, errorCorrectionLevel: reading.level)
    symbol.structure = Symbol.Structure(version: layout.name)
    return symbol
  }
}
