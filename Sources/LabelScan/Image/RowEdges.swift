/// The edges between dark and light of a row of a plane, by the thresholds of its blocks.
///
/// It keeps its scratch from row to row.
package struct RowEdges {
  /// The threshold of each pixel.
  package private(set) var limits: [UInt8] = []
  /// For each 64 pixels `light` or `dark` where all are, else 0.
  private var kinds: [UInt8] = []
  private var mask: [UInt8] = []
  /// The places of the edges of the last row, its ends among them; more room than ``count``.
  package private(set) var places: [Int32] = []
  /// How many edges the last row has.
  package private(set) var count = 0

  package init() {}

  /// Makes ready for rows of `width` pixels.
  package mutating func makeRoom(width: Int) {
    // More bytes than pixels, so that 64 may be read past the end.
    guard mask.count < width + 80 else { return }
    mask = [UInt8](repeating: 0, count: width + 80)
    limits = mask
    kinds = [UInt8](repeating: 0, count: width / 64 + 2)
    places = [Int32](repeating: 0, count: width + 80)
  }

  /// Takes the thresholds of the block of rows that row `y` is in.
  package mutating func take(_ threshold: borrowing BlockThreshold, around y: Int, width: Int) {
    threshold.spread(row: y, count: width, into: &limits, kinds: &kinds)
  }

  /// Lists the edges of a row.
  package mutating func cut(_ row: Span<UInt8>) {
    count = Self.cut(row, limits: limits, kinds: kinds, mask: &mask, edges: &places)
  }

  /// Lists the edges of a row between dark and light and returns their number.
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
  @inline(__always) @unsafe package static func bits(
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
}
