/// How the luma of an image changes, cell by cell: strength and direction of its gradient.
///
/// A cell is a square of pixels. Its structure tensor is kept as energy (the sum of squared
/// gradients) and as a vector at twice the gradient's angle, so that opposite gradients agree.
package struct CellField: ~Copyable {
  /// Pixels along a cell's side.
  package private(set) var side = 4
  /// Cells in a row.
  package private(set) var width = 0
  /// Rows of cells.
  package private(set) var height = 0
  /// Squared gradient, in units of half a luma step, summed.
  package private(set) var energy: [Float] = []
  /// The cosine part of the gradient at twice its angle, summed alike.
  package private(set) var cosine: [Float] = []
  /// The sine part of the gradient at twice its angle, summed alike.
  package private(set) var sine: [Float] = []

  private var columnXX: [Int32] = []
  private var columnYY: [Int32] = []
  private var columnXY: [Int32] = []
  private var rowEnergy: [Float] = []
  private var rowCosine: [Float] = []
  private var rowSine: [Float] = []

  package init() {}

  /// Measures `image` in cells of `side` pixels, an even number, from two rows of every `period`.
  ///
  /// Smoothed, a cell holds the sums over the 3 x 3 cells around it.
  package mutating func measure(
    _ image: borrowing LumaView, side: Int = 4, period: Int = 2, isSmoothed: Bool = true
  ) {
    self.side = side
    width = image.width / side
    height = image.height / side
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
      rowEnergy = energy
      rowCosine = energy
      rowSine = energy
    }
    let columns = width * side
    if columnXX.count < columns {
      columnXX = [Int32](repeating: 0, count: columns)
      columnYY = columnXX
      columnXY = columnXX
    }
    for row in 0..<height {
      Self.accumulate(
        image, rows: row * side..<(row + 1) * side, period: period, columns: columns, &columnXX,
        &columnYY, &columnXY)
      Self.gather(
        row: row, width: width, side: side, columnXX, columnYY, columnXY, &energy, &cosine, &sine)
    }
    if isSmoothed { smooth() }
  }

  /// Sums the tensor of each pixel column over one row of cells.
  private static func accumulate(
    _ image: borrowing LumaView, rows: Range<Int>, period: Int, columns: Int,
    _ columnXX: inout [Int32],
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
    for y in Swift.stride(from: rows.lowerBound, to: rows.upperBound, by: period) {
      let above = image.row(max(y &- 1, 0))
      let upper = image.row(y)
      let lower = image.row(y &+ 1)
      let below = image.row(min(y &+ 2, image.height &- 1))
      for x in 1..<last {
        let upperX = (Int16(upper[x &+ 1]) &- Int16(upper[x &- 1])) &>> 1
        let upperY = (Int16(lower[x]) &- Int16(above[x])) &>> 1
        let lowerX = (Int16(lower[x &+ 1]) &- Int16(lower[x &- 1])) &>> 1
        let lowerY = (Int16(below[x]) &- Int16(upper[x])) &>> 1
        // Half of -255 is -128, and twice its square one more than an Int16 holds.
        xx[x] &+= Int32(UInt16(bitPattern: upperX &* upperX &+ lowerX &* lowerX))
        yy[x] &+= Int32(UInt16(bitPattern: upperY &* upperY &+ lowerY &* lowerY))
        xy[x] &+= Int32(upperX &* upperY) &+ Int32(lowerX &* lowerY)
      }
    }
  }

  /// Sums pixel columns to the cells of one row.
  private static func gather(
    row: Int, width: Int, side: Int, _ columnXX: [Int32], _ columnYY: [Int32], _ columnXY: [Int32],
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
      var sumXX: Int32 = 0
      var sumYY: Int32 = 0
      var sumXY: Int32 = 0
      for x in cell &* side..<(cell &+ 1) &* side {
        sumXX &+= xx[x]
        sumYY &+= yy[x]
        sumXY &+= xy[x]
      }
      energies[start &+ cell] = Float(sumXX &+ sumYY)
      cosines[start &+ cell] = Float(sumXX &- sumYY)
      sines[start &+ cell] = Float(2 &* sumXY)
    }
  }

  /// Sums each cell with its neighbours.
  private mutating func smooth() {
    Self.smooth(&energy, &rowEnergy, width: width, height: height)
    Self.smooth(&cosine, &rowCosine, width: width, height: height)
    Self.smooth(&sine, &rowSine, width: width, height: height)
  }

  private static func smooth(
    _ values: inout [Float], _ sums: inout [Float], width: Int, height: Int
  ) {
    do {
      let source = values.span
      var target = sums.mutableSpan
      for y in 0..<height {
        let row = source.extracting(y &* width..<(y &+ 1) &* width)
        var sum = target._mutatingExtracting(y &* width..<(y &+ 1) &* width)
        sum[0] = row[0] + row[1]
        for x in 1..<width &- 1 { sum[x] = row[x &- 1] + row[x] + row[x &+ 1] }
        sum[width &- 1] = row[width &- 2] + row[width &- 1]
      }
    }
    let source = sums.span
    var target = values.mutableSpan
    for y in 0..<height {
      let high = max(y &- 1, 0)
      let low = min(y &+ 1, height &- 1)
      let above = source.extracting(high &* width..<(high &+ 1) &* width)
      let row = source.extracting(y &* width..<(y &+ 1) &* width)
      let below = source.extracting(low &* width..<(low &+ 1) &* width)
      var sum = target._mutatingExtracting(y &* width..<(y &+ 1) &* width)
      for x in 0..<width { sum[x] = above[x] + row[x] + below[x] }
    }
  }
}
