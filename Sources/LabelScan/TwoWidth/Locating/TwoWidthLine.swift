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

  /// The symbols on a line of `length` samples whose edges are `edges`, dark from the first on.
  ///
  /// - Parameters:
  ///   - inside: The samples that lie on the image.
  ///   - isBackward: Whether the line runs from right to left, or upward where it is steep.
  package func hits(
    in edges: [Float], length: Float, inside: Range<Int>, isBackward: Bool
  ) -> [TwoWidthHit] {
    var hits: [TwoWidthHit] = []
    for bars in Self.stretches(edges, length: length) {
      let widths = bars.dropLast().map { edges[$0 + 1] - edges[$0] }
      guard let elements = TwoWidthElements(widths), let last = bars.last else { continue }
      let other = elements.reversed
      func add(_ content: TwoWidthContent?, isReversed: Bool) {
        guard let content else { return }
        hits.append(
          TwoWidthHit(
            content: content, isReversed: isReversed, begin: edges[bars.lowerBound],
            end: edges[last], module: elements.module))
      }
      for decode in decoders {
        add(decode(elements), isReversed: false)
        add(decode(other), isReversed: true)
      }
      // Bars cut by the image's edge would be others, and there is no start and stop to tell.
      let quietZone =
        TwoWidthTuning.quietZone * (edges[last] - edges[bars.lowerBound])
        / Float(bars.count - 1)
      if readsPharmacode, edges[bars.lowerBound] - quietZone >= Float(inside.lowerBound),
        edges[last] + quietZone <= Float(inside.upperBound)
      {
        add(Pharmacode.content(isBackward ? other : elements), isReversed: isBackward)
      }
    }
    return hits
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
