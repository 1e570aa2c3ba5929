/// A region of an image turned upright and reduced, with its gradients.
package struct RectifiedPatch: ~Copyable {
  private typealias Tuning = OutlineTuning

  /// Samples in a row.
  package private(set) var width = 0
  /// Rows.
  package private(set) var height = 0
  /// Luma, row after row.
  package private(set) var luma: [Float] = []
  /// Luma right of a sample less luma left of it, more where the contrast around is less than
  /// the patch's.
  package private(set) var gradientX: [Float] = []
  /// Luma below a sample less luma above it, column after column, weighted alike.
  package private(set) var gradientY: [Float] = []
  /// The difference between light and dark parts.
  package private(set) var contrast: Float = 0
  /// Pixels of the image from sample to sample.
  package private(set) var step = 1.0

  private var lows: [Float] = []
  private var highs: [Float] = []
  private var gains: [Float] = []
  private var gainRow: [Float] = []
  private var origin = Point(x: 0, y: 0)
  private var axis = Point(x: 1, y: 0)
  private var down = Point(x: 0, y: 1)

  package init() {}

  /// The place in the image of a place in the patch.
  package func imagePoint(_ x: Double, _ y: Double) -> Point {
    Point(
      x: origin.x + step * (x * axis.x + y * down.x), y: origin.y + step * (x * axis.y + y * down.y)
    )
  }

  /// The level of the pyramid to take a region from, `reduced` so many times more than it must be.
  package mutating func prepare(
    _ region: MatrixRegion, levels: Int, reduced: Double = 1
  ) -> Int {
    let least = Tuning.minMargin * Double(1 << max(0, region.level))
    let halfWidth = max(region.halfWidth * Tuning.margin, region.halfWidth + least)
    let halfHeight = max(region.halfHeight * Tuning.margin, region.halfHeight + least)
    let finest = max(halfWidth, halfHeight) < Tuning.smallReach ? 0.5 : Tuning.minStep
    step =
      reduced
      * max(
        finest, 2 * (halfWidth * halfHeight).squareRoot() / Tuning.typicalSide,
        2 * max(halfWidth, halfHeight) / Tuning.maxSide)
    width = max(16, Int(2 * halfWidth / step))
    height = max(16, Int(2 * halfHeight / step))
    axis = region.axis
    down = region.down
    let x = Double(width) / 2 * step
    let y = Double(height) / 2 * step
    origin = Point(
      x: region.center.x - x * axis.x - y * down.x, y: region.center.y - x * axis.y - y * down.y)
    var level = 0
    while step >= Double(2 << level), level + 1 < levels { level += 1 }
    return level
  }

  /// Takes the luma from the level that ``prepare(_:levels:)`` said.
  package mutating func fill(from view: borrowing LumaView, level: Int) {
    let count = width * height
    if luma.count < count {
      luma = [Float](repeating: 0, count: count)
      gradientX = luma
      gradientY = luma
    }
    let scale = 1 / Float(1 << level)
    let stepX = Float(step * axis.x) * scale
    let stepY = Float(step * axis.y) * scale
    for y in 0..<height {
      let start = imagePoint(0.5, Double(y) + 0.5)
      Self.sample(
        view, x: Float(start.x) * scale, y: Float(start.y) * scale, stepX: stepX, stepY: stepY,
        into: &luma, at: y * width, count: width)
    }
    contrast = Self.contrast(of: luma, count: count)
    measureGains()
    if gainRow.count < width { gainRow = [Float](repeating: 1, count: width) }
    Self.differ(
      luma, width: width, height: height, gains: gains, &gainRow, &gradientX, &gradientY)
  }

  /// Samples one row of the patch.
  private static func sample(
    _ view: borrowing LumaView, x: Float, y: Float, stepX: Float, stepY: Float,
    into luma: inout [Float], at first: Int, count: Int
  ) {
    var all = luma.mutableSpan
    var row = all._mutatingExtracting(first..<first &+ count)
    var placeX = x
    var placeY = y
    let lastX = x + Float(count) * stepX
    let lastY = y + Float(count) * stepY
    let right = Float(view.width)
    let bottom = Float(view.height)
    let margin: Float = 1
    if min(x, lastX) > margin, max(x, lastX) < min(right, LumaView.mostInner) - margin,
      min(y, lastY) > margin, max(y, lastY) < min(bottom, LumaView.mostInner) - margin
    {
      // Both ends of the row are a pixel or more from the plane's edges.
      for column in row.indices {
        unsafe row[unchecked: column] = view.innerLuma(atX: placeX, y: placeY)
        placeX += stepX
        placeY += stepY
      }
      return
    }
    for column in row.indices {
      // What lies beyond the image is taken for quiet zone: a crop may have none.
      let isInside =
        placeX > -0.5 && placeY > -0.5 && placeX < right + 0.5 && placeY < bottom + 0.5
      row[column] = isInside ? view.luma(atX: placeX, y: placeY) : 255
      placeX += stepX
      placeY += stepY
    }
  }

  /// Takes the differences of the neighbours of each sample, times the gain of its block, none at
  /// the border; `gainRow` is scratch.
  private static func differ(
    _ luma: [Float], width: Int, height: Int, gains: [Float], _ gainRow: inout [Float],
    _ gradientX: inout [Float], _ gradientY: inout [Float]
  ) {
    let source = luma.span
    var across = gradientX.mutableSpan
    var down = gradientY.mutableSpan
    var gain = gainRow.mutableSpan
    let columns = width / Tuning.block
    for y in 0..<height {
      let start = y &* width
      if y % Tuning.block == 0, y / Tuning.block < height / Tuning.block {
        let row = y / Tuning.block &* columns
        for x in 0..<width { gain[x] = gains[row &+ min(x / Tuning.block, columns &- 1)] }
      }
      across[start] = 0
      across[start &+ width &- 1] = 0
      // All hold width times height samples, the gains a width of them.
      for index in start &+ 1..<start &+ width &- 1 {
        unsafe across[unchecked: index] =
          gain[unchecked: index &- start]
          * (source[unchecked: index &+ 1] - source[unchecked: index &- 1])
      }
      let isInner = y > 0 && y < height &- 1
      for x in 0..<width {
        unsafe down[unchecked: x &* height &+ y] =
          isInner
          ? gain[unchecked: x]
            * (source[unchecked: start &+ width &+ x] - source[unchecked: start &- width &+ x]) : 0
      }
    }
  }

  /// Measures the gain of each block: the patch's contrast over the contrast around the block.
  ///
  /// Where glare or shade takes most of it, the sides of a symbol are faint edges still.
  private mutating func measureGains() {
    let columns = width / Tuning.block
    let rows = height / Tuning.block
    if gains.count < columns * rows {
      gains = [Float](repeating: 1, count: columns * rows)
      lows = gains
      highs = gains
    }
    for row in 0..<rows {
      for column in 0..<columns {
        var low = Float.infinity
        var high = -Float.infinity
        for y in row &* Tuning.block..<(row &+ 1) &* Tuning.block {
          for x in column &* Tuning.block..<(column &+ 1) &* Tuning.block {
            let value = luma[y &* width &+ x]
            low = min(low, value)
            high = max(high, value)
          }
        }
        lows[row &* columns &+ column] = low
        highs[row &* columns &+ column] = high
      }
    }
    for row in 0..<rows {
      for column in 0..<columns {
        var low = Float.infinity
        var high = -Float.infinity
        for y in max(0, row - 1)...min(rows - 1, row + 1) {
          for x in max(0, column - 1)...min(columns - 1, column + 1) {
            low = min(low, lows[y &* columns &+ x])
            high = max(high, highs[y &* columns &+ x])
          }
        }
        gains[row &* columns &+ column] = min(
          Tuning.maxGain, max(1, contrast / max(1, high - low)))
      }
    }
  }

  /// The difference of the light tenth and the dark tenth, by every other sample.
  private static func contrast(of luma: [Float], count: Int) -> Float {
    var histogram = InlineArray<64, Int>(repeating: 0)
    let source = luma.span
    for index in Swift.stride(from: 0, to: count, by: 2) {
      histogram[min(63, max(0, Int(source[index] / 4)))] &+= 1
    }
    let samples = (count + 1) / 2
    return Float(
      percentile(histogram, samples * 9 / 10) - percentile(histogram, samples / 10))
  }

  private static func percentile(_ histogram: InlineArray<64, Int>, _ rank: Int) -> Int {
    var sum = 0
    for bin in 0..<64 {
      sum += histogram[bin]
      if sum > rank { return 4 * bin }
    }
    return 255
  }
}
