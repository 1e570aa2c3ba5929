/// Finds on rows of a plane what may be a section of an Aztec bull's-eye.
///
/// Through the middle module a row has runs of one module each; through the ring around it, a middle
/// run of up to three modules between runs of one. Either way the runs on both sides of the middle one
/// are alike (ISO/IEC 24778, 7.2.1). It keeps its scratch from row to row.
package struct AztecRows {
  private var edges = RowEdges()
  private var mask: [UInt8] = []

  package init() {}

  /// Makes ready for rows of `width` pixels.
  package mutating func makeRoom(width: Int) {
    edges.makeRoom(width: width)
    // More bytes than edges, so that 64 may be read past the end.
    if mask.count < width + 160 { mask = [UInt8](repeating: 0, count: width + 160) }
  }

  /// Takes the thresholds of the block of rows that row `y` is in.
  package mutating func take(_ threshold: borrowing BlockThreshold, around y: Int, width: Int) {
    edges.take(threshold, around: y, width: width)
  }

  /// Adds the candidates of row `y` whose four runs beside the middle one take `widths` pixels.
  package mutating func collect(
    from row: Span<UInt8>, y: Int, widths: ClosedRange<Int32>, contrast: Int,
    into candidates: inout [AztecCandidate]
  ) {
    edges.cut(row)
    let count = edges.count - 5
    guard count >= 1 else { return }
    Self.collect(
      edges.places, count: count, limits: edges.limits, row: row, y: y, widths: widths,
      contrast: contrast, mask: &mask, into: &candidates)
  }

  private static func collect(
    _ edges: [Int32], count: Int, limits: [UInt8], row: Span<UInt8>, y: Int,
    widths: ClosedRange<Int32>, contrast: Int, mask: inout [UInt8],
    into candidates: inout [AztecCandidate]
  ) {
    let places = edges.span
    var may = mask.mutableSpan
    mark(places, count: count, widths: widths, in: &may)
    for first in Swift.stride(from: 0, to: count, by: 64) {
      var marked = unsafe RowEdges.bits(of: may, at: first)
      if count - first < 64 { marked &= 1 &<< UInt64(count &- first) &- 1 }
      while marked != 0 {
        let k = first &+ marked.trailingZeroBitCount
        marked &= marked &- 1
        let found = candidate(
          places, at: k, count: count, limits: limits, row: row, y: y, contrast: contrast)
        if let found { candidates.append(found) }
      }
    }
  }

  /// Marks the windows of five runs, of which four are as long as `widths` and alike on both sides.
  private static func mark(
    _ places: Span<Int32>, count: Int, widths: ClosedRange<Int32>,
    in may: inout MutableSpan<UInt8>
  ) {
    let (least, most) = (widths.lowerBound, widths.upperBound)
    // All at once: the sign tells a number that is off.
    for k in 0..<count {
      // In bounds: the windows end at the last edge, and there is room for all of them.
      let start = unsafe places[unchecked: k]
      let end = unsafe places[unchecked: k &+ 5]
      let left = unsafe places[unchecked: k &+ 2] &- start
      let right = unsafe end &- places[unchecked: k &+ 3]
      let total = end &- start
      let sides = left &+ right
      let core = total &- sides
      // The sides are 4 modules and the core 1 to 3; both sides the same within a fourth and a pixel.
      let slack = sides &+ 8
      let off =
        (sides &- least) | (most &- sides) | (slack &- 8 &* (left &- right))
        | (slack &- 8 &* (right &- left)) | (8 &* core &+ 8 &- sides) | (sides &+ 2 &- core)
      unsafe may[unchecked: k] = UInt8(truncatingIfNeeded: ~off &>> 31 & 1)
    }
  }

  /// The five runs from edge `k` on as a candidate, if they are one.
  private static func candidate(
    _ places: Span<Int32>, at k: Int, count: Int, limits: [UInt8], row: Span<UInt8>, y: Int,
    contrast: Int
  ) -> AztecCandidate? {
    let (e0, e1, e2) = (places[k], places[k + 1], places[k + 2])
    let (e3, e4, e5) = (places[k + 3], places[k + 4], places[k + 5])
    // Fourths of a module.
    let sides = e2 &- e0 &+ e5 &- e3
    let slack = sides / 2 &+ 4
    for run in [e1 &- e0, e2 &- e1, e4 &- e3, e5 &- e4] where abs(4 &* run &- sides) > slack {
      return nil
    }
    // A further ring on both sides, as far as it is on the image.
    let least = sides / 8 &- 1
    if k > 1, e0 &- places[k - 1] < least { return nil }
    if k < count &- 2, places[k + 6] &- e5 < least { return nil }
    let x = Int(e2 &+ e3) / 2
    let core = Int(row[x])
    let left = Int(row[Int(e1 &+ e2) / 2])
    let right = Int(row[Int(e3 &+ e4) / 2])
    let isLight = core > left
    guard (core > right) == isLight, abs(core - left) >= contrast, abs(core - right) >= contrast
    else { return nil }
    return AztecCandidate(
      x: Float(e2 &+ e3) / 2, y: Float(y) + 0.5, module: Float(sides) / 4, limit: limits[x],
      isLight: isLight)
  }
}
