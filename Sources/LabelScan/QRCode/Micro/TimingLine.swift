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

  private let frame: PatternFrame
  /// The line's place across: three modules outwards of the centre.
  private static let line: Float = -3
  /// The edge between finder pattern and separator.
  private static let firstEdge: Float = 3.5

  package init(_ pattern: FinderPattern, along: Point, across: Point, shrink: Double) {
    frame = PatternFrame(pattern, along: along, across: across, shrink: shrink)
  }

  /// True where the first modules after the finder pattern are light, dark and light: most patterns
  /// that are no symbol's fail here.
  package func startsRight(on plane: LumaView) -> Bool {
    let line = Self.line
    let dark = frame.luma(0, line, on: plane)
    let light = frame.luma(4, line, on: plane)
    let contrast = light - dark
    guard contrast >= MicroQRTuning.minContrast else { return false }
    let second = frame.luma(5, line, on: plane)
    let third = frame.luma(6, line, on: plane)
    let least = contrast * MicroQRTuning.minModuleContrast
    return light - second > least && third - second > least
      && frame.luma(4, line - 1, on: plane) - dark > 2 * least
  }

  /// Follows the edges of the modules; `nil` where they end neither as a version's do nor before light.
  package func followed(on plane: LumaView) -> Followed? {
    var line = Self.line
    var dark = frame.luma(0, line, on: plane)
    var light = frame.luma(4, line, on: plane)
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
        Place(along: Double(number), across: 0.5, at: frame.place(edge, line)))
      let value = frame.luma(edge + pitch / 2, line, on: plane)
      if isFalling {
        dark = value
        // The outer edge of a dark module keeps the line in its middle.
        let along = edge + pitch / 2
        if let outer = outerEdge(along, line, (value + light) / 2, on: plane) {
          line = outer + 0.5
          places.append(
            Place(along: Double(number) + 0.5, across: 0, at: frame.place(along, outer)))
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
      MicroQRTuning.quietZone.allSatisfy({ frame.luma(last + $0 * pitch, line, on: plane) > limit })
    else { return nil }
    return Followed(side: side, places: places)
  }

  /// The crossing of `limit` nearest an expected place along the line.
  private func edge(
    near expected: Float, _ pitch: Float, _ line: Float, _ limit: Float, isFalling: Bool,
    on plane: LumaView
  ) -> Float? {
    let reach = MicroQRTuning.edgeReach * pitch
    return frame.crossing(from: expected - reach, to: expected + reach, limit, isFalling: isFalling)
    {
      frame.luma($0, line, on: plane)
    }
  }

  /// The outer edge of a dark module of the line, going inwards.
  private func outerEdge(
    _ along: Float, _ line: Float, _ limit: Float, on plane: LumaView
  ) -> Float? {
    frame.crossing(from: line - 1, to: line, limit, isFalling: true) {
      frame.luma(along, $0, on: plane)
    }
  }
}
