internal import LabelSyntax

/// Reads a region whose edges gave nothing as an EAN or UPC-A symbol that is out of focus.
package struct SoftEANReader: ~Copyable {
  private var finder = ElementFinder()
  private let decoder = SoftEANDecoder()

  /// Fewest bands of the height that must agree.
  private static let leastBands = 3

  package init() {}

  /// Reads the symbol that lies along a strip, if there is one.
  package mutating func read(
    _ strip: inout RectifiedStrip, options: ScanOptions, isThorough: Bool
  ) -> Symbol? {
    let wantsLong = options.reads(.ean13) || options.reads(.upca)
    guard wantsLong || options.reads(.ean8) else { return nil }
    let whole = strip.profile
    let reversed = [Float](whole.reversed())
    let last = Float(whole.count - 1)
    var best: (reading: SoftEANDecoder.Reading, isReversed: Bool)?
    finder.find(in: whole, settings: .soft)
    let stretches = QuietZonePairs(
      whole, middle: strip.middle, leastQuiet: SoftDecoderTuning.minEANQuietZone
    ).ends
    for ends in stretches.prefix(isThorough ? 3 : 1) {
      let edges = finder.edges.count { ends.contains($0) }
      for half in [6, 4] where half == 6 ? wantsLong : options.reads(.ean8) {
        // Blur hides some; noise adds a few.
        let all = EANWidthNormalizer.edges(digits: half)
        guard (all / 3...all + 4).contains(edges) else { continue }
        for isReversed in [false, true] {
          guard
            let reading = isReversed
              ? decoder.read(
                reversed, from: last - ends.upperBound, to: last - ends.lowerBound, half: half,
                isThorough: isThorough)
              : decoder.read(
                whole, from: ends.lowerBound, to: ends.upperBound, half: half,
                isThorough: isThorough)
          else { continue }
          if reading.explained > best?.reading.explained ?? 0 { best = (reading, isReversed) }
        }
      }
    }
    guard let best else { return nil }
    var agreeing = 0
    var isClear = best.reading.isSure
    for band in 0..<RectifiedStrip.bands {
      var profile = strip.average(band: band)
      if best.isReversed { profile.reverse() }
      guard let reading = decoder.read(profile, like: best.reading) else { continue }
      let same = reading.shapes == best.reading.shapes
      if same, reading.isLikely { agreeing += 1 }
      if !same, reading.isLikely { isClear = false }
    }
    guard isClear, agreeing >= Self.leastBands,
      let payload = Self.payload(best.reading.shapes, options)
    else { return nil }
    let ends = best.reading.modules.ends
    return Symbol(
      payload: payload,
      corners: strip.corners(from: ends.from, to: ends.to, isReversed: best.isReversed))
  }

  /// The payload of a symbol's digits; `nil` where it is not wanted.
  private static func payload(_ shapes: [Int], _ options: ScanOptions) -> Payload? {
    guard var digits = EANTrellis.payload(shapes) else { return nil }
    var symbology = Symbology.ean13
    if digits.count == 8 {
      symbology = .ean8
    } else if digits[0] == UInt8(ascii: "0"), options.reads(.upca) {
      symbology = .upca
      digits.removeFirst()
    }
    guard options.reads(symbology), digits.count >= options.minimumLength(of: symbology),
      options.minimumLines(of: symbology) <= leastBands
    else { return nil }
    return Payload(
      bytes: digits, symbology: symbology,
      identifier: SymbologyIdentifier(symbology == .ean8 ? "]E4" : "]E0"))
  }
}
