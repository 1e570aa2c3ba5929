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
  package mutating func bullseye(
    _ candidate: AztecCandidate, on plane: borrowing LumaView, scale: Double
  ) -> AztecBullseye? {
    guard let (centre, module, isInverted) = centre(of: candidate, on: plane) else { return nil }
    let rays = AztecRays(
      x: Float(centre.x), y: Float(centre.y), moduleX: Float(module.x), moduleY: Float(module.y),
      limit: Float(candidate.limit), isInverted: isInverted)
    frameFit.removeAll()
    var lost = 0
    for number in 0..<AztecRays.directions.count {
      // All around first, eight at a time.
      let direction = AztecRays.directions[number % 8 * 3 + number / 8]
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
    let (width, height) = (module.x * scale, module.y * scale)
    return AztecBullseye(
      centre: Point(
        x: centre.x * scale + frame.centre.x * width, y: centre.y * scale + frame.centre.y * height),
      u: Point(x: frame.u.x * width, y: frame.u.y * height),
      v: Point(x: frame.v.x * width, y: frame.v.y * height), isInverted: isInverted,
      misfit: frame.misfit)
  }

  /// The middle of the middle module by row and column, and a module along both, in pixels of the
  /// plane; `nil` where they do not show the rings.
  private func centre(
    of candidate: AztecCandidate, on plane: borrowing LumaView
  ) -> (centre: Point, module: Point, isInverted: Bool)? {
    let limit = Int(candidate.limit)
    guard
      let column = Self.middle(
        x: Int(candidate.x), y: Int(candidate.y), dx: 0, dy: 1, limit: limit, isLight: nil,
        least: candidate.module * AztecTuning.minAspect,
        most: candidate.module * AztecTuning.maxAspect, on: plane)
    else { return nil }
    let y = Float(candidate.y.rounded(.down)) + 0.5 + column.offset
    guard
      let row = Self.middle(
        x: Int(candidate.x), y: Int(y), dx: 1, dy: 0, limit: limit, isLight: column.isLight,
        least: candidate.module * AztecTuning.minRowShare,
        most: candidate.module * AztecTuning.maxRowShare, on: plane)
    else { return nil }
    let x = Float(candidate.x.rounded(.down)) + 0.5 + row.offset
    return (
      Point(x: Double(x), y: Double(y)),
      Point(x: Double(row.module), y: Double(column.module)), column.isLight
    )
  }

  /// The middle of seven like runs along a line, as its offset from the place, and a seventh of them.
  ///
  /// The place lies in the middle run or, where `isLight` does not say which that is, in one beside.
  private static func middle(
    x: Int, y: Int, dx: Int, dy: Int, limit: Int, isLight: Bool?, least: Float, most: Float,
    on plane: borrowing LumaView
  ) -> (offset: Float, module: Float, isLight: Bool)? {
    guard x >= 0, y >= 0, x < plane.width, y < plane.height else { return nil }
    let room = dx == 1 ? (x, plane.width &- 1 &- x) : (y, plane.height &- 1 &- y)
    let step = dx == 1 ? 1 : plane.stride
    let origin = y &* plane.stride &+ x
    let pixels = plane.pixels
    // Edges beyond the place: their distances from its pixel's near side, outwards.
    let longest = Int(most * 3) + 2
    func edges(_ sign: Int, _ room: Int, _ distances: inout InlineArray<5, Int>) -> Int {
      var found = 0
      var since = 0
      // In bounds: no further than the plane's edge.
      var isLight = unsafe Int(pixels[unchecked: origin]) >= limit
      var distance = 1
      while distance <= room {
        let here = unsafe Int(pixels[unchecked: origin &+ sign &* distance &* step]) >= limit
        if here != isLight {
          distances[found] = distance
          found &+= 1
          if found == 5 { return found }
          isLight = here
          since = 0
        }
        since &+= 1
        if since > longest { return found }
        distance &+= 1
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
    let counts = (edges(-1, room.0, &before), edges(1, room.1, &after))
    guard counts.0 >= runsBeside, counts.1 >= runsBeside else { return nil }
    let here = unsafe Int(pixels[unchecked: origin]) >= limit
    // Edges from far before to far after; the place is in the run that begins at number `counts.0 - 1`.
    var places = InlineArray<10, Int>(repeating: 0)
    for k in 0..<counts.0 { places[counts.0 - 1 - k] = 1 - before[k] }
    for k in 0..<counts.1 { places[counts.0 + k] = after[k] }
    let total = counts.0 + counts.1
    for shift in [0, -1, 1] {
      let first = counts.0 - 1 + shift - runsBeside
      let isMiddleLight = shift == 0 ? here : !here
      guard first >= 0, first + 7 < total, isLight == nil || isLight == isMiddleLight else {
        continue
      }
      let module = Float(places[first + 7] - places[first]) / 7
      guard module >= least, module <= most else { continue }
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
      return (Float(places[first + 3] + places[first + 4]) / 2 - 0.5, module, isMiddleLight)
    }
    return nil
  }
}
