/// Reads a PDF417 symbol from a side where its start or stop pattern was met.
struct PDF417SymbolReader: ~Copyable {
  /// Samples along the rows in a module.
  private static let samplesPerModule = 4.0
  /// Lines in a module's height.
  private static let linesPerModule = 2.0
  /// What is looked at past a region's ends, in modules.
  private static let margin = 8.0
  /// The blurs that are tried, as what a module takes of each neighbour.
  private static let blurs: [Float] = [0, 0.1, 0.2, 0.28]
  /// The least correlation of an indicator with its pattern that says anything.
  private static let leastCorrelation: Float = 0.6

  private var raster = StackedRaster()
  private let matchers = blurs.map { PDF417Matcher(blur: $0) }
  private let decoder = PDF417Decoder()

  /// The boundaries that were followed, and the rows of each column.
  private struct Grid {
    var boundaries: [BoundaryCurve]
    var profiles: PDF417Profiles
    var rows: [PDF417Rows]
  }

  /// What was read, and where.
  struct Reading {
    var content: PDF417Content
    var corners: [Point]
  }

  /// Reads the symbol; `nil` where it cannot be read for sure.
  mutating func read(
    _ anchor: PDF417Anchor, _ image: LumaView, _ pyramid: borrowing LumaPyramid
  ) -> Reading? {
    let margin = Self.margin * anchor.module
    let region = anchor.region
    // A symbol ends somewhere in its region or soon after.
    let most = Double(18 + 17 * PDF417Columns.mostUnits) * anchor.module
    let low: Double
    let high: Double
    let reach = abs(anchor.slope) * (region.height.upperBound - region.height.lowerBound)
    if anchor.kind == .start {
      low = anchor.outer(anchor.middle) - reach - margin
      high = max(
        anchor.outer(anchor.middle) + 70 * anchor.module,
        min(region.length.upperBound + 3 * margin, low + most + reach))
    } else {
      high = anchor.outer(anchor.middle) + reach + margin
      low = min(
        anchor.outer(anchor.middle) - 70 * anchor.module,
        max(region.length.lowerBound - 3 * margin, high - most - reach))
    }
    raster.sample(
      image, pyramid, frame: region.frame, length: low...high,
      height: region.height.lowerBound - margin...region.height.upperBound + margin,
      stepT: anchor.module / Self.samplesPerModule, stepS: anchor.module / Self.linesPerModule)
    guard raster.lines > 0, let columns = PDF417Columns(anchor, on: raster),
      columns.curves.count > 3
    else { return nil }
    // The pattern itself is no column.
    let boundaries =
      anchor.kind == .start
      ? Array(columns.fromLeft.dropFirst()) : Array(columns.fromLeft.dropLast())
    return read(boundaries, isFromLeft: anchor.kind == .start)
  }

  private borrowing func read(_ boundaries: [BoundaryCurve], isFromLeft: Bool) -> Reading? {
    let profiles = PDF417Profiles(boundaries, on: raster)
    guard profiles.columns >= 2 else { return nil }
    let side = isFromLeft ? 0 : profiles.columns - 1
    var rows = PDF417Rows(indicators: side, in: profiles)
    guard let matcher = bestMatcher(profiles, rows, side) else { return nil }
    var indicator = PDF417Indicator()
    add(side, rows, profiles, matcher, isRight: !isFromLeft, to: &indicator)
    for layout in indicator.layouts(most: 2) where profiles.columns > layout.columns {
      rows.limit(to: layout.rows)
      var codewords = [Int?](repeating: nil, count: layout.codewords)
      var certainty = [Float](repeating: 0, count: layout.codewords)
      var columnRows = rows
      for step in 1...layout.columns {
        let column = isFromLeft ? step : side - step
        columnRows = PDF417Rows(beside: columnRows, column: column, in: profiles)
        for (row, weights) in columnRows.weights().enumerated() where !weights.isEmpty {
          let match = matcher.match(
            profiles.mean(column: column, weights: weights), cluster: layout.cluster(row: row))
          let place = row * layout.columns + (isFromLeft ? step - 1 : layout.columns - step)
          certainty[place] = match.certainty
          codewords[place] = match.correlation > 0 ? match.codeword : nil
        }
      }
      guard
        let content = try? decoder.decode(codewords, certainty: certainty, layout: layout)
      else { continue }
      return Reading(content: content, corners: corners(boundaries, rows, layout, isFromLeft))
    }
    return nil
  }

  /// The matcher of the blur that fits the indicators of a side best.
  private borrowing func bestMatcher(
    _ profiles: PDF417Profiles, _ rows: PDF417Rows, _ column: Int
  ) -> PDF417Matcher? {
    let means = rows.weights().enumerated().filter { !$0.element.isEmpty }.prefix(24).map {
      (row: $0.offset, luma: profiles.mean(column: column, weights: $0.element))
    }
    var best: (sum: Float, matcher: PDF417Matcher)?
    for matcher in matchers {
      let sum = means.reduce(0) { $0 + matcher.match($1.luma, cluster: $1.row % 3).correlation }
      if sum > best?.sum ?? 0 { best = (sum, matcher) }
    }
    return best?.matcher
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

  /// The corners clockwise from the top left one.
  private borrowing func corners(
    _ boundaries: [BoundaryCurve], _ rows: PDF417Rows, _ layout: PDF417Layout, _ isFromLeft: Bool
  ) -> [Point] {
    let inside = rows.rows.indices.filter { rows.rows[$0] >= 0 && rows.rows[$0] < layout.rows }
    guard let top = inside.first, let bottom = inside.last else { return [] }
    let units = layout.columns + 2
    let first = isFromLeft ? 0 : max(0, boundaries.count - 1 - units)
    let last = min(boundaries.count - 1, first + units)
    let left = boundaries[first] - (boundaries[first + 1] - boundaries[first])
    let right = boundaries[last] + (boundaries[last] - boundaries[last - 1]) * (18.0 / 17)
    let above = Double(top) - 0.5
    let below = Double(bottom) + 0.5
    return [
      raster.point(column: left.column(above) + 0, line: above),
      raster.point(column: right.column(above), line: above),
      raster.point(column: right.column(below), line: below),
      raster.point(column: left.column(below), line: below),
    ]
  }
}
