/// Puts rows of MicroPDF417 that were met on lines together to symbols.
package struct MicroPDF417AnchorFinder {
  /// How far a row may be from where others of its symbol say, in modules.
  private static let mostDeviation = 1.5
  /// How far a row's number may be from what its place says.
  private static let mostRowDeviation = 1.0
  /// The most rows of which any two are taken for one symbol, and the most symbols.
  private static let mostSeeds = 40
  private static let mostSymbols = 4
  /// The heights of rows in modules: the standard asks for two at the least.
  private static let rowHeights = 0.75...12.0
  /// The share of the lines across a symbol that must show one of its rows: less is chance, and to look
  /// closer costs as much as the whole search.
  private static let leastShare = 0.15
  /// The least lines that must agree.
  private static let leastLines = 3

  /// A row in the coordinates of a region as it was given or turned.
  package struct Hit: Hashable {
    /// The index of its size in ``PDF417Patterns/allSizes``, and its number from 0.
    package var size, row: Int
    package var isTurned: Bool
    /// Its left end, and the width of a module, in pixels of the stored image.
    package var t, s, module: Double

    package init(
      size: Int, row: Int, isTurned: Bool = false, t: Double, s: Double, module: Double
    ) {
      (self.size, self.row, self.isTurned) = (size, row, isTurned)
      (self.t, self.s, self.module) = (t, s, module)
    }

    /// The same in the coordinates of a mirror.
    fileprivate var mirrored: Hit {
      var hit = self
      hit.s = -s
      return hit
    }
  }

  /// The symbols, the surest first; those seen as in a mirror where there are no others.
  package static func anchors(
    _ hits: [Hit], of region: StackedRegion, spacing: Double
  ) -> [MicroPDF417Anchor] {
    let upright = uprightAnchors(hits, of: region, spacing: spacing)
    return upright.isEmpty
      ? uprightAnchors(hits.map(\.mirrored), of: region.mirrored, spacing: spacing) : upright
  }

  private static func uprightAnchors(
    _ hits: [Hit], of region: StackedRegion, spacing: Double
  ) -> [MicroPDF417Anchor] {
    var anchors: [MicroPDF417Anchor] = []
    var rest = hits
    for _ in 0..<mostSymbols {
      guard let best = best(rest, region) else { break }
      let height = best.anchor.rowHeight * Double(PDF417Patterns.allSizes[best.anchor.size].rows)
      if Double(best.anchor.lines) * spacing > leastShare * height { anchors.append(best.anchor) }
      rest.removeAll { best.hits.contains($0) }
    }
    return anchors.sorted { $0.lines > $1.lines }
  }

  /// Whether two of some rows may be of one symbol, upright or seen as in a mirror.
  package static func agree(_ hits: [Hit]) -> Bool {
    let seeds = hits.prefix(mostSeeds)
    return [Array(seeds), seeds.map(\.mirrored)].contains { seeds in
      seeds.indices.contains { one in
        seeds[(one + 1)...].contains { rows(seeds[one], $0) != nil }
      }
    }
  }

  /// How the rows lie of which two are, if those may be of one symbol: what t grows by with s, the height
  /// of a row, the width of a module.
  private static func rows(
    _ first: Hit, _ second: Hit
  ) -> (slope: Double, height: Double, module: Double)? {
    guard second.size == first.size, second.isTurned == first.isTurned, second.row != first.row,
      second.s != first.s
    else { return nil }
    let slope = (second.t - first.t) / (second.s - first.s)
    let height = (second.s - first.s) / Double(second.row - first.row)
    let module = (first.module + second.module) / 2
    guard abs(slope) < 1, rowHeights.contains(height / module) else { return nil }
    return (slope, height, module)
  }

  private static func best(
    _ hits: [Hit], _ region: StackedRegion
  ) -> (anchor: MicroPDF417Anchor, hits: [Hit])? {
    var best: [Hit] = []
    // Some of them will do to begin with.
    let step = max(1, hits.count / mostSeeds)
    for one in stride(from: 0, to: hits.count, by: step) {
      let first = hits[one]
      for two in stride(from: one + step, to: hits.count, by: step) {
        guard let (slope, height, module) = rows(first, hits[two]) else { continue }
        let like = hits.filter { hit in
          hit.size == first.size && hit.isTurned == first.isTurned
            && abs(hit.t - first.t - slope * (hit.s - first.s)) < mostDeviation * module
            && abs(Double(hit.row - first.row) - (hit.s - first.s) / height) < mostRowDeviation
        }
        if like.count > best.count { best = like }
      }
    }
    guard best.count >= leastLines, let first = best.first, let last = best.last,
      let side = BoundaryCurve.fit(
        best.map { BoundaryCurve.Place(line: $0.s, column: $0.t, weight: 1) }, bent: .max,
        slope: (last.t - first.t) / (last.s - first.s)),
      let rows = BoundaryCurve.fit(
        best.map { BoundaryCurve.Place(line: Double($0.row), column: $0.s, weight: 1) }, bent: .max,
        slope: (last.s - first.s) / Double(last.row - first.row))
    else { return nil }
    guard
      let module = BoundaryCurve.fit(
        best.map { BoundaryCurve.Place(line: $0.s, column: $0.module, weight: 1) }, bent: .max)
    else { return nil }
    return (
      MicroPDF417Anchor(
        region: first.isTurned ? region.turned : region, size: first.size, left: side.offset,
        slope: side.slope, top: rows.offset, rowHeight: rows.slope,
        module: module.offset, growth: module.slope, lines: best.count), best
    )
  }
}
