package import LabelSyntax

/// Reads a region whose edges gave nothing as a Code 39 or Code 128 symbol that is out of focus.
package struct SoftCharacterReader: ~Copyable {
  private var finder = ElementFinder()
  private var decoder = SoftCharacterDecoder()

  /// Fewest bands of the height that must agree.
  private static let leastBands = 3

  package init() {}

  /// Reads the symbol that lies along a strip, if there is one.
  package mutating func read(
    _ strip: inout RectifiedStrip, options: ScanOptions, isThorough: Bool
  ) -> Symbol? {
    let wanted = SoftCharacterDecoder.symbologies.filter { options.reads($0) }
    guard !wanted.isEmpty else { return nil }
    let whole = strip.profile
    let reversed = [Float](whole.reversed())
    let last = Float(whole.count - 1)
    finder.find(in: whole, settings: .soft)
    let stretches = QuietZonePairs(
      whole, middle: strip.middle, leastQuiet: SoftDecoderTuning.minCharacterQuietZone
    ).ends
    var best: (reading: SoftCharacterDecoder.Reading, isReversed: Bool)?
    for ends in stretches.prefix(isThorough ? 3 : 1) {
      let edges = finder.edges.count { ends.contains($0) }
      for isReversed in [false, true] {
        guard
          let reading = isReversed
            ? decoder.read(
              reversed, from: last - ends.upperBound, to: last - ends.lowerBound, edges: edges,
              wanted: wanted, isThorough: isThorough)
            : decoder.read(
              whole, from: ends.lowerBound, to: ends.upperBound, edges: edges, wanted: wanted,
              isThorough: isThorough)
        else { continue }
        if reading.explained > best?.reading.explained ?? 0 { best = (reading, isReversed) }
      }
    }
    guard let (reading, isReversed) = best, reading.isSure,
      agrees(reading, isReversed: isReversed, &strip),
      let payload = Self.payload(reading), Self.isWanted(payload, options)
    else { return nil }
    let ends = reading.modules.ends
    return Symbol(
      payload: payload,
      corners: strip.corners(from: ends.from, to: ends.to, isReversed: isReversed))
  }

  /// True where bands of the height show the same characters, and none shows others.
  private mutating func agrees(
    _ reading: SoftCharacterDecoder.Reading, isReversed: Bool, _ strip: inout RectifiedStrip
  ) -> Bool {
    var agreeing = 0
    for band in 0..<RectifiedStrip.bands {
      var profile = strip.average(band: band)
      if isReversed { profile.reverse() }
      guard let other = decoder.read(profile, like: reading), other.isLikely else { continue }
      guard other.characters == reading.characters else { return false }
      agreeing += 1
    }
    return agreeing >= Self.leastBands
  }

  /// The payload that zbar decodes from a reading's elements.
  package static func payload(_ reading: SoftCharacterDecoder.Reading) -> Payload? {
    let alphabet = reading.alphabet
    guard var decoder = ZBarLineDecoder([alphabet.symbology], minimumLength: 1) else { return nil }
    let elements = alphabet.elements(reading.characters)
    let quiet = 20 * alphabet.module
    let widths = ([quiet] + elements + [quiet]).map { UInt32($0 * 256) }
    var found: [Payload] = []
    decoder.decode(widths: widths.span) { read, _ in
      var payload = read.payload
      if payload.symbology == .code128, let text = Code128Codewords.extendedText(of: elements) {
        payload.bytes = text
      }
      found.append(payload)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// True where a payload is asked for.
  private static func isWanted(_ payload: Payload, _ options: ScanOptions) -> Bool {
    guard let symbology = payload.symbology else { return false }
    return payload.bytes.count >= options.minimumLength(of: symbology)
      && options.minimumLines(of: symbology) <= leastBands
  }
}
