/// The timing pattern of Micro QR Code along one outer side of its finder pattern.
///
/// Places on it are in modules of the finder pattern's frame, from its centre.
package struct TimingLine {
  /// A place on the edge of a timing module: in modules of the symbol, and on the image.
  package struct Place {
    package var along: Double
    package var across: Double
    package var at: Point
  }

  /// A timing pattern that was followed to its end.
  package struct Followed {
    /// Modules along the side of the symbol.
    package var side: Int
    package var places: [Place]
  }

  private let centre: Point
  private let along: Point
  private let across: Point
  private let shrink: Double
  private let isInverted: Bool
  /// The line's place across: three modules outwards of the centre.
  private static let line: Float = -3
  /// The edge between finder pattern and separator.
  private static let firstEdge: Float = 3.5

  package init(_ pattern: FinderPattern, along: Point, across: Point, shrink: Double) {
    centre = pattern.centre
    (self.along, self.across) = (along, across)
    self.shrink = shrink
    isInverted = pattern.isInverted
  }

  private func place(_ s: Float, _ t: Float) -> Point {
    Point(
      x: centre.x + Double(s) * along.x + Double(t) * across.x,
      y: centre.y + Double(s) * along.y + Double(t) * across.y)
  }

  private func luma(_ s: Float, _ t: Float, on plane: LumaView) -> Float {
    let p = place(s, t)
    let value = plane.luma(atX: Float(p.x * shrink), y: Float(p.y * shrink))
    return isInverted ? 255 - value : value
  }

  /// True where the first modules after the finder pattern are light, dark and light: most patterns
  /// that are no symbol's fail here.
  package func startsRight(on plane: LumaView) -> Bool {
    let line = Self.line
    let dark = luma(0, line, on: plane)
    let light = luma(4, line, on: plane)
    let contrast = light - dark
    guard contrast >= MicroQRTuning.minContrast else { return false }
    let second = luma(5, line, on: plane)
    let third = luma(6, line, on: plane)
    let least = contrast * MicroQRTuning.minModuleContrast
    return light - second > least && third - second > least
      && luma(4, line - 1, on: plane) - dark > 2 * least
  }

  /// Follows the edges of the modules; `nil` where they end neither as a version's do nor before light.
  package func followed(on plane: LumaView) -> Followed? {
    var line = Self.line
    var dark = luma(0, line, on: plane)
    var light = luma(4, line, on: plane)
    var places: [Place] = []
    var last = Self.firstEdge - 1
    var pitch: Float = 1
    var number = 7
    // Edge `number` lies between the modules before and at it.
    while number <= 17 {
      let isFalling = number % 2 == 0
      let limit = (dark + light) / 2
      guard
        let edge = edge(near: last + pitch, pitch, line, limit, isFalling: isFalling, on: plane)
      else { break }
      if number > 7 { pitch += MicroQRTuning.pitchGain * (edge - last - pitch) }
      last = edge
      places.append(
        Place(along: Double(number), across: 0.5, at: place(edge, line)))
      let value = luma(edge + pitch / 2, line, on: plane)
      if isFalling {
        dark = value
        // The outer edge of a dark module keeps the line in its middle.
        let along = edge + pitch / 2
        if let outer = outerEdge(along, line, (value + light) / 2, on: plane) {
          line = outer + 0.5
          places.append(
            Place(along: Double(number) + 0.5, across: 0, at: place(along, outer)))
        }
      } else {
        light = value
      }
      guard light - dark > MicroQRTuning.minContrast * MicroQRTuning.minModuleContrast else {
        return nil
      }
      number += 1
    }
    let side = number - 1
    guard side >= 11, side % 2 == 1 else { return nil }
    let limit = (dark + light) / 2
    guard
      MicroQRTuning.quietZone.allSatisfy({ luma(last + $0 * pitch, line, on: plane) > limit })
    else { return nil }
    return Followed(side: side, places: places)
  }

  /// The crossing of `limit` nearest an expected place along the line.
  private func edge(
    near expected: Float, _ pitch: Float, _ line: Float, _ limit: Float, isFalling: Bool,
    on plane: LumaView
  ) -> Float? {
    let reach = MicroQRTuning.edgeReach * pitch
    return crossing(from: expected - reach, to: expected + reach, limit, isFalling: isFalling) {
      luma($0, line, on: plane)
    }
  }

  /// The outer edge of a dark module of the line, going inwards.
  private func outerEdge(
    _ along: Float, _ line: Float, _ limit: Float, on plane: LumaView
  ) -> Float? {
    crossing(from: line - 1, to: line, limit, isFalling: true) { luma(along, $0, on: plane) }
  }

  /// The first crossing of `limit` in a direction, interpolated between two steps.
  private func crossing(
    from start: Float, to end: Float, _ limit: Float, isFalling: Bool, _ luma: (Float) -> Float
  ) -> Float? {
    var before = luma(start)
    var place = start
    while place < end {
      let next = place + MicroQRTuning.edgeStep
      let value = luma(next)
      if isFalling ? before >= limit && value < limit : before < limit && value >= limit {
        return place + MicroQRTuning.edgeStep * (limit - before) / (value - before)
      }
      (before, place) = (value, next)
    }
    return nil
  }
}
