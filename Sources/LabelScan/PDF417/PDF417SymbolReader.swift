/// Reads a PDF417 symbol from a side where its start or stop pattern was met.
package struct PDF417SymbolReader: ~Copyable {
  /// Samples along the rows in a module.
  private static let samplesPerModule = 4.0
  /// Lines in a module's height.
  private static let linesPerModule = 3.0
  /// What is looked at past a region's ends, in modules.
  private static let margin = 8.0
  /// The least correlation of an indicator with its pattern that says anything.
  private static let leastCorrelation: Float = 0.6

  /// The width of a stop pattern in columns: it has a module more.
  private static let stopWidth = 18.0 / 17

  /// What columns are thought to grow by from one to the next, where only one side was met.
  private static let ratios = [1, 0.94, 1.06]

  /// What columns grow by at the most where only one side was met, and how much longer a row is for it.
  private static let mostGrowth = 1.06
  private static let mostWidening = 1.6
  /// The most that the lines of row indicators may cost: those of what is no symbol cost more.
  private static let mostCost: Float = 0.7

  private var raster = StackedRaster()
  private let codewordReader = PDF417CodewordReader()
  private let decoder = PDF417Decoder()

  package init() {}

  /// Reads the symbol; `nil` where it cannot be read for sure.
  package mutating func read(
    _ anchor: PDF417Anchor, _ image: LumaView, _ pyramid: borrowing LumaPyramid
  ) -> PDF417Reading? {
    // The side alone tells what the symbol is like.
    let height = anchor.region.height
    let more = (height.upperBound - height.lowerBound) / 2
    sample(
      anchor, image, pyramid, columns: 1,
      height: height.lowerBound - more...height.upperBound + more)
    guard
      let near = PDF417Columns(anchor, count: 1, ratio: anchor.ratio ?? 1, on: raster),
      near.seen.count > 2, let side = side(near, anchor)
    else { return nil }
    let first = raster.firstS + Double(near.seen.lowerBound) * raster.stepS
    let last = raster.firstS + Double(near.seen.upperBound) * raster.stepS
    let margin = max(
      Self.margin * anchor.module, PDF417Tuning.endMargin * (last - first))
    for layout in side.indicator.layouts(most: 2) {
      sample(
        anchor, image, pyramid, columns: layout.columns + 1, height: first - margin...last + margin)
      for ratio in anchor.ratio.map({ [$0, 1] }) ?? Self.ratios {
        guard
          let columns = PDF417Columns(
            anchor, count: layout.columns + 2, ratio: ratio, on: raster),
          let reading = read(columns, anchor, layout)
        else { continue }
        return reading
      }
    }
    return nil
  }

  /// Samples the side and so many columns beside it.
  private mutating func sample(
    _ anchor: PDF417Anchor, _ image: LumaView, _ pyramid: borrowing LumaPyramid, columns: Int,
    height: ClosedRange<Double>
  ) {
    let slant = abs(anchor.slope) * (height.upperBound - height.lowerBound)
    let outer = anchor.outer(anchor.middle)
    let before = slant + Self.margin * anchor.module
    let growth = max(1, anchor.ratio ?? Self.mostGrowth)
    let widths = (0..<columns + 2).reduce(0.0) { sum, _ in sum * growth + 1 }
    let after = min(
      before + 17 * widths * anchor.module,
      Self.mostWidening * Double(columns + 2) * 17 * anchor.module)
    raster.sample(
      image, pyramid, frame: anchor.region.frame,
      length: anchor.kind == .start
        ? outer - before...outer + after : outer - after...outer + before,
      height: height, stepT: anchor.module / Self.samplesPerModule,
      stepS: anchor.module / Self.linesPerModule)
  }

  /// What the row indicators beside the side say.
  private borrowing func side(
    _ columns: PDF417Columns, _ anchor: PDF417Anchor
  ) -> (rows: PDF417Rows, matcher: PDF417Matcher, indicator: PDF417Indicator)? {
    guard columns.curves.count > 2 else { return nil }
    let curves = Array(columns.curves[1...2])
    let profiles = PDF417Profiles(
      anchor.kind == .start ? curves : curves.reversed(), widths: [17], on: raster)
    let rows = PDF417Rows(indicators: 0, in: profiles)
    guard rows.cost < Self.mostCost,
      let matcher = codewordReader.matcher(for: 0, rows: rows, in: profiles)
    else {
      return nil
    }
    var indicator = PDF417Indicator()
    add(0, rows, profiles, matcher, isRight: anchor.kind == .stop, to: &indicator)
    return (rows, matcher, indicator)
  }

  private borrowing func read(
    _ columns: PDF417Columns, _ anchor: PDF417Anchor, _ layout: PDF417Layout
  ) -> PDF417Reading? {
    // The pattern itself is no column.
    let isFromLeft = anchor.kind == .start
    let curves = columns.fromLeft
    let boundaries = Array(isFromLeft ? curves.dropFirst() : curves.dropLast())
    let profiles = PDF417Profiles(
      boundaries, widths: [Int](repeating: 17, count: layout.columns + 2), on: raster)
    guard profiles.columns == layout.columns + 2 else { return nil }
    let side = isFromLeft ? 0 : profiles.columns - 1
    var rows = PDF417Rows(indicators: side, in: profiles, most: layout.rows)
    guard let matcher = codewordReader.matcher(for: side, rows: rows, in: profiles) else {
      return nil
    }
    rows.limit(to: layout.rows)
    var codewords = PDF417CodewordReader.Codewords(layout)
    var columnRows = rows
    for step in 1...layout.columns {
      let column = isFromLeft ? step : side - step
      columnRows = PDF417Rows(
        beside: columnRows, column: column, in: profiles, layout: layout)
      codewords.read(column - 1, column: column, rows: columnRows, in: profiles, matcher)
    }
    let last = boundaries.count - 1
    let left = boundaries[0] * 2 - boundaries[1]
    let right = boundaries[last] + (boundaries[last] - boundaries[last - 1]) * Self.stopWidth
    guard
      let content = try? decoder.decode(
        codewords.codewords, certainty: codewords.certainty, layout: layout),
      let corners = rows.corners(left: left, right: right, on: raster)
    else { return nil }
    return PDF417Reading(content: content, isMicro: false, corners: corners)
  }

  private borrowing func add(
    _ column: Int, _ rows: PDF417Rows, _ profiles: PDF417Profiles, _ matcher: PDF417Matcher,
    isRight: Bool, to indicator: inout PDF417Indicator
  ) {
    for (row, weights) in rows.weights().enumerated() where !weights.isEmpty {
      let match = matcher.match(
        profiles.mean(column: column, weights: weights), cluster: row % 3)
      guard match.correlation > Self.leastCorrelation, match.codeword / 30 == row / 3 else {
        continue
      }
      indicator.add(
        codeword: match.codeword, cluster: row % 3, isRight: isRight,
        weight: match.certainty * match.certainty)
    }
  }
}
