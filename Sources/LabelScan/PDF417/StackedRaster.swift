/// The luma of a region along the lines of a frame, resampled.
///
/// Line l, column c lies at t = firstT + c x stepT, s = firstS + l x stepS. It keeps its memory.
package struct StackedRaster: ~Copyable {
  /// The most samples that a raster holds.
  private static let mostSamples = 1 << 21
  /// The most steps along either axis.
  private static let mostSteps = 1e5

  package private(set) var frame = StackedFrame(origin: Point(x: 0, y: 0), axis: Point(x: 1, y: 0))
  package private(set) var lines = 0
  package private(set) var columns = 0
  package private(set) var firstT = 0.0
  package private(set) var firstS = 0.0
  package private(set) var stepT = 1.0
  package private(set) var stepS = 1.0
  private var samples: [Float] = []

  package init() {}

  /// Samples a part of an image, whose halves are in `pyramid`, from the plane whose pixels are nearest
  /// to a step along t; steps are widened where the samples would be too many.
  package mutating func sample(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, frame: StackedFrame,
    length: ClosedRange<Double>, height: ClosedRange<Double>, stepT: Double, stepS: Double
  ) {
    self.frame = frame
    firstT = length.lowerBound
    firstS = height.lowerBound
    let across = length.upperBound - length.lowerBound
    let down = height.upperBound - height.lowerBound
    let count = across / stepT * (down / stepS)
    let widening = max(1, (count / Double(Self.mostSamples)).squareRoot())
    guard stepT > 0, stepS > 0, max(across / stepT, down / stepS) < Self.mostSteps else {
      (lines, columns) = (0, 0)
      return
    }
    self.stepT = stepT * widening
    self.stepS = stepS * widening
    columns = Int(across / self.stepT) + 1
    lines = Int(down / self.stepS) + 1
    guard columns > 1, lines > 0, columns * lines <= 2 * Self.mostSamples else {
      (lines, columns) = (0, 0)
      return
    }
    if samples.count < columns * lines { samples = [Float](repeating: 0, count: columns * lines) }
    let level = pyramid.level(where: self.stepT, isAtLeast: 1)
    fill(from: pyramid.plane(level, of: image), scale: Float(1 << min(level, pyramid.count - 1)))
  }

  private mutating func fill(from plane: borrowing LumaView, scale: Float) {
    let (lines, columns) = (lines, columns)
    let stepX = Float(stepT * frame.axis.x) / scale
    let stepY = Float(stepT * frame.axis.y) / scale
    let starts = (0..<lines).map { frame.point(firstT, firstS + Double($0) * stepS) }
    var target = samples.mutableSpan
    for line in 0..<lines {
      let x = Float(starts[line].x) / scale
      let y = Float(starts[line].y) / scale
      var row = target._mutatingExtracting(line &* columns..<(line &+ 1) &* columns)
      let last = Float(columns &- 1)
      if plane.isInner(x: x, y: y), plane.isInner(x: x + last * stepX, y: y + last * stepY) {
        for column in row.indices {
          // In bounds: both ends of the line are, and the plane is convex.
          row[column] = unsafe plane.innerLuma(
            atX: x + Float(column) * stepX, y: y + Float(column) * stepY)
        }
        continue
      }
      for column in row.indices {
        row[column] = plane.luma(atX: x + Float(column) * stepX, y: y + Float(column) * stepY)
      }
    }
  }

  /// The samples of a line.
  @_lifetime(borrow self)
  package borrowing func line(_ line: Int) -> Span<Float> {
    samples.span.extracting(line &* columns..<(line &+ 1) &* columns)
  }

  /// The luma at a place on a line between columns; past the ends it is that of the end.
  package borrowing func luma(line: Int, at column: Float) -> Float {
    // A place that is no number is the first.
    let place = column > 0 ? min(column, Float(columns &- 2)) : 0
    let whole = Int(place)
    let index = line &* columns &+ whole
    return samples[index] + (samples[index &+ 1] - samples[index]) * (place - Float(whole))
  }

  /// The place on the image of a place on the raster.
  package borrowing func point(column: Double, line: Double) -> Point {
    frame.point(firstT + column * stepT, firstS + line * stepS)
  }
}
