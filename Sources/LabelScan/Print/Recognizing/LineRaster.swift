internal import Foundation

/// A line of text, upright and dark on light, as the engine reads it.
package struct LineRaster: Hashable, Sendable {
  package private(set) var width: Int
  package private(set) var height: Int
  package private(set) var pixels: [UInt8]

  /// Cuts a line out of an image along its base line; `stretch` makes its characters wider.
  ///
  /// `nil` for a line of no extent.
  package init?(
    _ located: LocatedLine, of image: borrowing LumaView, tuning: LineRasterTuning,
    capital: Double? = nil
  ) {
    let line = located.line
    let step = line.capital / (capital ?? tuning.capital)
    guard step.isFinite, step > 0 else { return nil }
    let columns = LineRaster.columns(of: line, step: step, tuning: tuning)
    guard columns.count > 4 else { return nil }
    width = columns.count
    height = tuning.height
    pixels = [UInt8](repeating: 255, count: width * height)
    let rowsAbove = Int((tuning.base - (capital ?? tuning.capital) * (1 + tuning.above)).rounded())
    let rowsBelow = Int((tuning.base + (capital ?? tuning.capital) * tuning.below).rounded())
    let rows = max(0, rowsAbove)..<min(height, rowsBelow)
    let samples = max(1, min(4, Int((step * located.frame.scale).rounded(.up))))
    for (column, foot) in columns.enumerated() {
      for row in rows {
        pixels[row * width + column] = Self.luma(
          image, located.frame, foot, up: (tuning.base - Double(row) - 0.5) * step, step: step,
          samples: samples)
      }
    }
    switch line.ink {
    case .dark: break
    case .light: for index in pixels.indices { pixels[index] = 255 - pixels[index] }
    case .relief: showRelief(rows)
    }
    spreadGround(rows, share: tuning.groundShare)
  }

  /// Makes dark what differs from the ground, on either side.
  private mutating func showRelief(_ rows: Range<Int>) {
    let ground = Int(luma(ofShare: 0.5, rows))
    for row in rows {
      for column in 0..<width {
        let off = abs(Int(pixels[row * width + column]) - ground) * 2
        pixels[row * width + column] = UInt8(truncatingIfNeeded: 255 - min(255, off))
      }
    }
  }

  /// A place on the base line and the direction along it, in pixels of the plane.
  private struct Foot {
    var place: Point
    var along: Point
  }

  private static func columns(
    of line: TextLine, step: Double, tuning: LineRasterTuning
  ) -> [Foot] {
    var feet: [Foot] = []
    let margin = tuning.margin * step
    var x = line.left - margin
    let end = line.right + margin
    while x < end, feet.count < tuning.maxWidth {
      let slope = line.slope(at: x)
      let length = (1 + slope * slope).squareRoot()
      feet.append(
        Foot(
          place: Point(x: x, y: line.base(at: x)),
          along: Point(x: 1 / length, y: slope / length)))
      x += step / length
    }
    return feet
  }

  /// The mean luma of the raster's pixel whose middle is `up` above a foot.
  private static func luma(
    _ image: borrowing LumaView, _ frame: PrintFrame, _ foot: Foot, up: Double, step: Double,
    samples: Int
  ) -> UInt8 {
    var sum: Float = 0
    for i in 0..<samples {
      for j in 0..<samples {
        let right = ((Double(i) + 0.5) / Double(samples)) * step
        let above = up + ((Double(j) + 0.5) / Double(samples) - 0.5) * step
        let place = frame.image(
          Point(
            x: foot.place.x + right * foot.along.x + above * foot.along.y,
            y: foot.place.y + right * foot.along.y - above * foot.along.x))
        sum += image.luma(atX: Float(place.x), y: Float(place.y))
      }
    }
    return UInt8(truncatingIfNeeded: Int32(sum / Float(samples * samples) + 0.5))
  }

  /// Fills the rows beyond the line with its ground: the luma that a share of it is under.
  private mutating func spreadGround(_ rows: Range<Int>, share: Double) {
    let ground = luma(ofShare: share, rows)
    for row in 0..<height where !rows.contains(row) {
      for column in 0..<width { pixels[row * width + column] = ground }
    }
  }

  /// The luma that a share of the pixels of some rows is under.
  private func luma(ofShare share: Double, _ rows: Range<Int>) -> UInt8 {
    var counts = [Int](repeating: 0, count: 256)
    for row in rows {
      for column in 0..<width { counts[Int(pixels[row * width + column])] += 1 }
    }
    let wanted = Int(Double(rows.count * width) * share)
    var seen = 0
    let luma = counts.firstIndex { count in
      seen += count
      return seen >= wanted
    }
    return UInt8(luma ?? 255)
  }
}
