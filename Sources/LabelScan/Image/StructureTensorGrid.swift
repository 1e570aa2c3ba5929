/// The structure tensor of an image, cell by cell: strength and dominant direction of its gradients.
///
/// A cell is a square of pixels. Its structure tensor is kept as energy (the sum of squared
/// gradients) and as a vector at twice the gradient's angle, so that opposite gradients agree.
package struct StructureTensorGrid: Sendable {
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

  private var rowSums: [Float] = []

  package init() {}

  /// Measures `image` in cells of `side` pixels, 4 or 8, from two rows of every `period`, a part of it.
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
    makeRoom(width * height + 4)
    for row in 0..<height {
      // The common cases each on their own, to be unrolled.
      switch (side, period) {
      case (4, 2):
        Self.fill(row, image, width: width, side: 4, period: 2, &energy, &cosine, &sine)
      case (4, 4):
        Self.fill(row, image, width: width, side: 4, period: 4, &energy, &cosine, &sine)
      case (8, 8):
        Self.fill(row, image, width: width, side: 8, period: 8, &energy, &cosine, &sine)
      default:
        Self.fill(row, image, width: width, side: side, period: period, &energy, &cosine, &sine)
      }
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

  /// Measures one row of cells.
  @inline(__always) private static func fill(
    _ row: Int, _ image: borrowing LumaView, width: Int, side: Int, period: Int,
    _ energy: inout [Float], _ cosine: inout [Float], _ sine: inout [Float]
  ) {
    let bytes = unsafe image.pixels.bytes
    var energies = energy.mutableSpan
    var cosines = cosine.mutableSpan
    var sines = sine.mutableSpan
    let pairs = side / period
    func rows(_ pair: Int) -> GradientSums.Rows {
      GradientSums.Rows(image, upper: row &* side &+ pair &* period)
    }
    let end = width &* side
    let (first, second) = (rows(0), rows(min(1, pairs &- 1)))
    var x = 0
    while x < end {
      // Of sixteen columns from x on, x - 1 to x + 16 are read; at the edges it is eight at a time.
      while x > 0, x &+ 17 <= image.width, x &+ 16 <= end {
        var sums = GradientSums()
        unsafe sums.add(first, of: bytes, at: x)
        if pairs > 1 { unsafe sums.add(second, of: bytes, at: x) }
        if pairs > 2 { for pair in 2..<pairs { unsafe sums.add(rows(pair), of: bytes, at: x) } }
        Self.put(sums, side, &energies, &cosines, &sines, at: row &* width &+ x / side)
        x &+= 16
      }
      guard x < end else { break }
      var sums = GradientSums()
      for pair in 0..<pairs { sums.add(rows(pair), of: image, from: x, to: end) }
      Self.put(sums, side, &energies, &cosines, &sines, at: row &* width &+ x / side)
      x &+= 8
    }
  }

  /// Puts the cells of sixteen columns in their places: the field has room for four more than it holds, and
  /// the next row overwrites what is past the end of one.
  @inline(__always) private static func put(
    _ sums: GradientSums, _ side: Int, _ energies: inout MutableSpan<Float>,
    _ cosines: inout MutableSpan<Float>, _ sines: inout MutableSpan<Float>, at first: Int
  ) {
    put(sums.xx &+ sums.yy, side, in: &energies, at: first)
    put(sums.xx &- sums.yy, side, in: &cosines, at: first)
    put(2 &* sums.xy, side, in: &sines, at: first)
  }

  @inline(__always) private static func put(
    _ fours: SIMD4<Int32>, _ side: Int, in field: inout MutableSpan<Float>, at first: Int
  ) {
    precondition(first >= 0 && first &+ 4 <= field.count)
    unsafe field.withUnsafeMutableBytes { bytes in
      if side == 4 {
        unsafe bytes.storeBytes(
          of: SIMD4<Float>(fours), toByteOffset: first &* 4, as: SIMD4<Float>.self)
      } else {
        let eights = fours.evenHalf &+ fours.oddHalf
        unsafe bytes.storeBytes(
          of: SIMD2<Float>(eights), toByteOffset: first &* 4, as: SIMD2<Float>.self)
      }
    }
  }

  /// Takes the cells of another field, each summed with its neighbours.
  package mutating func smooth(_ other: StructureTensorGrid) {
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
