/// Finds on rows of a plane what may be a finder pattern of QR Code.
///
/// A row is cut into dark and light runs; five runs in the ratio 1:1:3:1:1 (ISO/IEC 18004, 6.3.3) are a
/// candidate. It keeps its scratch from row to row.
package struct FinderRows {
  private var edges = RowEdges()
  private var mask: [UInt8] = []
  private var windows: [Int32] = []

  package init() {}

  /// Makes ready for rows of `width` pixels.
  package mutating func makeRoom(width: Int) {
    edges.makeRoom(width: width)
    // More bytes than pixels, so that 64 may be read past the end.
    guard mask.count < width + 80 else { return }
    mask = [UInt8](repeating: 0, count: width + 80)
    windows = [Int32](repeating: 0, count: width + 80)
  }

  /// Takes the thresholds of the block of rows that row `y` is in.
  package mutating func take(_ threshold: borrowing BlockThreshold, around y: Int, width: Int) {
    edges.take(threshold, around: y, width: width)
  }

  /// Adds the candidates of row `y` of a level whose core differs from the light around it by
  /// `contrast` at least.
  package mutating func collect(
    from row: Span<UInt8>, y: Int, level: Int, contrast: Int,
    into candidates: inout [FinderCandidate]
  ) {
    edges.cut(row)
    Self.collect(
      edges.places, count: edges.count, mask: &mask, windows: &windows, row: row,
      limits: edges.limits,
      contrast: contrast, y: y, level: level, into: &candidates)
  }

  /// Turns the windows of five runs that may be a pattern into candidates; `mask` and `windows` are
  /// scratch.
  private static func collect(
    _ edges: [Int32], count: Int, mask: inout [UInt8], windows: inout [Int32], row: Span<UInt8>,
    limits: [UInt8], contrast: Int, y: Int, level: Int,
    into candidates: inout [FinderCandidate]
  ) {
    guard count >= 6 else { return }
    let places = edges.span
    var may = mask.mutableSpan
    // Those whose core is about 3/7 of them: all at once, the sign tells a number that is off.
    for k in 0..<count &- 5 {
      // In bounds: the windows end at the last edge, and there is room for all of them.
      let core = unsafe 5 &* (places[unchecked: k &+ 3] &- places[unchecked: k &+ 2])
      let total = unsafe places[unchecked: k &+ 5] &- places[unchecked: k]
      let off = (2 &* core &- 3 &* total) | (3 &* total &- core) | (total &- 7)
      unsafe may[unchecked: k] = UInt8(truncatingIfNeeded: ~off &>> 31 & 1)
    }
    var sided = windows.mutableSpan
    var kept = 0
    for first in Swift.stride(from: 0, to: count &- 5, by: 64) {
      var cored = unsafe RowEdges.bits(of: may, at: first)
      if count &- 5 &- first < 64 { cored &= 1 &<< UInt64(count &- 5 &- first) &- 1 }
      while cored != 0 {
        let k = first &+ cored.trailingZeroBitCount
        cored &= cored &- 1
        // Of those the ones whose sides are about 2/7, without a branch, which would be mispredicted.
        let start = unsafe places[unchecked: k]
        let end = unsafe places[unchecked: k &+ 5]
        let total = end &- start
        let left = unsafe 70 &* (places[unchecked: k &+ 2] &- start) &- 20 &* total
        let right = unsafe 70 &* (end &- places[unchecked: k &+ 3]) &- 20 &* total
        let most = 6 &* total &+ 35
        let off = (most &- left) | (most &+ left) | (most &- right) | (most &+ right)
        unsafe sided[unchecked: kept] = Int32(truncatingIfNeeded: k)
        kept &+= Int(truncatingIfNeeded: ~off &>> 31 & 1)
      }
    }
    for number in 0..<kept {
      let found = Self.candidate(
        places, at: Int(sided[number]), row: row, limits: limits, contrast: contrast, y: y,
        level: level)
      if let found { candidates.append(found) }
    }
  }

  /// The five runs from edge `k` on as a candidate, if they are one.
  private static func candidate(
    _ places: Span<Int32>, at k: Int, row: Span<UInt8>, limits: [UInt8], contrast: Int, y: Int,
    level: Int
  ) -> FinderCandidate? {
    let (e0, e2) = (places[k], places[k &+ 2])
    let (e3, e5) = (places[k &+ 3], places[k &+ 5])
    let core = e3 &- e2
    let total = e5 &- e0
    let e1 = places[k &+ 1]
    let e4 = places[k &+ 4]
    // Twentieths of a pixel and of a module.
    let module = total &* 20 / 7
    let slack = module &* 13 / 20 &+ 12
    guard
      abs((e1 &- e0) &* 20 &- module) <= slack, abs((e2 &- e1) &* 20 &- module) <= slack,
      abs((e4 &- e3) &* 20 &- module) <= slack, abs((e5 &- e4) &* 20 &- module) <= slack
    else { return nil }
    // From edge to edge of the same kind a biased threshold does not show.
    let tight = module &* 12 / 20 &+ 10
    guard
      abs((e2 &- e0) &* 20 &- 2 &* module) <= tight,
      abs((e3 &- e1) &* 20 &- 4 &* module) <= tight &* 3 / 2,
      abs((e4 &- e2) &* 20 &- 4 &* module) <= tight &* 3 / 2,
      abs((e5 &- e3) &* 20 &- 2 &* module) <= tight
    else { return nil }
    // The core against both light rings: noise alone gives less.
    var sum = 0
    for x in Int(e2)..<Int(e3) { sum &+= Int(row[x]) }
    let middle = sum / Int(core)
    let left = Int(row[Int(e1 &+ e2) / 2]) &- middle
    let right = Int(row[Int(e3 &+ e4) / 2]) &- middle
    let isInverted = left < 0
    guard (left < 0) == (right < 0), abs(left) >= contrast, abs(right) >= contrast else {
      return nil
    }
    let scale = Double(1 << level)
    return FinderCandidate(
      centre: Point(
        x: Double(e2 &+ e3) / 2 * scale, y: (Double(y) + 0.5) * scale),
      module: Double(total) / 7 * scale,
      limit: Float(limits[Int(e2 &+ e3) / 2]), isInverted: isInverted)
  }
}
