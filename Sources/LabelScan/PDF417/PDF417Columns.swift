internal import Foundation

/// The boundaries between the columns of a PDF417 symbol on a raster, followed from one side on.
///
/// Every row has an edge from light to dark at each boundary, and nowhere else in common.
package struct PDF417Columns {
  /// Modules of a symbol character.
  package static let modules = 17

  /// The boundaries in the order they were met, beginning with the pattern's outer edge.
  package private(set) var curves: [BoundaryCurve] = []
  /// The lines on which the start or stop pattern was seen.
  package private(set) var seen = 0...0
  /// Columns of the raster in a module, near the side.
  package private(set) var module: Double
  /// 1 where boundaries follow each other from left to right, -1 the other way.
  package let direction: Double

  /// The mean fall of luma at each boundary but the first, as a share of the contrast.
  package private(set) var falls: [Double] = []
  private let ratio: Double

  /// Follows the boundaries of the symbol with a side on a raster of its region; `nil` where the side
  /// is not seen.
  ///
  /// - Parameters:
  ///   - count: How many columns are followed, the row indicators among them.
  ///   - ratio: About what the width of columns grows by from one to the next.
  package init?(
    _ anchor: PDF417Anchor, count: Int, ratio: Double, on raster: borrowing StackedRaster
  ) {
    self.ratio = ratio
    module = anchor.module / raster.stepT
    direction = anchor.kind == .start ? 1 : -1
    guard followSide(anchor, raster) else { return nil }
    let pattern = anchor.kind == .start ? 17 : 18
    followColumns(
      [pattern] + [Int](repeating: 17, count: count),
      module: BoundaryCurve(offset: module * direction), raster)
  }

  /// Follows the boundaries of columns of so many modules each from the left one's curve on, on some
  /// lines.
  package init(
    from curve: BoundaryCurve, lines: ClosedRange<Int>, module width: BoundaryCurve, widths: [Int],
    on raster: borrowing StackedRaster
  ) {
    ratio = 1
    module = width.column(Double(lines.lowerBound + lines.upperBound) / 2)
    direction = 1
    curves = [curve]
    seen = lines
    // A row begins with a bar too.
    let begin = boundary(near: curve, raster, contrast(raster))
    if begin.fall > PDF417Tuning.minFall { curves = [begin.curve] }
    followColumns(widths, module: width, raster)
  }

  /// Follows the pattern of the side up and down from where it was met.
  private mutating func followSide(
    _ anchor: PDF417Anchor, _ raster: borrowing StackedRaster
  ) -> Bool {
    let middle = Int((anchor.middle - raster.firstS) / raster.stepS)
    guard (0..<raster.lines).contains(middle) else { return false }
    let slope = anchor.slope * raster.stepS / raster.stepT
    let first = (anchor.outer(anchor.middle) - raster.firstT) / raster.stepT
    let most = Int(PDF417Tuning.sideGap * anchor.module / raster.stepS)
    var places: [BoundaryCurve.Place] = []
    for step in [-1, 1] {
      var place = first
      var missed = 0
      var line = step > 0 ? middle : middle - 1
      while line >= 0, line < raster.lines, missed <= most {
        var best: (correlation: Float, shift: Double) = (-1, 0)
        for half in -4...4 {
          let shift = Double(half) * module / 8
          let correlation = correlation(
            raster, line: line, outer: place + shift, kind: anchor.kind)
          if correlation > best.correlation { best = (correlation, shift) }
        }
        if best.correlation >= PDF417Tuning.minSideCorrelation {
          missed = 0
          places.append(
            BoundaryCurve.Place(
              line: Double(line), column: place + best.shift,
              weight: Double(best.correlation * best.correlation)))
          place += PDF417Tuning.sideGain * best.shift
        } else {
          missed += 1
        }
        place += Double(step) * slope
        line += step
      }
    }
    guard let lowest = places.map(\.line).min(), let highest = places.map(\.line).max(),
      let curve = BoundaryCurve.fit(places, bent: 12, slope: slope)
    else { return false }
    curves = [curve]
    seen = Int(lowest)...Int(highest)
    return true
  }

  /// How well the pattern fits a line.
  private func correlation(
    _ raster: borrowing StackedRaster, line: Int, outer: Double, kind: PDF417Guard.Kind
  ) -> Float {
    let total = kind == .start ? 17 : 18
    let begin = kind == .start ? outer : outer - Double(total) * module
    var seen = TemplateCorrelation()
    var place = 0
    var isDark = true
    for width in kind.widths {
      for _ in 0..<Int(width) {
        seen.add(
          raster.luma(line: line, at: Float(begin + (Double(place) + 0.5) * module)),
          isMarked: !isDark)
        place += 1
      }
      isDark.toggle()
    }
    return seen.value(minVariance: PDF417Tuning.minLumaVariance) ?? -1
  }

  private mutating func followColumns(
    _ widths: [Int], module width: BoundaryCurve, _ raster: borrowing StackedRaster
  ) {
    let contrast = contrast(raster)
    guard contrast > 0 else { return }
    let middle = Double(seen.lowerBound + seen.upperBound) / 2
    var width = width
    var ratio = ratio
    for (number, modules) in widths.enumerated() {
      let last = curves[curves.count - 1]
      var found = boundary(near: last + width * Double(modules), raster, contrast)
      // What damage hides is where it should be.
      let isWeak = found.fall < PDF417Tuning.minFall
      if isWeak { found.curve = last + width * Double(modules) }
      curves.append(found.curve)
      falls.append(found.fall)
      if !isWeak {
        let step = (found.curve - last) * (1 / Double(modules))
        let grown = step.column(middle) / width.column(middle)
        if number > 0, PDF417Tuning.growthRange.contains(grown) {
          ratio *= pow(grown, PDF417Tuning.growthLearning)
          ratio = min(
            max(ratio, PDF417Tuning.ratioRange.lowerBound), PDF417Tuning.ratioRange.upperBound)
        }
        width = width * PDF417Tuning.widthInertia + step * (1 - PDF417Tuning.widthInertia)
      }
      width = width * ratio
    }
  }

  /// The boundary near a curve, and the mean fall of luma along it.
  private func boundary(
    near curve: BoundaryCurve, _ raster: borrowing StackedRaster, _ contrast: Float
  ) -> (curve: BoundaryCurve, fall: Double) {
    let step = module / 8
    let reach = Int(PDF417Tuning.boundaryReach * 8)
    let best = bestShift(curve, raster, contrast, lines: seen, shifts: -reach...reach)
    var moved = curve
    moved.offset += Double(best.shift) * step
    // Bands of lines each on their own, where there are enough.
    let bands = min(8, (seen.upperBound - seen.lowerBound + 1) / 8)
    guard bands >= 3, best.fall > PDF417Tuning.minFall else { return (moved, best.fall) }
    var places: [BoundaryCurve.Place] = []
    let count = seen.upperBound - seen.lowerBound + 1
    for band in 0..<bands {
      let first = seen.lowerBound + band * count / bands
      let last = seen.lowerBound + (band + 1) * count / bands - 1
      let own = bestShift(moved, raster, contrast, lines: first...last, shifts: -5...5)
      places.append(
        BoundaryCurve.Place(
          line: Double(first + last) / 2, column: Double(own.shift) * step,
          weight: max(PDF417Tuning.minBandWeight, own.fall * own.fall)))
    }
    guard let correction = BoundaryCurve.fit(places, bent: 5) else { return (moved, best.fall) }
    let bent = moved + correction
    let again = bestShift(bent, raster, contrast, lines: seen, shifts: -2...2)
    guard again.fall > best.fall else { return (moved, best.fall) }
    var result = bent
    result.offset += Double(again.shift) * step
    return (result, again.fall)
  }

  /// The shift of a curve in eighths of a module at which luma falls most, and how far.
  private func bestShift(
    _ curve: BoundaryCurve, _ raster: borrowing StackedRaster, _ contrast: Float,
    lines: ClosedRange<Int>, shifts: ClosedRange<Int>
  ) -> (shift: Int, fall: Double) {
    let half = Float(module) * PDF417Tuning.halfFall
    var best = (shift: 0, fall: -1.0)
    // Some hundred lines say as much as all.
    let stride = max(1, lines.count / 128)
    for shift in shifts {
      var sum: Float = 0
      var count = 0
      for line in Swift.stride(from: lines.lowerBound, through: lines.upperBound, by: stride) {
        let place = Float(curve.column(Double(line)) + Double(shift) * module / 8)
        let fall =
          raster.luma(line: line, at: place - half) - raster.luma(line: line, at: place + half)
        sum += max(-contrast / 4, min(contrast, fall))
        count += 1
      }
      // Nearer is likelier.
      let mean = Double(sum / contrast) / Double(max(1, count))
      let fall = mean - PDF417Tuning.fallPerShift * Double(abs(shift))
      if fall > best.fall { best = (shift, fall) }
    }
    return best
  }

  /// The contrast of bars and spaces at the side.
  private func contrast(_ raster: borrowing StackedRaster) -> Float {
    var lumas: [Float] = []
    for line in Swift.stride(from: seen.lowerBound, through: seen.upperBound, by: 4) {
      let outer = curves[0].column(Double(line))
      for place in 0..<34 {
        lumas.append(
          raster.luma(
            line: line, at: Float(outer + direction * (Double(place) + 0.5) * module)))
      }
    }
    lumas.sort()
    return lumas.isEmpty ? 0 : lumas[lumas.count * 9 / 10] - lumas[lumas.count / 10]
  }

  /// The boundaries from left to right.
  package var fromLeft: [BoundaryCurve] { direction > 0 ? curves : curves.reversed() }
}
