/// A dashed side of a Data Matrix symbol: where it leaves the solid side, and a point further on.
package struct DashedSide {
  package private(set) var near: Point
  package private(set) var far: Point
  package private(set) var score: Double
  /// Distance from the opposite solid side, in samples.
  private var distance: Double
  /// Growth of that distance to its other end, in parts of it.
  private var skew: Double

  private typealias Tuning = OutlineTuning

  /// One sample of a patch in the fixed point of the places: 2 to the power of 32.
  private static let one = 4_294_967_296.0

  /// The likeliest places of the side opposite to the one from `from` to `other`.
  package static func likeliest(
    _ gradient: [Float], stride: (Int, Int), size: (Int, Int), from: Point, other: Point,
    along: Point, length: Double, sign: Float
  ) -> [DashedSide] {
    let values = gradient.span
    var found: [DashedSide] = []
    func score(_ distance: Double, _ skew: Double, _ count: Int) -> DashedSide {
      let near = from.moved(along, distance)
      let far = other.moved(along, distance * (1 + skew))
      let stepX = (far.x - near.x) / Double(count)
      let stepY = (far.y - near.y) / Double(count)
      var sum: Float = 0
      if min(near.x, far.x) > 0, min(near.y, far.y) > 0, max(near.x, far.x) < Double(size.0),
        max(near.y, far.y) < Double(size.1)
      {
        // All between the ends is on the patch, and so small that its places fit 32 bits twice.
        var x = Int((near.x + stepX) * Self.one)
        var y = Int((near.y + stepY) * Self.one)
        let (moveX, moveY) = (Int(stepX * Self.one), Int(stepY * Self.one))
        for _ in 1..<count - 1 {
          x &+= moveX
          y &+= moveY
          sum += unsafe values[unchecked: (x &>> 32) &* stride.0 &+ (y &>> 32) &* stride.1]
        }
      } else {
        for step in 2..<count {
          let x = near.x + Double(step) * stepX
          let y = near.y + Double(step) * stepY
          guard x > 0, y > 0, x < Double(size.0), y < Double(size.1) else { continue }
          sum += values[Int(x) &* stride.0 &+ Int(y) &* stride.1]
        }
      }
      return DashedSide(
        near: near, far: far,
        // The solid side's end says where the dashed one leaves it.
        score: Double(sum * sign) / Double(count)
          * (1 - Tuning.lengthPenalty * abs(distance - length) / length - abs(skew)),
        distance: distance, skew: skew)
    }
    var distance = Tuning.dashedReach.lowerBound * length
    while distance <= Tuning.dashedReach.upperBound * length + 1 {
      var best = DashedSide(near: from, far: from, score: 0, distance: distance, skew: 0)
      for skew in -3...3 {
        let here = score(distance, Tuning.skewStep * Double(skew), Tuning.coarseSamples)
        if here.score > best.score { best = here }
      }
      if best.score > 0 { found.append(best) }
      distance += 1
    }
    found.sort { $0.score > $1.score }
    // The likeliest again, closer.
    for index in found.indices.prefix(Tuning.refinedTries) {
      let rough = found[index]
      found[index] = score(rough.distance, rough.skew, Tuning.fineSamples)
      for shift in -1...1 {
        for turn in -1...1 {
          let here = score(
            rough.distance + 0.5 * Double(shift),
            rough.skew + 0.5 * Tuning.skewStep * Double(turn), Tuning.fineSamples)
          if here.score > found[index].score { found[index] = here }
        }
      }
    }
    found.sort { $0.score > $1.score }
    guard let first = found.first else { return [] }
    let second = found.first {
      $0.near.manhattanDistance(to: first.near) > Tuning.secondDistance * length
        && $0.score > Tuning.secondScore * first.score
    }
    return [first] + (second.map { [$0] } ?? [])
  }
}
