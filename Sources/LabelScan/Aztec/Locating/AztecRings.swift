/// Measures what may be an Aztec bull's-eye: the runs along its row and column, then its rings in all
/// directions.
package struct AztecRings: ~Copyable {
  private var frameFit = FinderFrameFit()
  /// The half sides of the rings whose edges are measured, in modules.
  private static let rings = [1.5, 2.5, 3.5]
  /// Runs beside the middle one that both row and column must show.
  private static let runsBeside = 3

  package init() {}

  /// The bull's-eye around a candidate on a plane `scale` times smaller than the image; `nil` where it
  /// is none.
  ///
  /// Rings of like width look alike one module beside the middle, so of the middles that the column
  /// allows the one whose rings fit best is taken.
  package mutating func bullseye(
    _ candidate: AztecCandidate, on plane: borrowing LumaView, scale: Double
  ) -> AztecBullseye? {
    let limit = Int(candidate.limit)
    let columns = Self.middles(
      x: Int(candidate.x), y: Int(candidate.y), isDown: true, limit: limit,
      modules: candidate.module * AztecTuning.minAspect...candidate.module * AztecTuning.maxAspect,
      shifts: -1...1, on: plane)
    var best: AztecBullseye?
    for number in columns.indices {
      guard let column = columns[number] else { continue }
      let y = candidate.y.rounded(.down) + 0.5 + column.offset
      let rows = Self.middles(
        x: Int(candidate.x), y: Int(y), isDown: false, limit: limit,
        modules: candidate.module * AztecTuning.minRowShare...candidate.module
          * AztecTuning.maxRowShare, shifts: 0...0, on: plane)
      guard let row = rows[0], row.isLight == column.isLight else { continue }
      let found = bullseye(
        x: candidate.x.rounded(.down) + 0.5 + row.offset, y: y, moduleX: row.module,
        moduleY: column.module, limit: Float(limit), isInverted: column.isLight, on: plane,
        scale: scale)
      if let found, found.misfit < best?.misfit ?? .infinity { best = found }
    }
    return best
  }

  /// The bull's-eye around a place of a plane, by rays in all directions.
  private mutating func bullseye(
    x: Float, y: Float, moduleX: Float, moduleY: Float, limit: Float, isInverted: Bool,
    on plane: borrowing LumaView, scale: Double
  ) -> AztecBullseye? {
    let rays = AztecRays(
      x: x, y: y, moduleX: moduleX, moduleY: moduleY, limit: limit, isInverted: isInverted)
    guard rays.showRings(on: plane) else { return nil }
    frameFit.removeAll()
    var lost = 0
    for number in 0..<AztecRays.directions.count {
      // All around first, eight at a time, those along row and column last.
      let direction = AztecRays.directions[number % 8 * 3 + 2 - number / 8]
      guard let edges = rays.edges(direction, on: plane) else {
        lost += 1
        let most = number < 8 ? AztecTuning.maxLostOfEightRays : AztecTuning.maxLostRays
        if lost > most { return nil }
        continue
      }
      for ring in 0..<3 {
        frameFit.add(
          direction.x * edges[ring], direction.y * edges[ring], ring: Self.rings[ring])
      }
    }
    guard let frame = frameFit.frame(), frame.misfit < AztecTuning.maxMisfit else { return nil }
    let size = abs(frame.u.x * frame.v.y - frame.u.y * frame.v.x).squareRoot()
    guard AztecTuning.scales.contains(size), abs(frame.centre.x) < AztecTuning.maxCentreShift,
      abs(frame.centre.y) < AztecTuning.maxCentreShift
    else { return nil }
    let (width, height) = (Double(moduleX) * scale, Double(moduleY) * scale)
    return AztecBullseye(
      centre: Point(
        x: Double(x) * scale + frame.centre.x * width,
        y: Double(y) * scale + frame.centre.y * height),
      u: Point(x: frame.u.x * width, y: frame.u.y * height),
      v: Point(x: frame.v.x * width, y: frame.v.y * height), isInverted: isInverted,
      misfit: frame.misfit)
  }

  /// The middle one of seven like runs along a line.
  private struct Middle {
    /// How far the middle is from the place's pixel, in pixels.
    var offset: Float
    /// A seventh of the runs, in pixels.
    var module: Float
    var isLight: Bool
  }

  /// The middles of seven like runs along a row or, where it `isDown`, a column: one for each shift, in
  /// runs, of the middle one from that of the place.
  private static func middles(
    x: Int, y: Int, isDown: Bool, limit: Int, modules: ClosedRange<Float>,
    shifts: ClosedRange<Int>, on plane: borrowing LumaView
  ) -> InlineArray<3, Middle?> {
    var middles = InlineArray<3, Middle?>(repeating: nil)
    guard x >= 0, y >= 0, x < plane.width, y < plane.height else {
      return middles
    }
    let room = isDown ? (y, plane.height &- 1 &- y) : (x, plane.width &- 1 &- x)
    let step = isDown ? plane.stride : 1
    let origin = y &* plane.stride &+ x
    let pixels = plane.pixels
    // Edges beyond the place: their distances from its pixel's near side, outwards.
    let longest = Int(modules.upperBound) + 2
    let here = unsafe Int(pixels[unchecked: origin]) >= limit
    func edges(_ sign: Int, _ room: Int, _ distances: inout InlineArray<5, Int>) -> Int {
      var found = 0
      var end = longest
      var isLight = here
      var place = origin
      // In bounds: no further than the plane's edge.
      for distance in 1..<max(room &+ 1, 1) {
        place &+= sign &* step
        guard (unsafe Int(pixels[unchecked: place]) >= limit) != isLight else {
          if distance > end { return found }
          continue
        }
        distances[found] = distance
        found &+= 1
        if found == 5 { return found }
        isLight.toggle()
        end = distance &+ longest
      }
      // A symbol may fill the image: its border is an edge.
      if found > 0 || room > 0 {
        distances[found] = room &+ 1
        found &+= 1
      }
      return found
    }
    var before = InlineArray<5, Int>(repeating: 0)
    var after = before
    let countBefore = edges(-1, room.0, &before)
    guard countBefore >= runsBeside else { return middles }
    let counts = (countBefore, edges(1, room.1, &after))
    guard counts.1 >= runsBeside, counts.0 + counts.1 > 7 else { return middles }
    // Edges from far before to far after; the place is in the run that begins at number `counts.0 - 1`.
    var places = InlineArray<10, Int>(repeating: 0)
    for k in 0..<counts.0 { places[counts.0 - 1 - k] = 1 - before[k] }
    for k in 0..<counts.1 { places[counts.0 + k] = after[k] }
    let total = counts.0 + counts.1
    for shift in shifts {
      let first = counts.0 - 1 + shift - runsBeside
      guard first >= 0, first + 7 < total else { continue }
      let module = Float(places[first + 7] - places[first]) / 7
      guard modules.contains(module) else { continue }
      let slack = module * AztecTuning.runSlack + AztecTuning.runSlackPixels
      let pairSlack = module * AztecTuning.pairSlack + AztecTuning.pairSlackPixels
      var isEven = true
      for k in first..<first + 7 where isEven {
        isEven = abs(Float(places[k + 1] - places[k]) - module) <= slack
        if k < first + 6, isEven {
          isEven = abs(Float(places[k + 2] - places[k]) - 2 * module) <= pairSlack
        }
      }
      guard isEven else { continue }
      middles[shift - shifts.lowerBound] = Middle(
        offset: Float(places[first + 3] + places[first + 4]) / 2 - 0.5, module: module,
        isLight: shift == 0 ? here : !here)
    }
    return middles
  }
}
