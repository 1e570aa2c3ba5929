/// Fits the grid of an rMQR symbol to its one finder pattern.
///
/// The timing pattern goes on from the finder pattern's outer side along the first row. Its first
/// modules give a frame that the format information is read in, which names the size; then the first
/// row, the first column and the last row are followed to their ends.
package enum RMQRFitter {
  /// A grid laid over a finder pattern.
  package struct Fit {
    package var layout: RMQRLayout
    /// The flat map, then one that follows the first and the last row where they are bent.
    package var maps: [GridMap]
  }

  /// The modules of the first row that are the same in all sizes.
  private static let commonModules = (0..<17).map { $0 < 7 || $0 % 2 == 0 }
  /// The edge between finder pattern and separator: its number, its place in the pattern's frame.
  private static let firstEdge = (number: 7, along: Float(3.5))
  /// The place of the finder pattern's outer modules in its frame.
  private static let outerLine: Float = 3

  /// Fits to a pattern whose `u` goes along the symbol's rows and `v` down, or mirrored, on a plane
  /// `shrink` times the image; `nil` where what a symbol has is not there.
  package static func fit(_ pattern: FinderPattern, plane: LumaView, shrink: Double) -> Fit? {
    guard
      TimingLine(pattern, along: pattern.u, across: pattern.v, shrink: shrink)
        .startsRight(on: plane)
    else { return nil }
    let rows = PatternFrame(pattern, along: pattern.u, across: pattern.v, shrink: shrink)
    let start = RMQRTimingLine.Start(
      number: firstEdge.number - 1, along: firstEdge.along - 1, across: -outerLine,
      dark: rows.luma(0, -outerLine, on: plane),
      light: rows.luma(outerLine + 1, -outerLine, on: plane))
    let top = RMQRTimingLine(frame: rows, outwards: -1)
    var pairs = finderPairs(pattern)
    guard let common = top.followed(commonModules, from: start, on: plane),
      let near = Homography(fitting: pairs + Self.pairs(common, place: { ($0, $1) })),
      let layout = layout(near, start, pattern: pattern, plane: plane, shrink: shrink)
    else { return nil }
    let fixed = layout.fixedModules
    let (width, height) = (layout.width, layout.height)
    guard
      let first = top.followed((0..<width).map { fixed[$0] > 0 }, from: start, on: plane)
    else { return nil }
    pairs += Self.pairs(first) { ($0, $1) }
    var known = finderPairs(pattern) + Self.pairs(common) { ($0, $1) }
    if height > 7 {
      let columns = PatternFrame(pattern, along: pattern.v, across: pattern.u, shrink: shrink)
      let column = RMQRTimingLine(frame: columns, outwards: -1).followed(
        (0..<height).map { fixed[$0 * width] > 0 }, from: start, on: plane)
      guard let column else { return nil }
      let places = Self.pairs(column) { ($1, $0) }
      pairs += places
      known += places
    }
    let bottom = RMQRTimingLine(frame: rows, outwards: 1)
    guard let near = Homography(fitting: known),
      let below = Self.start(ofRow: height - 1, near, pattern, start)
    else { return nil }
    let last = bottom.followed(
      (0..<width).map { fixed[(height - 1) * width + $0] > 0 }, from: below, on: plane)
    if let last { pairs += Self.pairs(last) { ($0, Double(height) - $1) } }
    guard let flat = Homography(fitting: pairs) else { return nil }
    var maps = [GridMap(flat)]
    if let last { maps.append(bent(flat, first: first, last: last, layout)) }
    return Fit(layout: layout, maps: maps)
  }

  /// Where the last row is followed from, by the map of what is known beside the finder pattern.
  private static func start(
    ofRow row: Int, _ near: Homography, _ pattern: FinderPattern, _ first: RMQRTimingLine.Start
  ) -> RMQRTimingLine.Start? {
    let middle = Double(row) + 0.5
    let at = pattern.modules(of: near.map(Point(x: 0, y: middle)))
    let next = pattern.modules(of: near.map(Point(x: 1, y: middle)))
    let inwards = pattern.modules(of: near.map(Point(x: 0, y: middle - 1)))
    let pitch = next.x - at.x
    guard pitch > 0, at.y > inwards.y else { return nil }
    var start = first
    start.number = 0
    (start.along, start.across) = (Float(at.x), Float(at.y))
    start.pitch = Float(pitch)
    start.aspect = Float((at.y - inwards.y) / pitch)
    start.slope = Float((next.y - at.y) / pitch)
    return start
  }

  /// The flat map with a lattice of its residuals along the first and the last row.
  private static func bent(
    _ flat: Homography, first: RMQRTimingLine.Followed, last: RMQRTimingLine.Followed,
    _ layout: RMQRLayout
  ) -> GridMap {
    let (width, height) = (Double(layout.width), Double(layout.height))
    let parts = max(2, (width / RMQRTuning.bendSpacing).rounded())
    let xs = (0...Int(parts)).map { Double($0) * width / parts }
    let rows = [
      Self.pairs(first) { ($0, $1) }, Self.pairs(last) { ($0, height - $1) },
    ]
    let residuals = rows.flatMap { pairs in
      let shifts = pairs.map { pair in
        let p = flat.map(pair.from)
        return (place: pair.from.x, x: pair.to.x - p.x, y: pair.to.y - p.y)
      }
      return xs.map { place in
        var (across, down) = (LineFit(), LineFit())
        for shift in shifts {
          let far = abs(shift.place - place) / RMQRTuning.bendReach
          guard far < 1 else { continue }
          across.add(shift.place - place, shift.x, weight: 1 - far)
          down.add(shift.place - place, shift.y, weight: 1 - far)
        }
        return Point(
          x: across.line(leastSpread: 1).offset, y: down.line(leastSpread: 1).offset)
      }
    }
    return GridMap(flat, xs: xs, ys: [0.5, height - 0.5], residuals: residuals)
  }

  /// The centre and the corners of a finder pattern.
  private static func finderPairs(_ pattern: FinderPattern) -> [Homography.Pair] {
    let middle = FinderPattern.darkRadius
    return [.init(Point(x: middle, y: middle), pattern.centre)]
      + FinderPattern.corners.map { s, t in
        .init(
          Point(x: middle + s, y: middle + t), pattern.place(s, t),
          weight: MicroQRTuning.cornerWeight)
      }
  }

  /// The places of a line, under `place` of modules along and inwards.
  private static func pairs(
    _ line: RMQRTimingLine.Followed, place: (Double, Double) -> (Double, Double)
  ) -> [Homography.Pair] {
    line.places.map {
      let (x, y) = place($0.along, $0.inwards)
      return .init(Point(x: x, y: y), $0.at)
    }
  }

  /// The layout that the format information beside the finder pattern names.
  private static func layout(
    _ near: Homography, _ start: RMQRTimingLine.Start, pattern: FinderPattern, plane: LumaView,
    shrink: Double
  ) -> RMQRLayout? {
    let limit = (start.dark + start.light) / 2
    let word = RMQRLayout.formatPlaces.reduce(UInt32(0)) { word, place in
      let p = near.map(Point(x: Double(place.column) + 0.5, y: Double(place.row) + 0.5))
      let value = plane.luma(atX: Float(p.x * shrink), y: Float(p.y * shrink))
      return word << 1 | ((pattern.isInverted ? 255 - value : value) < limit ? 1 : 0)
    }
    let format = RMQRFormat(word)
    guard format.errors <= RMQRTuning.maxFormatErrors else { return nil }
    return RMQRLayout(number: format.number)
  }
}
