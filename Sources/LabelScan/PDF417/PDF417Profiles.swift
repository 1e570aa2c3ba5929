/// The luma of the modules of each column of a symbol on each line of a raster.
struct PDF417Profiles {
  /// Modules of a column.
  static let modules = 17

  /// Columns, row indicators among them.
  let columns: Int
  /// Lines of the raster.
  let lines: Int
  private var luma: [Float]
  /// Fifteen bits of each column on each line.
  private var bits: [UInt16]

  /// Samples the columns between boundaries, `boundaries.count` - 1 of them.
  init(_ boundaries: [BoundaryCurve], on raster: borrowing StackedRaster) {
    columns = max(0, boundaries.count - 1)
    lines = raster.lines
    luma = [Float](repeating: 0, count: columns * lines * Self.modules)
    bits = [UInt16](repeating: 0, count: columns * lines)
    guard columns > 0 else { return }
    for line in 0..<lines {
      let places = boundaries.map { Float($0.column(Double(line))) }
      for column in 0..<columns {
        // Modules grow wider along the row where the symbol is seen from aside.
        let before = places[max(0, column - 1)]
        let after = places[min(columns, column + 2)]
        let (begin, end) = (places[column], places[column + 1])
        let width = end - begin
        let first = column > 0 ? (end - before) / 2 : width - (after - end - width) / 2
        let last =
          column + 2 <= columns ? (after - begin) / 2 : width + (width - begin + before) / 2
        sample(
          raster, column: column, line: line, begin: begin, width: width,
          growth: columns > 1 ? max(-0.25, min(0.25, (last - first) / width)) : 0)
      }
    }
  }

  /// Samples a column whose modules grow by `growth`, as a share of the mean, from its begin to its end.
  private mutating func sample(
    _ raster: borrowing StackedRaster, column: Int, line: Int, begin: Float, width: Float,
    growth: Float
  ) {
    let module = width / Float(Self.modules)
    let first = (column * lines + line) * Self.modules
    var lowest = Float.infinity
    var highest = -Float.infinity
    for place in 0..<Self.modules {
      let part = (Float(place) + 0.5) / Float(Self.modules)
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
    for place in 1..<Self.modules - 1 {
      // Sharpened: what blur took from narrow elements.
      let middle = luma[first + place]
      let value = middle + 0.5 * (middle - (luma[first + place - 1] + luma[first + place + 1]) / 2)
      word = word << 1 | (value < threshold ? 1 : 0)
    }
    bits[column * lines + line] = word
  }

  /// The modules of a column on a line without the first and the last, a bit each, 1 where dark.
  func bits(column: Int, line: Int) -> Int { Int(bits[column * lines + line]) }

  /// The weighted mean of the luma of a column's modules over some lines.
  func mean(column: Int, weights: [(line: Int, weight: Float)]) -> [Float] {
    var result = [Float](repeating: 0, count: Self.modules)
    var total: Float = 0
    for (line, weight) in weights {
      let first = (column * lines + line) * Self.modules
      total += weight
      for place in 0..<Self.modules { result[place] += weight * luma[first + place] }
    }
    return total > 0 ? result.map { $0 / total } : result
  }
}
