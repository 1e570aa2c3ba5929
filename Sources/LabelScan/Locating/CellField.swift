/// How the luma of an image changes, cell by cell: strength and direction of its gradient.
///
/// A cell is a square of pixels. Its structure tensor is kept as energy (the sum of squared
/// gradients) and as a vector at twice the gradient's angle, so that opposite gradients agree.
package struct CellField: Sendable {
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

  /// What ``accumulate`` makes of one row of cells: a sum for each four columns.
  private var fourXX: [UInt32] = []
  private var fourYY: [UInt32] = []
  private var fourXY: [Int32] = []
  private var rowSums: [Float] = []

  package init() {}

  /// Measures `image` in cells of `side` pixels, a multiple of 4, from two rows of every `period`.
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
    makeRoom(width * height)
    let fours = width * side / 4
    if fourXX.count < fours {
      fourXX = [UInt32](repeating: 0, count: fours)
      fourYY = fourXX
      fourXY = [Int32](repeating: 0, count: fours)
    }
    for row in 0..<height {
      Self.clear(&fourXX, &fourYY, &fourXY, fours)
      for y in Swift.stride(from: row * side, to: row * side + side, by: period) {
        Self.accumulate(image, row: y, fours: fours, &fourXX, &fourYY, &fourXY)
      }
      Self.gather(
        row: row, width: width, perCell: side / 4, fourXX, fourYY, fourXY, &energy, &cosine, &sine)
    }
    if isSmoothed { smooth() }
  }

  private mutating func makeRoom(_ count: Int) {
    guard energy.count < count else { return }
    energy = [Float](repeating: 0, count: count)
    cosine = energy
    sine = energy
    rowSums = energy
  }

  private static func clear(
    _ fourXX: inout [UInt32], _ fourYY: inout [UInt32], _ fourXY: inout [Int32], _ count: Int
  ) {
    var xx = fourXX.mutableSpan
    var yy = fourYY.mutableSpan
    var xy = fourXY.mutableSpan
    // Each has room for a row of cells.
    for four in 0..<count {
      unsafe xx[unchecked: four] = 0
      unsafe yy[unchecked: four] = 0
      unsafe xy[unchecked: four] = 0
    }
  }

  /// Adds the tensors of two rows of pixels, four columns at a time.
  private static func accumulate(
    _ image: borrowing LumaView, row y: Int, fours: Int, _ fourXX: inout [UInt32],
    _ fourYY: inout [UInt32], _ fourXY: inout [Int32]
  ) {
    var xx = fourXX.mutableSpan
    var yy = fourYY.mutableSpan
    var xy = fourXY.mutableSpan
    let above = image.row(max(y &- 1, 0))
    let upper = image.row(y)
    let lower = image.row(y &+ 1)
    let below = image.row(min(y &+ 2, image.height &- 1))
    let width = image.width
    let aboveBytes = unsafe above.bytes
    let upperBytes = unsafe upper.bytes
    let lowerBytes = unsafe lower.bytes
    let belowBytes = unsafe below.bytes
    var four = 0
    while four < fours {
      let x = four &* 4
      // Sixteen columns at a time, of which x - 1 to x + 16 are read.
      guard x > 0, x &+ 17 <= width, four &+ 4 <= fours else {
        for column in max(1, x)..<max(1, x, min(x &+ 4, width &- 1)) {
          // Halved first, so that squares and sums of four fit 16 bits.
          let upperX = Int32(upper[column &+ 1] &>> 1) &- Int32(upper[column &- 1] &>> 1)
          let upperY = Int32(lower[column] &>> 1) &- Int32(above[column] &>> 1)
          let lowerX = Int32(lower[column &+ 1] &>> 1) &- Int32(lower[column &- 1] &>> 1)
          let lowerY = Int32(below[column] &>> 1) &- Int32(upper[column] &>> 1)
          xx[four] &+= UInt32(bitPattern: upperX &* upperX &+ lowerX &* lowerX)
          yy[four] &+= UInt32(bitPattern: upperY &* upperY &+ lowerY &* lowerY)
          xy[four] &+= upperX &* upperY &+ lowerX &* lowerY
        }
        four &+= 1
        continue
      }
      let upperGradient = unsafe PixelPairs.across(upperBytes, x)
      let lowerGradient = unsafe PixelPairs.across(lowerBytes, x)
      let aboveLuma = unsafe PixelPairs(aboveBytes, x)
      let upperLuma = unsafe PixelPairs(upperBytes, x)
      let lowerLuma = unsafe PixelPairs(lowerBytes, x)
      let belowLuma = unsafe PixelPairs(belowBytes, x)
      let upperDown = lowerLuma.less(aboveLuma)
      let lowerDown = belowLuma.less(upperLuma)
      let sumXX = upperGradient.product(upperGradient) &+ lowerGradient.product(lowerGradient)
      let sumYY = upperDown.product(upperDown) &+ lowerDown.product(lowerDown)
      let upperXY = upperGradient.product(upperDown)
      let lowerXY = lowerGradient.product(lowerDown)
      let fourXX = unsafe unsafeBitCast(sumXX, to: SIMD4<UInt32>.self)
      let fourYY = unsafe unsafeBitCast(sumYY, to: SIMD4<UInt32>.self)
      let upperFour = unsafe unsafeBitCast(upperXY, to: SIMD4<Int32>.self)
      let lowerFour = unsafe unsafeBitCast(lowerXY, to: SIMD4<Int32>.self)
      unsafe Self.add(fourXX & 65535 &+ fourXX &>> 16, to: &xx, at: four)
      unsafe Self.add(fourYY & 65535 &+ fourYY &>> 16, to: &yy, at: four)
      unsafe Self.add(
        (upperFour &<< 16) &>> 16 &+ upperFour &>> 16 &+ (lowerFour &<< 16) &>> 16
          &+ lowerFour &>> 16, to: &xy, at: four)
      four &+= 4
    }
  }

  /// Adds four numbers to those from `first` on, all of which must be in `target`.
  @inline(__always) @unsafe private static func add<Number: SIMDScalar & FixedWidthInteger>(
    _ sums: SIMD4<Number>, to target: inout MutableSpan<Number>, at first: Int
  ) {
    let offset = first &* 4
    unsafe target.withUnsafeMutableBytes { bytes in
      let before = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<Number>.self)
      unsafe bytes.storeBytes(of: before &+ sums, toByteOffset: offset, as: SIMD4<Number>.self)
    }
  }

  /// Sums fours of columns to the cells of one row.
  private static func gather(
    row: Int, width: Int, perCell: Int, _ fourXX: [UInt32], _ fourYY: [UInt32],
    _ fourXY: [Int32], _ energy: inout [Float], _ cosine: inout [Float], _ sine: inout [Float]
  ) {
    let xx = fourXX.span
    let yy = fourYY.span
    let xy = fourXY.span
    var energies = energy.mutableSpan
    var cosines = cosine.mutableSpan
    var sines = sine.mutableSpan
    let start = row &* width
    // The scratch holds a row of cells, the field all of them.
    if perCell == 1 {
      // The most common case, on its own for a vector.
      for cell in 0..<width {
        let ofX = unsafe Int32(bitPattern: xx[unchecked: cell])
        let ofY = unsafe Int32(bitPattern: yy[unchecked: cell])
        unsafe energies[unchecked: start &+ cell] = Float(ofX &+ ofY)
        unsafe cosines[unchecked: start &+ cell] = Float(ofX &- ofY)
        unsafe sines[unchecked: start &+ cell] = Float(2 &* xy[unchecked: cell])
      }
      return
    }
    for cell in 0..<width {
      let first = cell &* perCell
      var ofX = unsafe Int32(bitPattern: xx[unchecked: first])
      var ofY = unsafe Int32(bitPattern: yy[unchecked: first])
      var ofXY = unsafe xy[unchecked: first]
      for four in first &+ 1..<first &+ perCell {
        ofX &+= unsafe Int32(bitPattern: xx[unchecked: four])
        ofY &+= unsafe Int32(bitPattern: yy[unchecked: four])
        ofXY &+= unsafe xy[unchecked: four]
      }
      unsafe energies[unchecked: start &+ cell] = Float(ofX &+ ofY)
      unsafe cosines[unchecked: start &+ cell] = Float(ofX &- ofY)
      unsafe sines[unchecked: start &+ cell] = Float(2 &* ofXY)
    }
  }

  /// Takes the cells of another field, each summed with its neighbours.
  package mutating func smooth(_ other: CellField) {
    side = other.side
    width = other.width
    height = other.height
    guard width > 0 else { return }
    makeRoom(width * height)
    let size = (width, height)
    Self.sumRows(other.energy, size, into: &rowSums)
    Self.sumColumns(rowSums, size, into: &energy)
    Self.sumRows(other.cosine, size, into: &rowSums)
    Self.sumColumns(rowSums, size, into: &cosine)
    Self.sumRows(other.sine, size, into: &rowSums)
    Self.sumColumns(rowSums, size, into: &sine)
  }

  /// Sums each cell with its neighbours.
  private mutating func smooth() {
    let size = (width, height)
    Self.sumRows(energy, size, into: &rowSums)
    Self.sumColumns(rowSums, size, into: &energy)
    Self.sumRows(cosine, size, into: &rowSums)
    Self.sumColumns(rowSums, size, into: &cosine)
    Self.sumRows(sine, size, into: &rowSums)
    Self.sumColumns(rowSums, size, into: &sine)
  }

  private static func sumRows(
    _ values: [Float], _ size: (width: Int, height: Int), into sums: inout [Float]
  ) {
    let width = size.width
    let source = values.span
    var target = sums.mutableSpan
    for y in 0..<size.height {
      let row = source.extracting(y &* width..<(y &+ 1) &* width)
      var sum = target._mutatingExtracting(y &* width..<(y &+ 1) &* width)
      sum[0] = row[0] + row[1]
      for x in 1..<width &- 1 { sum[x] = row[x &- 1] + row[x] + row[x &+ 1] }
      sum[width &- 1] = row[width &- 2] + row[width &- 1]
    }
  }

  private static func sumColumns(
    _ values: [Float], _ size: (width: Int, height: Int), into sums: inout [Float]
  ) {
    let width = size.width
    let source = values.span
    var target = sums.mutableSpan
    for y in 0..<size.height {
      let high = max(y &- 1, 0)
      let low = min(y &+ 1, size.height &- 1)
      let above = source.extracting(high &* width..<(high &+ 1) &* width)
      let row = source.extracting(y &* width..<(y &+ 1) &* width)
      let below = source.extracting(low &* width..<(low &+ 1) &* width)
      var sum = target._mutatingExtracting(y &* width..<(y &+ 1) &* width)
      for x in 0..<width { sum[x] = above[x] + row[x] + below[x] }
    }
  }
}
