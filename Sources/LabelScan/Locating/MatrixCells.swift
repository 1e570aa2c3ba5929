/// Where an image is busy in more than one direction, cell by cell, as a matrix symbol is.
///
/// A cell is ``side`` x ``side`` pixels. Unlike ``CellField`` its values are not smoothed: a quiet
/// zone may be one module.
package struct MatrixCells: ~Copyable {
  /// Pixels along a cell's side.
  package static let side = 4

  /// Cells in a row.
  package private(set) var width = 0
  /// Rows of cells.
  package private(set) var height = 0
  /// Squared gradient, summed over the cell.
  package private(set) var energy: [Float] = []
  /// The cosine part of the gradient at twice its angle.
  package private(set) var cosine: [Float] = []
  /// The sine part of the gradient at twice its angle.
  package private(set) var sine: [Float] = []

  private var columnXX: [Int32] = []
  private var columnYY: [Int32] = []
  private var columnXY: [Int32] = []

  package init() {}

  /// Measures `image`.
  package mutating func measure(_ image: borrowing LumaView) {
    width = image.width / Self.side
    height = image.height / Self.side
    guard width > 2, height > 2 else {
      width = 0
      height = 0
      return
    }
    let count = width * height
    if energy.count < count {
      energy = [Float](repeating: 0, count: count)
      cosine = energy
      sine = energy
    }
    let columns = width * Self.side
    if columnXX.count < columns {
      columnXX = [Int32](repeating: 0, count: columns)
      columnYY = columnXX
      columnXY = columnXX
    }
    for row in 0..<height {
      Self.accumulate(image, row: row, columns: columns, &columnXX, &columnYY, &columnXY)
      Self.gather(row: row, width: width, columnXX, columnYY, columnXY, &energy, &cosine, &sine)
    }
  }

  /// Sums the tensor of each pixel column over one row of cells.
  private static func accumulate(
    _ image: borrowing LumaView, row: Int, columns: Int, _ columnXX: inout [Int32],
    _ columnYY: inout [Int32], _ columnXY: inout [Int32]
  ) {
    var xx = columnXX.mutableSpan
    var yy = columnYY.mutableSpan
    var xy = columnXY.mutableSpan
    for x in 0..<columns {
      xx[x] = 0
      yy[x] = 0
      xy[x] = 0
    }
    let last = min(columns, image.width - 1)
    for half in 0..<side / 2 {
      let y = row &* side &+ 2 &* half
      let above = image.row(max(y &- 1, 0))
      let upper = image.row(y)
      let lower = image.row(y &+ 1)
      let below = image.row(min(y &+ 2, image.height &- 1))
      for x in 1..<last {
        let upperX = (Int16(upper[x &+ 1]) &- Int16(upper[x &- 1])) &>> 1
        let upperY = (Int16(lower[x]) &- Int16(above[x])) &>> 1
        let lowerX = (Int16(lower[x &+ 1]) &- Int16(lower[x &- 1])) &>> 1
        let lowerY = (Int16(below[x]) &- Int16(upper[x])) &>> 1
        xx[x] &+= Int32(upperX &* upperX &+ lowerX &* lowerX)
        yy[x] &+= Int32(upperY &* upperY &+ lowerY &* lowerY)
        xy[x] &+= Int32(upperX &* upperY &+ lowerX &* lowerY)
      }
    }
  }

  /// Sums pixel columns to the cells of one row.
  private static func gather(
    row: Int, width: Int, _ columnXX: [Int32], _ columnYY: [Int32], _ columnXY: [Int32],
    _ energy: inout [Float], _ cosine: inout [Float], _ sine: inout [Float]
  ) {
    let xx = columnXX.span
    let yy = columnYY.span
    let xy = columnXY.span
    let start = row &* width
    var energies = energy.mutableSpan
    var cosines = cosine.mutableSpan
    var sines = sine.mutableSpan
    for cell in 0..<width {
      let x = cell &* side
      let sumXX = xx[x] &+ xx[x &+ 1] &+ xx[x &+ 2] &+ xx[x &+ 3]
      let sumYY = yy[x] &+ yy[x &+ 1] &+ yy[x &+ 2] &+ yy[x &+ 3]
      let sumXY = xy[x] &+ xy[x &+ 1] &+ xy[x &+ 2] &+ xy[x &+ 3]
      energies[start &+ cell] = Float(sumXX &+ sumYY)
      cosines[start &+ cell] = Float(sumXX &- sumYY)
      sines[start &+ cell] = Float(2 &* sumXY)
    }
  }
}
