/// Which row of a PDF417 symbol each line of a raster shows, in one column.
///
/// Rows follow one another and their clusters take turns; the likeliest sequence is found over all lines
/// at once (Viterbi).
package struct PDF417Rows {
  /// The row of each line; -1 above the symbol, ``count`` below it.
  package private(set) var rows: [Int]
  /// One more than the last row.
  package private(set) var count: Int
  /// The mean cost of a line inside.
  package private(set) var cost: Float = .infinity

  /// Follows the row indicators of a column, of `most` rows at the most.
  package init(indicators column: Int, in profiles: PDF417Profiles, most: Int = 90) {
    self.init(lines: profiles.lines, rows: most) { line, costs in
      let bits = profiles.bits(column: column, line: line)
      let matches = (0..<3).map { PDF417Codewords.shared.match(bits, cluster: $0) }
      for row in costs.indices {
        let match = matches[row % 3]
        let distance = min(3, match.distance)
        costs[row] = PDF417Tuning.rowMisfits[distance]
        if let codeword = match.codeword, codeword / 30 != row / 3 {
          costs[row] += PDF417Tuning.rowStrangers[distance]
        }
      }
    }
  }

  /// Follows row address patterns in a column, `first` the number of the first row's.
  package init(
    addresses patterns: [UInt16], first: Int, column: Int, in profiles: PDF417Profiles, rows: Int
  ) {
    self.init(lines: profiles.lines, rows: rows) { line, costs in
      let bits = profiles.bits(column: column, line: line)
      for row in costs.indices {
        costs[row] = Self.misfit(bits, of: patterns, first: first, row: row)
      }
    }
  }

  private init(lines: Int, rows count: Int, _ fill: (Int, inout [Float]) -> Void) {
    rows = []
    self.count = count
    follow(
      (0..<lines).map { line in
        var costs = [Float](repeating: 0, count: count)
        fill(line, &costs)
        return costs
      })
  }

  /// Follows the clusters of a column beside one whose rows are known.
  package init(
    beside other: PDF417Rows, column: Int, in profiles: PDF417Profiles, layout: PDF417Layout
  ) {
    rows = other.rows
    count = other.count
    followBeside(other) { line, row in
      let bits = profiles.bits(column: column, line: line)
      let match = PDF417Codewords.shared.match(bits, cluster: layout.cluster(row: row))
      return PDF417Tuning.rowMisfits[min(3, match.distance)]
    }
  }

  /// Follows the row address patterns of a column beside one whose rows are known.
  package init(
    beside other: PDF417Rows, addresses patterns: [UInt16], first: Int, column: Int,
    in profiles: PDF417Profiles
  ) {
    rows = other.rows
    count = other.count
    followBeside(other) { line, row in
      Self.misfit(profiles.bits(column: column, line: line), of: patterns, first: first, row: row)
    }
  }

  /// What a line costs whose row's address pattern should be another.
  private static func misfit(
    _ bits: Int, of patterns: [UInt16], first: Int, row: Int
  ) -> Float {
    PDF417Tuning.rowMisfits[
      min(3, (bits ^ Int(patterns[(first - 1 + row) % patterns.count])).nonzeroBitCount)]
  }

  /// Finds the cheapest way from above the symbol through its rows to below it.
  private mutating func follow(_ emissions: [[Float]]) {
    let lines = emissions.count
    // The states: above, each row, below.
    let states = count + 2
    var costs = [Float](repeating: .infinity, count: states)
    costs[0] = 0
    var origins = [UInt8](repeating: 0, count: lines * states)
    for line in 0..<lines {
      var next = [Float](repeating: .infinity, count: states)
      next[0] = costs[0] + PDF417Tuning.rowOutside
      // The cheapest row so far, to end after it.
      var (lowest, lowestState) = (Float.infinity, 0)
      for row in 0..<count {
        let state = row + 1
        var (best, origin) = (costs[state], state)
        if row > 0, costs[state - 1] + PDF417Tuning.rowStep < best {
          (best, origin) = (costs[state - 1] + PDF417Tuning.rowStep, state - 1)
        }
        if row > 1, costs[state - 2] + PDF417Tuning.rowSkip < best {
          (best, origin) = (costs[state - 2] + PDF417Tuning.rowSkip, state - 2)
        }
        // The symbol begins with its first row, or its top is lost.
        let beginning = costs[0] + PDF417Tuning.rowEnd + (row == 0 ? 0 : PDF417Tuning.rowEnd)
        if beginning < best { (best, origin) = (beginning, 0) }
        if costs[state] + PDF417Tuning.rowEnd < lowest {
          (lowest, lowestState) = (costs[state] + PDF417Tuning.rowEnd, state)
        }
        next[state] = best + emissions[line][row]
        origins[line * states + state] = UInt8(origin)
      }
      let isBelow = costs[states - 1] <= lowest
      next[states - 1] = (isBelow ? costs[states - 1] : lowest) + PDF417Tuning.rowOutside
      origins[line * states + states - 1] = UInt8(isBelow ? states - 1 : lowestState)
      costs = next
    }
    var state = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    rows = [Int](repeating: -1, count: lines)
    for line in (0..<lines).reversed() {
      rows[line] = state - 1
      state = Int(origins[line * states + state])
    }
    var sum: Float = 0
    var inside: Float = 0
    for line in 0..<lines where rows[line] >= 0 && rows[line] < count {
      sum += emissions[line][rows[line]]
      inside += 1
    }
    cost = inside > 0 ? sum / inside : .infinity
  }

  /// Limits the rows to what the symbol has.
  package mutating func limit(to count: Int) {
    self.count = count
    rows = rows.map { min($0, count) }
  }

  /// Finds the cheapest way along that of another column, at most one row off on every line.
  private mutating func followBeside(_ other: PDF417Rows, _ cost: (Int, Int) -> Float) {
    let lines = other.rows.count
    guard lines > 0 else { return }
    var costs: [Float] = [0, 0, 0]
    var origins = [UInt8](repeating: 1, count: 3 * lines)
    for line in 0..<lines {
      var next: [Float] = [.infinity, .infinity, .infinity]
      for state in 0..<3 {
        let row = other.rows[line] + state - 1
        guard row >= -1, row <= count else { continue }
        var emission = PDF417Tuning.rowOutside
        if row >= 0, row < count { emission = cost(line, row) }
        if state != 1 { emission += PDF417Tuning.rowShift }
        guard line > 0 else {
          next[state] = emission
          continue
        }
        for origin in 0..<3 {
          let before = other.rows[line - 1] + origin - 1
          guard before >= -1, before <= row else { continue }
          let way: Float =
            switch row - before {
            case 0: 0
            case 1: PDF417Tuning.rowStep
            default: PDF417Tuning.rowSkip
            }
          if costs[origin] + way + emission < next[state] {
            next[state] = costs[origin] + way + emission
            origins[3 * line + state] = UInt8(origin)
          }
        }
      }
      costs = next
    }
    var state = costs.indices.min { costs[$0] < costs[$1] } ?? 1
    for line in (0..<lines).reversed() {
      rows[line] = other.rows[line] + state - 1
      state = Int(origins[3 * line + state])
    }
  }

  /// For each row its lines, those at its ends with less weight.
  package func weights() -> [[(line: Int, weight: Float)]] {
    var lines = [[Int]](repeating: [], count: count)
    for (line, row) in rows.enumerated() where row >= 0 && row < count { lines[row].append(line) }
    return lines.map { lines in
      lines.enumerated().map { number, line in
        let isEnd = number == 0 || number == lines.count - 1
        return (line, lines.count > 2 && isEnd ? PDF417Tuning.rowEndWeight : 1)
      }
    }
  }

  /// The corners of the rows between two boundaries on a raster; `nil` where no row is inside.
  package func corners(
    left: BoundaryCurve, right: BoundaryCurve, on raster: borrowing StackedRaster
  ) -> Quadrilateral? {
    let inside = rows.indices.filter { rows[$0] >= 0 && rows[$0] < count }
    guard let first = inside.first, let last = inside.last else { return nil }
    let (above, below) = (Double(first) - 0.5, Double(last) + 0.5)
    return Quadrilateral(
      topLeft: raster.point(column: left.column(above), line: above),
      topRight: raster.point(column: right.column(above), line: above),
      bottomRight: raster.point(column: right.column(below), line: below),
      bottomLeft: raster.point(column: left.column(below), line: below))
  }
}
