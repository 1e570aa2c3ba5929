/// The luma of the modules of each column of a symbol on each line of a raster.
package struct PDF417Profiles {
  /// The most modules of a column.
  package static let mostModules = 17
  /// How far modules of one column may differ, as a share of their mean.
  private static let mostGrowth: Float = 0.25
  /// How far a module is sharpened against its neighbours before its bit is taken.
  private static let sharpening: Float = 0.5

  /// The modules of each column: of row indicators and row address patterns too.
  package let widths: [Int]
  /// Lines of the raster.
  package let lines: Int
  private var luma: [Float]
  /// The bits of each column on each line.
  private var bits: [UInt16]

  /// Columns, row indicators among them.
  package var columns: Int { widths.count }

  /// Samples the columns between boundaries, one more than `widths`.
  package init(_ boundaries: [BoundaryCurve], widths: [Int], on raster: borrowing StackedRaster) {
    self.widths = boundaries.count == widths.count + 1 ? widths : []
    lines = raster.lines
    let columns = self.widths.count
    luma = [Float](repeating: 0, count: columns * lines * Self.mostModules)
    bits = [UInt16](repeating: 0, count: columns * lines)
    guard columns > 0 else { return }
    for line in 0..<lines {
      let places = boundaries.map { Float($0.column(Double(line))) }
      let modules = (0..<columns).map { (places[$0 + 1] - places[$0]) / Float(widths[$0]) }
      for column in 0..<columns {
        // Modules grow wider along the row where the symbol is seen from aside.
        let before = modules[max(0, column - 1)]
        let after = modules[min(columns - 1, column + 1)]
        let growth = (after - before) / (2 * modules[column])
        sample(
          raster, column: column, line: line, begin: places[column],
          width: places[column + 1] - places[column],
          growth: max(-Self.mostGrowth, min(Self.mostGrowth, growth)))
      }
    }
  }

  /// Samples a column whose modules grow by `growth`, as a share of the mean, from its begin to its end.
  private mutating func sample(
    _ raster: borrowing StackedRaster, column: Int, line: Int, begin: Float, width: Float,
    growth: Float
  ) {
    let count = widths[column]
    let module = width / Float(count)
    let first = (column * lines + line) * Self.mostModules
    var lowest = Float.infinity
    var highest = -Float.infinity
    for place in 0..<count {
      let part = (Float(place) + 0.5) / Float(count)
      let middle = begin + width * part * (1 + growth / 2 * (part - 1))
      let value =
        (raster.luma(line: line, at: middle - module / 4)
          + 2 * raster.luma(line: line, at: middle)
          + raster.luma(line: line, at: middle + module / 4)) / 4
      luma[first + place] = value
      lowest = min(lowest, value)
      highest = max(highest, value)
    }
    let threshold = (lowest + highest) / 2
    var word: UInt16 = 0
    for place in 1..<count - 1 {
      // Sharpened: what blur took from narrow elements.
      let middle = luma[first + place]
      let value =
        middle + Self.sharpening
        * (middle - (luma[first + place - 1] + luma[first + place + 1]) / 2)
      word = word << 1 | (value < threshold ? 1 : 0)
    }
    bits[column * lines + line] = word
  }

  /// The modules of a column on a line without the first and the last, a bit each, 1 where dark.
  package func bits(column: Int, line: Int) -> Int { Int(bits[column * lines + line]) }

  /// The weighted mean of the luma of a column's modules over some lines.
  package func mean(column: Int, weights: [(line: Int, weight: Float)]) -> [Float] {
    var result = [Float](repeating: 0, count: widths[column])
    var total: Float = 0
    for (line, weight) in weights {
      let first = (column * lines + line) * Self.mostModules
      total += weight
      for place in result.indices { result[place] += weight * luma[first + place] }
    }
    return total > 0 ? result.map { $0 / total } : result
  }
}
