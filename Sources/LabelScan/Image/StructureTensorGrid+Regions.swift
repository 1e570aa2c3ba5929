extension StructureTensorGrid {
  /// Grows a region from `seed` over the open neighbours that agree with its direction; gives its size in
  /// cells, which are closed and stand first in `members`.
  ///
  /// A neighbour agrees where the squared cosine of twice the angle between its direction and the
  /// region's is above `minSquaredCosine`. `members` has room for all cells, `isOpen` for four more.
  package borrowing func grow(
    from seed: Int, minSquaredCosine: Float, _ isOpen: inout [Bool], _ members: inout [Int32]
  ) -> Int {
    let width = width
    let height = height
    let cosines = cosine.span
    let sines = sine.span
    var open = isOpen.mutableSpan
    var cells = members.mutableSpan
    cells[0] = Int32(truncatingIfNeeded: seed)
    open[seed] = false
    var count = 1
    var next = 0
    var (cosine, sine): (Float, Float) = (0, 0)
    while next < count {
      let cell = Int(cells[next])
      next &+= 1
      cosine += cosines[cell]
      sine += sines[cell]
      let length = minSquaredCosine * (cosine * cosine + sine * sine)
      let y = cell / width
      let x = cell &- y &* width
      let left = x > 0 ? -1 : 0
      let right = x &+ 1 < width ? 1 : 0
      for row in (y > 0 ? -1 : 0)..<(y &+ 1 < height ? 2 : 1) {
        let middle = cell &+ row &* width
        // In bounds: left, right, above and below stay within the grid, past which there is room for
        // four more. Inside a region most are taken: four at a time show that.
        let four = unsafe open.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: middle &+ left, as: UInt32.self)
        if four == 0 { continue }
        for neighbour in middle &+ left..<middle &+ right &+ 1 {
          guard unsafe open[unchecked: neighbour] else { continue }
          let c = unsafe cosines[unchecked: neighbour]
          let s = unsafe sines[unchecked: neighbour]
          let dot = c * cosine + s * sine
          guard dot > 0, dot * dot > length * (c * c + s * s) else { continue }
          unsafe open[unchecked: neighbour] = false
          // In bounds: each cell is open once.
          unsafe cells[unchecked: count] = Int32(truncatingIfNeeded: neighbour)
          count &+= 1
        }
      }
    }
    return count
  }
}
