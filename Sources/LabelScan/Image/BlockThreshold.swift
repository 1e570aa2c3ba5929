/// Adaptive binarisation: a threshold between dark and light for each 8 x 8 block of a plane.
///
/// It lies midway between the darkest and the lightest pixel around the block. Where the plane is
/// flat there is nothing to tell apart, and every pixel counts as light.
package struct BlockThreshold: ~Copyable {
  /// Contrast that counts as one where the calm blocks say nothing, in luma.
  private static let usualGate: UInt8 = 16
  /// Share of the blocks, calmest first, whose contrast is that of noise: one in so many.
  private static let calmPart = 5
  /// The gate: so many halves of that contrast, between these limits in luma.
  ///
  /// Larger gates lose faint
  /// print, smaller ones take noise for it. Origin not on record.
  private static let gateHalves = 5
  private static let gates = 12...56
  /// Luma by which a flat block must lie apart from the last threshold to keep its kind.
  private static let flatDistance = 20
  /// Luma above which a blinded block's dark is no print.
  private static let brightDark: UInt8 = 128

  private var width = 0
  private var height = 0
  private var low: [UInt8] = []
  private var high: [UInt8] = []
  private var lowRow: [UInt8] = []
  private var highRow: [UInt8] = []
  private var spareRow: [UInt8] = []
  private var middle: [UInt8] = []

  /// The least contrast that counts as one: what noise alone does not show.
  package private(set) var gate: UInt8 = usualGate

  /// Pixels no darker than their threshold.
  package static let light: UInt8 = 1
  /// Pixels darker than their threshold.
  package static let dark: UInt8 = 2

  package init() {}

  /// Measures the blocks of `plane`, each of which is `side` x `side` pixels of it: a power of two.
  package mutating func measure(_ plane: borrowing LumaView, side: Int) {
    width = max(1, plane.width / side)
    height = max(1, plane.height / side)
    let count = width * height
    if low.count < count {
      low = [UInt8](repeating: 0, count: count)
      high = low
      middle = low
    }
    let columns = max(plane.width, side)
    if lowRow.count < columns {
      lowRow = [UInt8](repeating: 0, count: columns)
      highRow = lowRow
      spareRow = lowRow
    }
    for y in 0..<height {
      let rows = y * side..<min(y * side + side, plane.height)
      Self.extremes(of: plane, rows: rows, columns: columns, &lowRow, &highRow)
      Self.reduce(&lowRow, &spareRow, side: side, into: &low, at: y * width, count: width) {
        min($0, $1)
      }
      Self.reduce(&highRow, &spareRow, side: side, into: &high, at: y * width, count: width) {
        max($0, $1)
      }
    }
    choose()
  }

  /// The extremes of each column over some rows; past the last column they are that one's.
  private static func extremes(
    of plane: borrowing LumaView, rows: Range<Int>, columns: Int, _ low: inout [UInt8],
    _ high: inout [UInt8]
  ) {
    var lows = low.mutableSpan
    var highs = high.mutableSpan
    let width = plane.width
    // Both scratch rows hold at least a row of the plane.
    for y in Swift.stride(from: rows.lowerBound, to: rows.upperBound, by: 2) {
      let upper = plane.row(y)
      let lower = plane.row(min(y &+ 1, rows.upperBound &- 1))
      if y == rows.lowerBound {
        for x in 0..<width {
          unsafe lows[unchecked: x] = min(upper[unchecked: x], lower[unchecked: x])
          unsafe highs[unchecked: x] = max(upper[unchecked: x], lower[unchecked: x])
        }
      } else {
        for x in 0..<width {
          let least = unsafe min(upper[unchecked: x], lower[unchecked: x])
          let most = unsafe max(upper[unchecked: x], lower[unchecked: x])
          unsafe lows[unchecked: x] = min(lows[unchecked: x], least)
          unsafe highs[unchecked: x] = max(highs[unchecked: x], most)
        }
      }
    }
    for x in width..<max(width, columns) {
      lows[x] = lows[width &- 1]
      highs[x] = highs[width &- 1]
    }
  }

  /// Joins each `side` numbers of a row to one.
  ///
  /// Every number is joined with the one `apart` from it, which a vector does at once; of the joins one
  /// in `side` is wanted.
  @inline(__always) private static func reduce(
    _ row: inout [UInt8], _ spare: inout [UInt8], side: Int, into target: inout [UInt8],
    at start: Int, count: Int, _ join: (UInt8, UInt8) -> UInt8
  ) {
    // The row holds as many numbers.
    let length = count &* side
    var apart = 1
    while apart < side {
      do {
        let joins = length &- 2 &* apart &+ 1
        let near = row.span.extracting(0..<joins)
        let far = row.span.extracting(apart..<apart &+ joins)
        var all = spare.mutableSpan
        var joined = all._mutatingExtracting(0..<joins)
        for x in joined.indices {
          unsafe joined[unchecked: x] = join(near[unchecked: x], far[unchecked: x])
        }
      }
      swap(&row, &spare)
      apart *= 2
    }
    var all = target.mutableSpan
    var own = all._mutatingExtracting(start..<start &+ count)
    let source = row.span
    for x in own.indices { unsafe own[unchecked: x] = source[unchecked: x &* side] }
  }

  private mutating func choose() {
    gate = noiseGate()
    for y in 0..<height {
      Self.surround(low, row: y, of: height, width: width, &spareRow, &lowRow) { min($0, $1) }
      Self.surround(high, row: y, of: height, width: width, &spareRow, &highRow) { max($0, $1) }
      let start = y &* width
      Self.middles(lowRow, highRow, gate: gate, into: &middle, at: start, count: width)
      guard Self.hasWhite(highRow, count: width) else { continue }
      for x in 0..<width
      where highRow[x] == 255 && lowRow[x] > Self.brightDark && middle[start &+ x] != 0 {
        if isWhite(near: x, row: y) {
          middle[start &+ x] = UInt8(MidLuma.between(Float(lowRow[x]), 255))
        }
      }
    }
  }

  /// Joins each number of a row with its eight neighbours.
  @inline(__always) private static func surround(
    _ values: [UInt8], row y: Int, of height: Int, width: Int, _ spare: inout [UInt8],
    _ target: inout [UInt8], _ join: (UInt8, UInt8) -> UInt8
  ) {
    let all = values.span
    let (up, down) = (max(0, y &- 1), min(height &- 1, y &+ 1))
    let above = all.extracting(up &* width..<(up &+ 1) &* width)
    let own = all.extracting(y &* width..<(y &+ 1) &* width)
    let below = all.extracting(down &* width..<(down &+ 1) &* width)
    var columns = spare.mutableSpan
    var joined = target.mutableSpan
    // All rows have `width` numbers, and both scratch rows at least as many.
    for x in 0..<width {
      unsafe columns[unchecked: x] = join(
        join(above[unchecked: x], below[unchecked: x]), own[unchecked: x])
    }
    joined[0] = join(columns[0], columns[min(1, width &- 1)])
    joined[width &- 1] = join(columns[width &- 1], columns[max(0, width &- 2)])
    for x in 1..<max(1, width &- 1) {
      unsafe joined[unchecked: x] = join(
        join(columns[unchecked: x &- 1], columns[unchecked: x &+ 1]), columns[unchecked: x])
    }
  }

  /// The middle between low and high, 0 where they are too close.
  private static func middles(
    _ low: [UInt8], _ high: [UInt8], gate: UInt8, into target: inout [UInt8], at start: Int,
    count: Int
  ) {
    let lows = low.span
    let highs = high.span
    var all = target.mutableSpan
    var own = all._mutatingExtracting(start..<start &+ count)
    for x in own.indices {
      let least = unsafe lows[unchecked: x]
      let most = unsafe highs[unchecked: x]
      let mean = UInt8(truncatingIfNeeded: (UInt16(least) &+ UInt16(most) &+ 1) &>> 1)
      unsafe own[unchecked: x] = most &- least < gate ? 0 : mean
    }
  }

  private static func hasWhite(_ values: [UInt8], count: Int) -> Bool {
    let values = values.span
    var most: UInt8 = 0
    for x in 0..<count { most = max(most, values[x]) }
    return most == 255
  }

  /// True where a block around is white all over, as overexposure clips it.
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
  private mutating func noiseGate() -> UInt8 {
    var histogram = [Int](repeating: 0, count: 256)
    do {
      var counts = histogram.mutableSpan
      for y in 0..<height {
        Self.ranges(low, high, at: y &* width, count: width, into: &spareRow)
        let ranges = spareRow.span
        for x in 0..<width { counts[Int(unsafe ranges[unchecked: x])] &+= 1 }
      }
    }
    let count = width * height - histogram[255]
    var seen = 0
    for range in 0..<255 {
      seen += histogram[range]
      if seen * Self.calmPart > count {
        let gate = range * Self.gateHalves / 2
        return UInt8(min(max(gate, Self.gates.lowerBound), Self.gates.upperBound))
      }
    }
    return Self.usualGate
  }

  /// The contrast of each block of a row, 255 where it is blinded or black, which none else has.
  private static func ranges(
    _ low: [UInt8], _ high: [UInt8], at start: Int, count: Int, into target: inout [UInt8]
  ) {
    let lows = low.span.extracting(start..<start &+ count)
    let highs = high.span.extracting(start..<start &+ count)
    var ranges = target.mutableSpan
    // The scratch row holds at least as many.
    for x in lows.indices {
      let (least, most) = unsafe (lows[unchecked: x], highs[unchecked: x])
      unsafe ranges[unchecked: x] = least == 0 || most == 255 ? 255 : most &- least
    }
  }

  @inline(__always) private static func fillEight(
    _ span: inout MutableSpan<UInt8>, at x: Int, with value: UInt8
  ) {
    let eight = UInt64(value) &* 0x0101_0101_0101_0101
    unsafe span.withUnsafeMutableBytes {
      unsafe $0.storeBytes(of: eight, toByteOffset: x, as: UInt64.self)
    }
  }

  /// Writes the threshold of each pixel of row `y` of the full plane of `count` pixels a row, its
  /// blocks 8 pixels wide; `target` has room for 8 more.
  ///
  /// `kinds` gets for each 64 pixels ``light`` or ``dark`` where they all are, else 0.
  package func spread(
    row y: Int, count: Int, into target: inout [UInt8], kinds: inout [UInt8]
  ) {
    let start = min(y / 8, height &- 1) &* width
    let middles = middle.span.extracting(start..<start &+ width)
    let lows = low.span.extracting(start..<start &+ width)
    let highs = high.span.extracting(start..<start &+ width)
    var span = target.mutableSpan
    var held: UInt8 = 0
    var kind = Self.light | Self.dark
    for block in 0..<min(width, (count &+ 7) / 8) {
      // All three rows have `width` blocks.
      let value = unsafe middles[unchecked: block]
      if value != 0 {
        held = value
        kind = 0
      } else {
        let (least, most) = unsafe (lows[unchecked: block], highs[unchecked: block])
        if held != 0 {
          // Past the edge of a large module the block is flat: it stays what it is, dark or light.
          let level = (Int(least) &+ Int(most)) / 2
          if abs(level &- Int(held)) < Self.flatDistance { held = 0 }
        }
        kind &= least >= held ? Self.light : most < held ? Self.dark : 0
      }
      Self.fillEight(&span, at: block &* 8, with: held)
      if block & 7 == 7 {
        kinds[block / 8] = kind
        kind = Self.light | Self.dark
      }
    }
    for x in Swift.stride(from: width &* 8, to: count, by: 8) {
      Self.fillEight(&span, at: x, with: held)
    }
    // What the last blocks stand for may reach past 64 pixels.
    for rest in width / 8...count / 64 { kinds[rest] = 0 }
  }
}
