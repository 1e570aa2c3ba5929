/// A solid side of a Data Matrix symbol: the length of the edge that leaves a corner of a patch.
struct SolidSide {
  /// In steps from the corner, 0 where there is none.
  private(set) var length = 0.0
  /// The sum of the gradient along it.
  private(set) var sum = 0.0
  /// The share of it where the edge shows.
  private(set) var steadiness = 0.0

  /// Follows the edge that leaves `corner` along `direction`, where luma changes across it as `sign` says.
  init(
    _ gradient: [Float], stride: (x: Int, y: Int, across: Int), size: (Int, Int),
    from corner: Point, along direction: Point, sign: Float
  ) {
    let values = gradient.span
    var x = corner.x
    var y = corner.y
    var sum: Float = 0
    var samples = InlineArray<256, Float>(repeating: 0)
    var count = 0
    while count < 256 {
      let column = Int(x)
      let row = Int(y)
      guard x > 1, y > 1, column < size.0 - 1, row < size.1 - 1 else { break }
      // The edge may lie between samples.
      let index = column &* stride.x &+ row &* stride.y
      samples[count] = max(
        values[index] * sign, values[index &- stride.across] * sign,
        values[index &+ stride.across] * sign)
      sum += samples[count]
      count += 1
      x += direction.x
      y += direction.y
    }
    guard Double(count) > OutlineTuning.minSide else { return }
    // The level of the edge from its first part, where it surely runs.
    var first: Float = 0
    let part = min(count, OutlineTuning.levelSamples)
    for index in 2..<part { first += samples[index] }
    let typical = first / Float(part - 2)
    guard typical > 0 else { return }
    var best: Float = 0
    var reach = 0
    var excess: Float = 0
    var total: Float = 0
    var bestTotal: Float = 0
    var gap = 0
    for index in 0..<count {
      // Beyond a gap another symbol may begin, whose side is on the same line.
      gap = samples[index] < OutlineTuning.gapLevel * typical ? gap + 1 : 0
      if gap > max(OutlineTuning.maxGap, index / 10) { break }
      excess += samples[index] - 0.5 * typical
      total += samples[index]
      if excess > best {
        best = excess
        bestTotal = total
        reach = index + 1
      }
    }
    var shown = 0
    let gapLevel = OutlineTuning.gapLevel * bestTotal / Float(reach)
    for index in 1..<max(2, reach - 1) where samples[index] > gapLevel {
      shown += 1
    }
    length = Double(reach)
    self.sum = Double(bestTotal)
    steadiness = Double(shown) / Double(max(1, reach - 2))
  }
}
