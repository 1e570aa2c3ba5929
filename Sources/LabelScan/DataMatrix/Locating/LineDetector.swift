/// Finds long straight edges across one direction of a patch, each with one sign, by a slant stack.
///
/// The gradient is summed along shears of the patch (a discrete Radon transform), band by band, so that
/// an edge need not run the whole way. Of neighbouring lines the strongest is kept (non-maximum
/// suppression).
package struct LineDetector: ~Copyable {
  /// A straight edge: x = ``offset`` + ``slope`` (y - half of the length) from ``start`` to ``end``,
  /// in the coordinates of the patch or of its transpose.
  package struct Edge {
    /// Where it crosses the middle row.
    package var offset: Double
    /// Its change of x from row to row.
    package var slope: Double
    /// The first row.
    package var start: Int
    /// One past the last row.
    package var end: Int
    /// 1 where luma rises with x, -1 where it falls.
    package var sign: Float
    /// The sum of the gradient along it, sign applied.
    package var strength: Float

    /// Its x in a row.
    package func x(at y: Double, length: Int) -> Double {
      offset + slope * (y - Double(length) / 2)
    }
  }

  private typealias Tuning = OutlineTuning

  /// Strength of an edge above the floor, at least, as a whole number.
  private static let weakest = Int16(Tuning.minEdge * Tuning.unit)
  /// The floor of the gradient over a band, as a whole number.
  private static let floor = Int16(Tuning.edgeFloor * Tuning.unit * Float(Tuning.band))

  private var parts: [Int16] = []
  private var sums: [Int16] = []
  private var runs: [Int16] = []
  private var rising: [Int16] = []
  private var falling: [Int16] = []
  /// The edges found, the strongest first.
  package private(set) var edges: [Edge] = []

  package init() {}

  /// Finds edges in a gradient of `length` rows of `width`.
  package mutating func find(
    _ gradient: [Float], width: Int, length: Int, contrast: Float
  ) {
    edges.removeAll(keepingCapacity: true)
    let bands = length / Tuning.band
    guard bands >= 2, width > 8, contrast > 0 else { return }
    if parts.count < length * width { parts = [Int16](repeating: 0, count: length * width) }
    if sums.count < bands * width { sums = [Int16](repeating: 0, count: bands * width) }
    if rising.count < width {
      runs = [Int16](repeating: 0, count: 2 * width)
      rising = [Int16](repeating: 0, count: width)
      falling = rising
    }
    Self.scale(gradient, count: length * width, by: Tuning.unit / contrast, into: &parts)
    let shortest = max(2, bands / 5)
    // From line to line the ends of an edge move by less than its own width.
    let slopes = length > 96 ? 12 : 8
    let slopeStep = min(Tuning.maxSlopeStep, Tuning.slopeStepLength / Float(length))
    for slopeIndex in -slopes...slopes {
      let slope = Float(slopeIndex) * slopeStep
      Self.shear(parts, width: width, length: length, slope: slope, bands: bands, &sums)
      Self.bestRuns(sums, width: width, bands: bands, &runs, &rising, &falling)
      for x in 2..<width - 2 where max(rising[x], falling[x]) > Self.weakest {
        for sign: Int16 in [1, -1] {
          let strength = sign > 0 ? rising[x] : falling[x]
          // Of neighbours the strongest: the others are the same edge.
          let beside =
            sign > 0 ? max(rising[x - 1], rising[x + 1]) : max(falling[x - 1], falling[x + 1])
          guard strength > Self.weakest, strength >= beside else { continue }
          let range = run(x, sign: sign, width: width, bands: bands)
          guard range.count >= shortest else { continue }
          insert(
            Edge(
              offset: Double(x) + 0.5, slope: Double(slope), start: range.lowerBound * Tuning.band,
              end: range.upperBound * Tuning.band, sign: Float(sign),
              strength: Float(strength) * contrast / Tuning.unit), length: length)
        }
      }
    }
    edges.sort { $0.strength > $1.strength }
  }

  /// Gives a gradient as whole numbers.
  private static func scale(
    _ gradient: [Float], count: Int, by factor: Float, into parts: inout [Int16]
  ) {
    let source = gradient.span.extracting(0..<count)
    var all = parts.mutableSpan
    var target = all._mutatingExtracting(0..<count)
    // No farther than twice full contrast: then 42 bands, which no patch has, would fit.
    let most = 2 * Tuning.unit
    // Beside this number the steps of a Float are 1: its lowest bits are the whole number, rounded.
    let whole: Float = 12_582_912
    for index in target.indices {
      let value = min(most, max(-most, source[index] * factor)) + whole
      target[index] = Int16(truncatingIfNeeded: value.bitPattern)
    }
  }

  /// The greatest sum above the least of consecutive bands, for each column and sign.
  private static func bestRuns(
    _ sums: [Int16], width: Int, bands: Int, _ runs: inout [Int16], _ rising: inout [Int16],
    _ falling: inout [Int16]
  ) {
    let source = sums.span
    var all = runs.mutableSpan
    for x in 0..<2 &* width { all[x] = 0 }
    var best = rising.mutableSpan
    var bestFalling = falling.mutableSpan
    for x in 0..<width {
      best[x] = 0
      bestFalling[x] = 0
    }
    for band in 0..<bands {
      let row = source.extracting(band &* width..<(band &+ 1) &* width)
      for x in row.indices {
        // The columns of all are those of the row.
        let value = unsafe row[unchecked: x]
        let up = unsafe max(all[unchecked: x], 0) &+ value &- floor
        let down = unsafe max(all[unchecked: width &+ x], 0) &- value &- floor
        unsafe all[unchecked: x] = up
        unsafe all[unchecked: width &+ x] = down
        unsafe best[unchecked: x] = max(best[unchecked: x], up)
        unsafe bestFalling[unchecked: x] = max(bestFalling[unchecked: x], down)
      }
    }
  }

  /// The run of bands whose sum above the least is greatest.
  private func run(
    _ x: Int, sign: Int16, width: Int, bands: Int
  ) -> Range<Int> {
    let values = sums.span
    var best: Int16 = 0
    var range = 0..<0
    var sum: Int16 = 0
    var start = 0
    for band in 0..<bands {
      if sum <= 0 {
        sum = 0
        start = band
      }
      sum &+= values[band &* width &+ x] &* sign &- Self.floor
      if sum > best {
        best = sum
        range = start..<band + 1
      }
    }
    return range
  }

  /// Sums the gradient along lines of one slope.
  private static func shear(
    _ parts: [Int16], width: Int, length: Int, slope: Float, bands: Int, _ sums: inout [Int16]
  ) {
    let source = parts.span
    var sum = sums.mutableSpan
    for band in 0..<bands {
      var row = sum._mutatingExtracting(band &* width..<(band &+ 1) &* width)
      for x in row.indices { row[x] = 0 }
      for y in band &* Tuning.band..<(band &+ 1) &* Tuning.band {
        let exact = slope * (Float(y) - Float(length) / 2)
        let shift = Int(exact < 0 ? exact - 0.5 : exact + 0.5)
        let low = max(0, -shift)
        let high = min(width, width &- shift)
        guard low < high else { continue }
        let line = source.extracting(y &* width &+ low &+ shift..<y &* width &+ high &+ shift)
        var part = row._mutatingExtracting(low..<high)
        // Both are as long.
        for x in part.indices { unsafe part[unchecked: x] &+= line[unchecked: x] }
      }
    }
  }

  /// Keeps an edge unless a stronger one runs beside it.
  private mutating func insert(_ edge: Edge, length: Int) {
    let middle = Double(edge.start + edge.end) / 2
    for index in edges.indices {
      let other = edges[index]
      guard other.sign == edge.sign, other.start < edge.end, other.end > edge.start,
        abs(other.x(at: middle, length: length) - edge.x(at: middle, length: length))
          < Tuning.sameEdge
      else { continue }
      if other.strength < edge.strength { edges[index] = edge }
      return
    }
    if edges.count < Tuning.maxEdges {
      edges.append(edge)
    } else if let weakest = edges.indices.min(by: { edges[$0].strength < edges[$1].strength }),
      edges[weakest].strength < edge.strength
    {
      edges[weakest] = edge
    }
  }
}
