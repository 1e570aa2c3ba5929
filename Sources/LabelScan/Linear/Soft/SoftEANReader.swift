package import LabelSyntax

/// Reads a region whose edges gave nothing as an EAN or UPC-A symbol that is out of focus.
package struct SoftEANReader: ~Copyable {
  private var finder = ElementFinder()
  private let decoder = SoftEANDecoder()
  private var pitches = EANPitchSearch()
  /// True where the last strip was searched for modules that narrow or widen.
  package private(set) var hasSearched = false

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
    return symbol(best.reading, isReversed: best.isReversed, of: &strip, voted: [], options)
  }

  /// Reads the symbol of 13 digits along a strip whose modules narrow or widen, if there is one.
  ///
  /// `voted` are payloads that several lines gave: each vouches for the same digits.
  package mutating func readPath(
    _ strip: inout RectifiedStrip, voted: [Payload], options: ScanOptions
  ) -> Symbol? {
    hasSearched = false
    guard options.reads(.ean13) || options.reads(.upca) else { return nil }
    let whole = strip.profile
    finder.find(in: whole, settings: .soft)
    guard EANPitchTuning.edges.contains(finder.edges.count),
      finder.amplitudeUniformity > EANPitchTuning.minUniformity
    else { return nil }
    hasSearched = true
    // Its way is the one along which its parts correlate better.
    let reversed = [Float](whole.reversed())
    let (forward, backward) = (pitches.path(along: whole), pitches.path(along: reversed))
    let isReversed = backward?.correlation ?? 0 > forward?.correlation ?? 0
    guard let path = isReversed ? backward : forward,
      let reading = decoder.read(isReversed ? reversed : whole, along: path)
    else { return nil }
    return symbol(reading, isReversed: isReversed, of: &strip, voted: voted, options)
  }

  /// The symbol of a reading of the whole height, where it is sure and the bands of the height agree, or where
  /// lines gave its payload too.
  private func symbol(
    _ reading: SoftEANDecoder.Reading, isReversed: Bool, of strip: inout RectifiedStrip,
    voted: [Payload], _ options: ScanOptions
  ) -> Symbol? {
    guard let payload = Self.payload(reading.shapes, options) else { return nil }
    let isVoted = reading.isBacked && voted.contains { Self.isSame($0, payload) }
    guard reading.isSure || isVoted else { return nil }
    var agreeing = 0
    for band in 0..<RectifiedStrip.bands {
      var profile = strip.average(band: band)
      if isReversed { profile.reverse() }
      guard let other = decoder.read(profile, like: reading) else { continue }
      let same = other.shapes == reading.shapes
      if same, other.isLikely { agreeing += 1 }
      if !same, other.isLikely { return nil }
    }
    guard agreeing >= Self.leastBands || isVoted else { return nil }
    let ends = reading.modules.ends
    return Symbol(
      payload: payload,
      corners: strip.corners(from: ends.from, to: ends.to, isReversed: isReversed))
  }

  /// True for the digits of one symbol, be it EAN-13 or UPC-A.
  private static func isSame(_ one: Payload, _ other: Payload) -> Bool {
    guard EANPattern.applies(to: one) else { return false }
    func digits(_ payload: Payload) -> [UInt8] {
      (payload.bytes.count == 12 ? [UInt8(ascii: "0")] : []) + payload.bytes
    }
    return digits(one) == digits(other)
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
