/// Tracks the bars of a symbol from a line across them to both of their ends, by normalised correlation
/// of line after line.
///
/// A region's own direction of the bars is that of its gradients, up to 20 degrees off where a module
/// is near a pixel, and its height that of whole cells.
package struct BarTracker: ~Copyable {
  /// Ends and lean of bars.
  package struct Bars: Hashable, Sendable {
    /// The s at which the first and the last of them begin and end.
    package var first: ClosedRange<Double>
    package var last: ClosedRange<Double>
    /// Lean: pixels of t a pixel of s.
    package var slope: Double
  }

  /// The lines on either side, over so many half heights of the region.
  private static let sideLines = 20
  private static let sideHeights = 1.4
  /// Most lean, in pixels a pixel; 600 drawn symbols have up to 20.7 degrees to their region (2026-11-21).
  private static let maxLean = 0.4
  /// Least squared correlation with the line that the bars were read on; larger ends at scratches.
  private static let minCorrelation: Float = 0.36
  /// Least squared contrast of a line as a share of that one's; smaller follows noise.
  private static let minContrast: Float = 0.02

  private var strip = LineStrip()
  private var model: [Float] = []
  private var line: [Float] = []

  package init() {}

  /// Follows the bars of a symbol that was read at `s` from `t.lowerBound` to `t.upperBound`, its
  /// module of so many pixels.
  package mutating func track(
    _ region: LinearRegion, t: ClosedRange<Double>, s: Double, module: Double,
    _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid
  ) -> Bars {
    var level = 0
    while module / Double(2 << level) >= 2, level + 1 < pyramid.count { level += 1 }
    let step = min(Double(1 << level), max(module / 2, 0.25))
    let reach = Self.sideHeights * region.halfHeight
    var around = region
    around.center = region.point(0, s)
    around.axis = Point(
      x: region.axis.x + s * region.barsPerPixel.x, y: region.axis.y + s * region.barsPerPixel.y)
    around.halfHeight = reach
    let margin = Self.maxLean * reach + 2 * step
    let span = t.lowerBound - margin...t.upperBound + margin
    let count = 2 * Self.sideLines + 1
    strip.prepare(level: level, region: around, span: span, step: step, lines: count)
    let plane = pyramid.plane(level, of: copy image)
    let first = Int(margin / step)
    let spacing = strip.spacing
    // A strip of more samples than there may be has none.
    guard strip.lines == count, strip.columns - 2 * first > 16 else {
      let reach = s - region.halfHeight...s + region.halfHeight
      return Bars(first: reach, last: reach, slope: 0)
    }
    let columns = first..<strip.columns - first
    let slope = trackLean(columns, maxLean: Self.maxLean * spacing / step, margin: first, plane)
    let half = columns.lowerBound + columns.count / 2
    let left = extent(columns.lowerBound..<half, slope: slope, margin: first, plane)
    let right = extent(half..<columns.upperBound, slope: slope, margin: first, plane)
    // Half of the bars tells of the middle of that half: the ends lie as far beyond.
    func ends(_ near: Int, _ far: Int) -> Double {
      max(0, Double(near) + Double(near - far) / 2) + 0.5
    }
    return Bars(
      first: s - ends(left.up, right.up) * spacing...s + ends(left.down, right.down) * spacing,
      last: s - ends(right.up, left.up) * spacing...s + ends(right.down, left.down) * spacing,
      slope: slope * step / spacing)
  }

  /// By how many columns the bars of the middle line move from line to line.
  private mutating func trackLean(
    _ columns: Range<Int>, maxLean: Double, margin: Int, _ plane: borrowing LumaView
  ) -> Double {
    let middle = Self.sideLines
    strip.fill(from: plane, lines: middle - 1..<middle + 2)
    strip.average(lines: middle - 1, count: 3, into: &model)
    let power = center(columns)
    var slope = 0.0
    var products = 0.0
    var squares = 0.0
    var last = [0, 0]
    var isOpen = [true, true]
    for distance in 1...middle {
      for side in 0...1 where isOpen[side] {
        let offset = side == 0 ? -distance : distance
        strip.fill(from: plane, lines: middle + offset..<middle + offset + 1)
        strip.average(lines: middle + offset, count: 1, into: &line)
        let near = slope * Double(offset)
        // Near the middle nothing is known of the slope; later it is known well.
        let slack = distance <= 3 ? maxLean * Double(distance) : 1
        let low = max(-margin, Int((near - slack).rounded(.down)))
        let high = min(margin, Int((near + slack).rounded(.up)))
        guard let shift = best(low...max(low, high), columns, power) else {
          // One line may be lost to a scratch.
          if distance > last[side] + 1 { isOpen[side] = false }
          continue
        }
        last[side] = distance
        products += Double(offset * shift)
        squares += Double(offset * offset)
        slope = min(max(products / squares, -maxLean), maxLean)
      }
    }
    return slope
  }

  /// Lines up and down from the middle one that show the same bars in some of its columns.
  private mutating func extent(
    _ columns: Range<Int>, slope: Double, margin: Int, _ plane: borrowing LumaView
  ) -> (up: Int, down: Int) {
    let power = center(columns)
    var last = [0, 0]
    for side in 0...1 {
      for distance in 1...Self.sideLines {
        let offset = side == 0 ? -distance : distance
        let number = Self.sideLines + offset
        strip.fill(from: plane, lines: number..<number + 1)
        strip.average(lines: number, count: 1, into: &line)
        let near = Int((slope * Double(offset)).rounded())
        let low = min(margin, max(-margin, near - 1))
        if best(low...max(low, min(margin, near + 1)), columns, power) != nil {
          last[side] = distance
        } else if distance > last[side] + 1 {
          break
        }
      }
    }
    return (last[0], last[1])
  }

  /// Takes the mean of some columns off the model; returns what is left, squared.
  private mutating func center(_ columns: Range<Int>) -> Float {
    let mean = model[columns].reduce(0, +) / Float(columns.count)
    var power: Float = 0
    for column in columns {
      model[column] -= mean
      power += model[column] * model[column]
    }
    return power
  }

  /// The columns by which the line agrees best with the model; `nil` where it does not.
  private borrowing func best(_ shifts: ClosedRange<Int>, _ columns: Range<Int>, _ power: Float)
    -> Int?
  {
    var best: (shift: Int, correlation: Float) = (0, Self.minCorrelation)
    for shift in shifts {
      let correlation = squaredCorrelation(at: shift, columns, power)
      if correlation > best.correlation { best = (shift, correlation) }
    }
    return best.correlation > Self.minCorrelation ? best.shift : nil
  }

  /// Squared normalised correlation of the line with the model moved by some columns; 0 where it is blank.
  private borrowing func squaredCorrelation(at shift: Int, _ columns: Range<Int>, _ power: Float)
    -> Float
  {
    let count = columns.count
    let values = line.span.extracting(columns.lowerBound + shift..<columns.upperBound + shift)
    let model = model.span.extracting(columns)
    guard count > 0 else { return 0 }
    // The model's mean is 0: of the line's, only what is squared has to be taken off.
    let base = values[0]
    var sums = SIMD8<Float>(repeating: 0)
    var products = sums
    var powers = sums
    let even = count & ~7
    for column in Swift.stride(from: 0, to: even, by: 8) {
      // In bounds: both have `count` numbers.
      let ours =
        unsafe values.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: column &* 4, as: SIMD8<Float>.self) - base
      let theirs = unsafe model.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: column &* 4, as: SIMD8<Float>.self)
      sums += ours
      products += ours * theirs
      powers += ours * ours
    }
    var (sum, product, squares) = (sums.sum(), products.sum(), powers.sum())
    for column in even..<count {
      let value = values[column] - base
      sum += value
      product += value * model[column]
      squares += value * value
    }
    squares -= sum * sum / Float(count)
    guard product > 0, squares > Self.minContrast * power else { return 0 }
    return product * product / (power * squares)
  }
}
