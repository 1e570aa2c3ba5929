/// Finds on rows of a plane what may be a finder pattern of QR Code.
///
/// A row is cut into dark and light runs; five runs in the ratio 1:1:3:1:1 (ISO/IEC 18004, 6.3.3) are a
/// candidate. It keeps its scratch from row to row.
package struct FinderRows {
  /// The threshold of each pixel.
  private var limits: [UInt8] = []
  /// For each 64 pixels whether all are light or all are dark.
  private var kinds: [UInt8] = []
  private var mask: [UInt8] = []
  /// Where a row turns from dark to light or back.
  private var edges: [Int32] = []
  private var windows: [Int32] = []

  package init() {}

  /// Makes ready for rows of `width` pixels.
  package mutating func makeRoom(width: Int) {
    // More bytes than pixels, so that 64 may be read past the end.
    guard mask.count < width + 80 else { return }
    mask = [UInt8](repeating: 0, count: width + 80)
    limits = mask
    kinds = [UInt8](repeating: 0, count: width / 64 + 2)
    edges = [Int32](repeating: 0, count: width + 80)
    windows = edges
  }

  /// Takes the thresholds of the block of rows that row `y` is in.
  package mutating func take(_ threshold: borrowing BlockThreshold, around y: Int, width: Int) {
    threshold.spread(row: y, count: width, into: &limits, kinds: &kinds)
  }

  /// Adds the candidates of row `y` of a level, whose core differs from the light around it by `contrast` at
  /// least.
  package mutating func collect(
    from row: Span<UInt8>, y: Int, level: Int, contrast: Int,
    into candidates: inout [FinderCandidate]
  ) {
    let count = Self.cut(row, limits: limits, kinds: kinds, mask: &mask, edges: &edges)
    Self.collect(
      edges, count: count, mask: &mask, windows: &windows, row: row, limits: limits,
      contrast: contrast, y: y, level: level, into: &candidates)
  }

  /// Lists where a row turns from dark to light or back, and says how often.
  private static func cut(
    _ row: Span<UInt8>, limits: [UInt8], kinds: [UInt8], mask: inout [UInt8],
    edges: inout [Int32]
  ) -> Int {
    let width = row.count
    var dark = mask.mutableSpan
    let limit = limits.span
    let kinds = kinds.span
    var places = edges.mutableSpan
    // A symbol may fill the image: its borders count as edges of either kind.
    places[0] = 0
    var count = 1
    var before: UInt64 = 0
    // 64 pixels at a time: a loop over the turns of eight would be mispredicted each time.
    for x in Swift.stride(from: 0, to: width, by: 64) {
      let kind = kinds[x / 64]
      var here: UInt64 = kind & BlockThreshold.light != 0 ? 0 : ~0
      if kind == 0 {
        let end = min(64, width &- x)
        let pixels = row.extracting(x..<x &+ end)
        let bounds = limit.extracting(x..<x &+ end)
        // The scratch has room for 64.
        for k in pixels.indices {
          unsafe dark[unchecked: k] = pixels[unchecked: k] < bounds[unchecked: k] ? 1 : 0
        }
        here = unsafe Self.bits(of: dark, at: 0)
        if end < 64 {
          let past = ~0 &<< UInt64(truncatingIfNeeded: end)
          here = here &>> UInt64(truncatingIfNeeded: end &- 1) & 1 == 1 ? here | past : here & ~past
        }
      }
      if x == 0 { before = here & 1 }
      var turns = here ^ (here &<< 1 | before)
      before = here &>> 63
      while turns != 0 {
        unsafe places[unchecked: count] = Int32(
          truncatingIfNeeded: x &+ turns.trailingZeroBitCount)
        count &+= 1
        turns &= turns &- 1
      }
    }
    places[count] = Int32(truncatingIfNeeded: width)
    count &+= 1
    return count
  }

  /// The 64 bytes from `first` on, each 0 or 1, as bits.
  @inline(__always) @unsafe private static func bits(
    of bytes: borrowing MutableSpan<UInt8>, at first: Int
  ) -> UInt64 {
    var bits: UInt64 = 0
    for k in 0..<8 {
      let eight = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: first &+ k &* 8, as: UInt64.self)
      // The product gathers them in its highest byte, the first lowest.
      let gathered = (UInt64(littleEndian: eight) &* 0x0102_0408_1020_4080) &>> 56
      bits |= gathered &<< (UInt64(truncatingIfNeeded: k) &* 8)
    }
    return bits
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
      var cored = unsafe Self.bits(of: may, at: first)
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
