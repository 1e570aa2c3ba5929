internal import LabelSyntax

/// Reads one line of a region: its edges become widths, the widths payloads, the payloads votes.
package struct LineReader: ~Copyable {
  private var elements = ElementWidths()
  private var decoders = LineDecoders([])
  private var decodes: [Symbology] = []
  private var options = ScanOptions()
  /// True where the region is a whole image.
  package var isImage = false

  package init() {}

  /// Prepares for an image; `false` where no linear symbology is asked for.
  package mutating func begin(_ options: ScanOptions) -> Bool {
    self.options = options
    isImage = false
    let wanted = LineDecoders.symbologies.filter { options.reads($0) }
    if wanted != decodes {
      decodes = wanted
      decoders = LineDecoders(wanted)
    }
    return !wanted.isEmpty
  }

  /// Forgets what earlier lines gave of symbols with parts.
  package mutating func reset() {
    decoders.reset()
  }

  /// The width of a module in samples, by a line's edges.
  package mutating func module(of edges: [Float]) -> Float {
    elements.module(of: edges[...])
  }

  /// Reads the edges of `window` lines of `strip` from `first` on; `false` where they gave no payload.
  package mutating func read(
    _ edges: [Float], firstLightEdge: Float, of strip: borrowing LineStrip, first: Int, window: Int,
    into votes: inout LineVotes
  ) -> Bool {
    elements.take(edges, firstLightEdge: firstLightEdge, columns: strip.columns)
    guard elements.edges.count >= 16 else { return false }
    let s = strip.firstS + (Double(first) + Double(window - 1) / 2) * strip.spacing
    var found: [(ZBarRead, Int, Bool)] = []
    let reversed = [UInt32](elements.widened.reversed())
    for group in LineDecoders.Group.allCases {
      decoders.decode(
        group, widths: elements.widths, widened: elements.widened, reversed: reversed
      ) { read, last, isBackward in
        found.append((read, last, isBackward))
      }
      // A symbol of Code 128 along the whole line leaves no room for another.
      if group == .code128, fillsLine(found) { break }
    }
    if found.isEmpty, options.reads(.code39), elements.compensateSpread() {
      let reversed = [UInt32](elements.spreadCompensated.reversed())
      decoders.decode(
        .code39, widths: elements.spreadCompensated, widened: elements.spreadCompensated,
        reversed: reversed
      ) { read, last, isBackward in
        found.append((read, last, isBackward))
      }
    }
    // Symbols whose every digit shows have the surest ends.
    var whole: [Payload] = []
    if found.allSatisfy({ EANPattern.applies(to: $0.0.payload) }) {
      let (firstT, step, edges) = (strip.firstT, strip.step, elements.edges)
      var reads: [(ZBarRead, ClosedRange<Double>)] = []
      decoders.decodeEAN(edges: edges) { read, low, high in
        let begin = firstT + Double(edges[low]) * step
        reads.append((read, begin...max(begin, firstT + Double(edges[high]) * step)))
      }
      for (read, reach) in reads {
        votes.add(read, line: first, s: s, reach: reach, isEdgeToEdge: true)
        whole.append(read.payload)
      }
    }
    let inside = strip.inside(lines: first, count: window)
    for (read, last, isBackward) in found where !whole.contains(read.payload) {
      let (read, bars) = completed(read, last: last, isBackward: isBackward)
      let hasQuietZones = isLong(read) && hasQuietZones(read, bars, inside: inside)
      guard hasQuietZones || isOnlySymbol(read, bars, inside: inside),
        elementsAgree(read, bars, isBackward)
      else {
        continue
      }
      let begin = strip.firstT + Double(elements.edges[bars.lowerBound - 1]) * strip.step
      let end = strip.firstT + Double(elements.edges[bars.upperBound]) * strip.step
      votes.add(
        read, line: first, s: s, reach: begin...max(begin, end), needsBarEnds: !hasQuietZones)
    }
    return !found.isEmpty || !whole.isEmpty
  }

  /// True where one of the reads has most of the line's elements.
  private mutating func fillsLine(_ found: [(ZBarRead, Int, Bool)]) -> Bool {
    for (read, last, isBackward) in found {
      let (_, bars) = completed(read, last: last, isBackward: isBackward)
      if 10 * bars.count > 8 * elements.edges.count { return true }
    }
    return false
  }

  /// True where a payload has characters enough.
  private func isLong(_ read: ZBarRead) -> Bool {
    guard let symbology = read.payload.symbology else { return false }
    return read.payload.bytes.count >= options.minimumLength(of: symbology)
  }

  /// True where an image is nothing but a symbol of Interleaved 2 of 5, without quiet zones: the same
  /// margin left and right, and no other elements.
  private func isOnlySymbol(_ read: ZBarRead, _ bars: ClosedRange<Int>, inside: Range<Int>) -> Bool
  {
    guard isImage, read.payload.symbology == .itf, elements.edges.count == bars.count + 1,
      read.payload.bytes.count >= options.minimumLengths[.itf] ?? 4
    else { return false }
    return ITFElements(digits: read.payload.bytes.count, bars, of: elements)?
      .isCentered(in: inside) ?? false
  }

  /// True where the elements from quiet zone to quiet zone are those of the payload, and no others.
  ///
  /// Asked of Interleaved 2 of 5, whose quiet zones must show.
  private func hasQuietZones(_ read: ZBarRead, _ bars: ClosedRange<Int>, inside: Range<Int>) -> Bool
  {
    guard read.payload.symbology == .itf else { return true }
    return ITFElements(digits: read.payload.bytes.count, bars, of: elements)?
      .hasQuietZones(in: inside, ends: elements.ends) ?? false
  }

  /// True where the elements agree with the payload's, asked where its own check says little of it.
  private func elementsAgree(_ read: ZBarRead, _ bars: ClosedRange<Int>, _ isBackward: Bool) -> Bool
  {
    func widths(_ bars: ClosedRange<Int>) -> [Float] {
      bars.map { elements.edges[$0] - elements.edges[$0 - 1] }
    }
    switch read.payload.symbology {
    case .codabar:
      guard let pattern = CodabarElements(payload: read.payload.bytes) else { return true }
      // One end is known, the other is where the payload ends.
      guard bars.count >= pattern.count else { return false }
      let own =
        isBackward
        ? bars.lowerBound...bars.lowerBound + pattern.count - 1
        : bars.upperBound - pattern.count + 1...bars.upperBound
      return pattern.agrees(with: widths(own))
    default: return true
    }
  }

  /// The first and last bar of a symbol that the width `last` completed, and its whole payload.
  private mutating func completed(_ read: ZBarRead, last: Int, isBackward: Bool)
    -> (ZBarRead, ClosedRange<Int>)
  {
    let count = elements.edges.count
    var bar = last % 2 == 1 ? last : isBackward ? last + 1 : last - 1
    // zbar is content with six of the seven elements of Code 128's stop character.
    if read.payload.symbology == .code128, read.isReversed == isBackward {
      bar += isBackward ? -2 : 2
    }
    bar = min(max(bar, 1), count - 1)
    // zbar completes symbols of several parts at any of them: those reach to a quiet zone both ways.
    let hasParts = [.ean13, .ean8, .upca].contains(read.payload.symbology)
    func isEnd(_ space: Int) -> Bool {
      guard space > 0, space < count else { return true }
      return elements.isQuiet(at: space)
    }
    var low = bar
    if hasParts || !isBackward { while !isEnd(low - 1) { low -= 2 } }
    var high = bar
    if hasParts || isBackward { while !isEnd(high + 1) { high += 2 } }
    let bars = low...high
    var read = read
    if read.payload.symbology == .code128 {
      var widths = bars.map { Float(elements.widths[$0]) }
      if read.isReversed { widths.reverse() }
      if let codewords = Code128Codewords(widths) {
        if let text = codewords.extendedText { read.payload.bytes = text }
        read.isLinked = codewords.isLinked
      }
    }
    return (read, bars)
  }
}
