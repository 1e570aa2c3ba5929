/// A threshold between dark and light for each 8 x 8 block of a plane.
///
/// It lies midway between the darkest and the lightest pixel around the block. Where the plane is
/// flat there is nothing to tell apart, and every pixel counts as light.
package struct BlockThreshold: ~Copyable {
  private var width = 0
  private var height = 0
  private var low: [UInt8] = []
  private var high: [UInt8] = []
  private var lowRow: [UInt8] = []
  private var highRow: [UInt8] = []
  private var middle: [UInt8] = []

  /// The least contrast that counts as one: what noise alone does not show.
  package private(set) var gate: UInt8 = 16

  package init() {}

  /// Measures the blocks of `plane`, each of which is `side` x `side` pixels of it.
  package mutating func measure(_ plane: borrowing LumaView, side: Int) {
    width = max(1, plane.width / side)
    height = max(1, plane.height / side)
    let count = width * height
    if low.count < count {
      low = [UInt8](repeating: 0, count: count)
      high = low
      middle = low
    }
    if lowRow.count < plane.width {
      lowRow = [UInt8](repeating: 0, count: plane.width)
      highRow = lowRow
    }
    for y in 0..<height {
      Self.extremes(
        of: plane, from: y * side, to: min(y * side + side, plane.height), &lowRow, &highRow)
      for x in 0..<width {
        var least: UInt8 = 255
        var most: UInt8 = 0
        let start = x &* side
        let end = min(start &+ side, plane.width)
        for k in start..<end {
          least = min(least, lowRow[k])
          most = max(most, highRow[k])
        }
        low[y &* width &+ x] = least
        high[y &* width &+ x] = most
      }
    }
    choose()
  }

  private static func extremes(
    of plane: borrowing LumaView, from: Int, to: Int, _ low: inout [UInt8], _ high: inout [UInt8]
  ) {
    let width = plane.width
    var lows = low.mutableSpan
    var highs = high.mutableSpan
    // Both scratch rows hold at least a row of the plane.
    let first = plane.row(from)
    for x in 0..<width {
      unsafe lows[unchecked: x] = first[unchecked: x]
      unsafe highs[unchecked: x] = first[unchecked: x]
    }
    for y in from &+ 1..<max(to, from &+ 1) {
      let row = plane.row(y)
      for x in 0..<width {
        unsafe lows[unchecked: x] = min(lows[unchecked: x], row[unchecked: x])
        unsafe highs[unchecked: x] = max(highs[unchecked: x], row[unchecked: x])
      }
    }
  }

  private mutating func choose() {
    gate = noiseGate
    for y in 0..<height {
      let above = max(0, y &- 1) &* width
      let here = y &* width
      let below = min(height &- 1, y &+ 1) &* width
      for x in 0..<width {
        lowRow[x] = min(low[above &+ x], low[here &+ x], low[below &+ x])
        highRow[x] = max(high[above &+ x], high[here &+ x], high[below &+ x])
      }
      var left = (lowRow[0], highRow[0])
      var own = left
      for x in 0..<width {
        let right = x &+ 1 < width ? (lowRow[x &+ 1], highRow[x &+ 1]) : own
        let least = min(left.0, own.0, right.0)
        let most = max(left.1, own.1, right.1)
        if most &- least < gate {
          middle[here &+ x] = 0
        } else if most == 255, least > 128, isWhite(near: x, row: y) {
          middle[here &+ x] = UInt8(Middle.between(Float(least), 255))
        } else {
          middle[here &+ x] =
            UInt8(truncatingIfNeeded: (UInt16(least) &+ UInt16(most) &+ 1) &>> 1)
        }
        left = own
        own = right
      }
    }
  }

  /// Whether a block around is white all over, as an overexposed image cuts it off.
  private func isWhite(near x: Int, row y: Int) -> Bool {
    for v in max(0, y &- 1)...min(height &- 1, y &+ 1) {
      for u in max(0, x &- 1)...min(width &- 1, x &+ 1) where low[v &* width &+ u] == 255 {
        return true
      }
    }
    return false
  }

  /// The contrast that noise alone gives: over twice what the calmer blocks show, those left out
  /// that are blinded or black.
  private var noiseGate: UInt8 {
    var histogram = [Int](repeating: 0, count: 256)
    var count = 0
    for k in 0..<width * height where low[k] > 0 && high[k] < 255 {
      histogram[Int(high[k] &- low[k])] &+= 1
      count &+= 1
    }
    var seen = 0
    for range in 0..<256 {
      seen += histogram[range]
      if seen * 5 > count { return UInt8(min(max(range * 5 / 2, 12), 56)) }
    }
    return 16
  }

  /// Writes the threshold of each pixel of row `y` of the full plane of `count` pixels a row, its
  /// blocks 8 pixels wide.
  package func spread(row y: Int, count: Int, into target: inout [UInt8]) {
    let blockRow = min(y / 8, height &- 1) &* width
    var span = target.mutableSpan
    var held: UInt8 = 0
    for block in 0..<width {
      let value = middle[blockRow &+ block]
      if value != 0 {
        held = value
      } else if held != 0 {
        // Past the edge of a large module the block is flat: it stays what it is, dark or light.
        let level = (Int(low[blockRow &+ block]) &+ Int(high[blockRow &+ block])) / 2
        if abs(level &- Int(held)) < 20 { held = 0 }
      }
      let start = block &* 8
      let end = block == width &- 1 ? count : min(start &+ 8, count)
      guard start < end else { continue }
      for x in start..<end { span[x] = held }
    }
  }
}
