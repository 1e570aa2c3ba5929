/// Finds long straight edges across one direction of a patch, each with one sign.
///
/// Lines are sums of the gradient along shears of the patch, band by band, so that an edge need not
/// run the whole way.
package struct MatrixEdges: ~Copyable {
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

  /// Rows in a band.
  private static let band = 6
  /// What an edge must have above the least gradient, in contrasts.
  private static let leastStrength: Float = 2.5

  private var sums: [Float] = []
  private var running: [Float] = []
  private var rising: [Float] = []
  private var falling: [Float] = []
  /// The edges found, the strongest first.
  package private(set) var edges: [Edge] = []

  package init() {}

  /// Finds edges in a gradient of `length` rows of `width`.
  package mutating func find(
    _ gradient: [Float], width: Int, length: Int, contrast: Float
  ) {
    edges.removeAll(keepingCapacity: true)
    let bands = length / Self.band
    guard bands >= 2, width > 8 else { return }
    if sums.count < bands * width { sums = [Float](repeating: 0, count: bands * width) }
    if running.count < width {
      running = [Float](repeating: 0, count: width)
      rising = running
      falling = running
    }
    let weakest = Self.leastStrength * contrast
    let least = 0.2 * contrast * Float(Self.band)
    let shortest = max(2, bands / 5)
    // From line to line the ends of an edge move by less than its own width.
    let slopes = length > 96 ? 12 : 8
    let slopeStep = min(0.03, 2.8 / Float(length))
    for slopeIndex in -slopes...slopes {
      let slope = Float(slopeIndex) * slopeStep
      Self.shear(
        gradient, width: width, length: length, slope: slope, bands: bands, &sums)
      Self.bestRuns(sums, sign: 1, width: width, bands: bands, least: least, &running, &rising)
      Self.bestRuns(sums, sign: -1, width: width, bands: bands, least: least, &running, &falling)
      for x in 2..<width - 2 where max(rising[x], falling[x]) > weakest {
        for sign: Float in [1, -1] {
          let strength = sign > 0 ? rising[x] : falling[x]
          guard strength > weakest else { continue }
          let range = run(x, sign: sign, width: width, bands: bands, least: least)
          guard range.count >= shortest else { continue }
          insert(
            Edge(
              offset: Double(x) + 0.5, slope: Double(slope), start: range.lowerBound * Self.band,
              end: range.upperBound * Self.band, sign: sign, strength: strength), length: length)
        }
      }
    }
    edges.sort { $0.strength > $1.strength }
  }

  /// The greatest sum above the least of consecutive bands, for each column.
  private static func bestRuns(
    _ sums: [Float], sign: Float, width: Int, bands: Int, least: Float, _ running: inout [Float],
    _ greatest: inout [Float]
  ) {
    let source = sums.span
    var now = running.mutableSpan
    var best = greatest.mutableSpan
    for x in 0..<width {
      now[x] = 0
      best[x] = 0
    }
    for band in 0..<bands {
      let row = source.extracting(band &* width..<(band &+ 1) &* width)
      for x in row.indices {
        let value = max(now[x], 0) + sign * row[x] - least
        now[x] = value
        best[x] = max(best[x], value)
      }
    }
  }

  /// The run of bands whose sum above the least is greatest.
  private func run(
    _ x: Int, sign: Float, width: Int, bands: Int, least: Float
  ) -> Range<Int> {
    let values = sums.span
    var best: Float = 0
    var range = 0..<0
    var sum: Float = 0
    var start = 0
    for band in 0..<bands {
      if sum <= 0 {
        sum = 0
        start = band
      }
      sum += values[band &* width &+ x] * sign - least
      if sum > best {
        best = sum
        range = start..<band + 1
      }
    }
    return range
  }

  /// Sums the gradient along lines of one slope.
  private static func shear(
    _ gradient: [Float], width: Int, length: Int, slope: Float, bands: Int, _ sums: inout [Float]
  ) {
    let source = gradient.span
    var sum = sums.mutableSpan
    for band in 0..<bands {
      var row = sum._mutatingExtracting(band &* width..<(band &+ 1) &* width)
      for x in row.indices { row[x] = 0 }
      for y in band &* Self.band..<(band &+ 1) &* Self.band {
        let exact = slope * (Float(y) - Float(length) / 2)
        let shift = Int(exact < 0 ? exact - 0.5 : exact + 0.5)
        let low = max(0, -shift)
        let high = min(width, width &- shift)
        guard low < high else { continue }
        let line = source.extracting(y &* width &+ low &+ shift..<y &* width &+ high &+ shift)
        var part = row._mutatingExtracting(low..<high)
        for x in part.indices { part[x] += line[x] }
      }
    }
  }

  /// Keeps an edge unless a stronger one runs beside it.
  private mutating func insert(_ edge: Edge, length: Int) {
    let middle = Double(edge.start + edge.end) / 2
    for index in edges.indices {
      let other = edges[index]
      guard other.sign == edge.sign, other.start < edge.end, other.end > edge.start,
        abs(other.x(at: middle, length: length) - edge.x(at: middle, length: length)) < 2.5
      else { continue }
      if other.strength < edge.strength { edges[index] = edge }
      return
    }
    if edges.count < 16 {
      edges.append(edge)
    } else if let weakest = edges.indices.min(by: { edges[$0].strength < edges[$1].strength }),
      edges[weakest].strength < edge.strength
    {
      edges[weakest] = edge
    }
  }
}
