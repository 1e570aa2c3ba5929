package import LabelSyntax

/// Finds symbols of two widths among the edges of a line, between two quiet zones each.
package struct TwoWidthLine {
  private typealias Decode = (TwoWidthElements) -> TwoWidthContent?

  /// What reads a stretch in either direction.
  private let decoders: [Decode]
  private let readsPharmacode: Bool

  /// - Parameter reads: Whether a symbology is looked for.
  package init(reads: (Symbology) -> Bool) {
    var decoders: [Decode] = []
    if reads(.msi) { decoders.append(MSICode.content) }
    if reads(.code11) { decoders.append(Code11.content) }
    if reads(.telepen) { decoders.append(Telepen.content) }
    for symbology in [Symbology.industrial2of5, .iata2of5, .matrix2of5] where reads(symbology) {
      decoders.append { TwoOfFive.content($0, as: symbology) }
    }
    self.decoders = decoders
    readsPharmacode = reads(.pharmacode)
  }

  /// Where the samples of a line lie.
  package struct Extent: Hashable, Sendable {
    /// Those on the image.
    package var inside: Range<Int>
    /// Those in the region.
    package var region: ClosedRange<Float>
    /// Whether the line runs from right to left, or upward where it is steep.
    package var isBackward: Bool

    package init(inside: Range<Int>, region: ClosedRange<Float>, isBackward: Bool) {
      self.inside = inside
      self.region = region
      self.isBackward = isBackward
    }
  }

  /// The symbols on a line of luma whose edges are `edges`, dark from the first on.
  package func hits(in edges: [Float], of profile: [Float], _ extent: Extent) -> [TwoWidthHit] {
    var hits: [TwoWidthHit] = []
    for bars in Self.stretches(edges, length: Float(profile.count)) {
      let widths = bars.dropLast().map { edges[$0 + 1] - edges[$0] }
      guard let elements = TwoWidthElements(widths) else { continue }
      let other = elements.reversed
      let isLone = Self.isLone(bars, edges, extent)
      func add(_ content: TwoWidthContent?, isReversed: Bool) {
        guard let content,
          content.isChecked
            || isLone && TwoWidthSwings(edges[bars], in: profile).areEven(elements.isWide)
        else { return }
        hits.append(
          TwoWidthHit(
            content: content, isReversed: isReversed, begin: edges[bars.lowerBound],
            end: edges[bars.upperBound - 1], module: elements.module))
      }
      for decode in decoders {
        add(decode(elements), isReversed: false)
        add(decode(other), isReversed: true)
      }
      if readsPharmacode {
        let isBackward = extent.isBackward
        add(Pharmacode.content(isBackward ? other : elements), isReversed: isBackward)
      }
    }
    return hits
  }

  /// Whether a stretch has its quiet zones on the image and the region to itself: bars that are cut by the
  /// image's edge are others, and what is washed out may part a symbol.
  private static func isLone(_ bars: Range<Int>, _ edges: [Float], _ extent: Extent) -> Bool {
    let (begin, end) = (edges[bars.lowerBound], edges[bars.upperBound - 1])
    let quietZone = TwoWidthTuning.quietZone * (end - begin) / Float(bars.count - 1)
    guard begin - quietZone >= Float(extent.inside.lowerBound),
      end + quietZone <= Float(extent.inside.upperBound)
    else { return false }
    let isFirst =
      bars.lowerBound == 0 || edges[bars.lowerBound - 1] <= extent.region.lowerBound
    let isLast =
      bars.upperBound == edges.count || edges[bars.upperBound] >= extent.region.upperBound
    return isFirst && isLast
  }

  /// The edges of each stretch of bars that has a quiet zone on either side.
  private static func stretches(_ edges: [Float], length: Float) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open = [0..<edges.count - edges.count % 2]
    while let part = open.popLast() {
      guard part.count > TwoWidthTuning.fewestElements else { continue }
      let width = edges[part.upperBound - 1] - edges[part.lowerBound]
      // The widest space.
      var widest = (edge: 0, width: Float(0))
      for edge in stride(from: part.lowerBound + 1, to: part.upperBound - 1, by: 2)
      where edges[edge + 1] - edges[edge] > widest.width {
        widest = (edge, edges[edge + 1] - edges[edge])
      }
      let mean = (width - widest.width) / Float(part.count - 2)
      if widest.width > TwoWidthTuning.quietZone * mean {
        open.append(part.lowerBound..<widest.edge + 1)
        open.append(widest.edge + 1..<part.upperBound)
        continue
      }
      let quietZone = TwoWidthTuning.quietZone * width / Float(part.count - 1)
      let before = part.lowerBound > 0 ? edges[part.lowerBound - 1] : 0
      let behind = part.upperBound < edges.count ? edges[part.upperBound] : length
      if part.count <= TwoWidthTuning.mostElements, edges[part.lowerBound] - before >= quietZone,
        behind - edges[part.upperBound - 1] >= quietZone
      {
        found.append(part)
      }
    }
    return found
  }
}
