/// Follows the edges of an rMQR symbol's modules along one of its outer lines, whose modules are known.
package struct RMQRTimingLine {
  /// Where a line is followed from, in modules of the finder pattern's frame, and how it looks there.
  package struct Start {
    /// The number of an edge: of the modules before it.
    package var number: Int
    /// The place of that edge along the line, and the place of the line's middle across.
    package var along: Float
    package var across: Float
    /// The side of a module along, and its side across against that.
    package var pitch: Float = 1
    package var aspect: Float = 1
    /// How far the line goes across with each step along.
    package var slope: Float = 0
    /// The luma of dark and of light modules.
    package var dark: Float
    package var light: Float

    package init(number: Int, along: Float, across: Float, dark: Float, light: Float) {
      self.number = number
      (self.along, self.across) = (along, across)
      (self.dark, self.light) = (dark, light)
    }
  }

  /// A line that was followed to its end, whose last edge is the symbol's side.
  package struct Followed {
    /// Places on edges: modules along and beside the line's outer side, and on the image.
    package var places: [(along: Double, inwards: Double, at: Point)]
    package var end: Start
  }

  private let frame: PatternFrame
  /// The direction across that leads out of the symbol: -1 or 1.
  private let outwards: Float

  package init(frame: PatternFrame, outwards: Float) {
    self.frame = frame
    self.outwards = outwards
  }

  /// Follows a line of `modules`, dark where `true`, with light beyond them; `nil` where too few edges
  /// are there.
  package func followed(_ modules: [Bool], from start: Start, on plane: LumaView) -> Followed? {
    var state = start
    var places: [(along: Double, inwards: Double, at: Point)] = []
    var edges = 0
    var found = 0
    for number in start.number + 1...max(start.number + 1, modules.count) {
      let isDark = number < modules.count && modules[number]
      guard number <= modules.count, modules[number - 1] != isDark else { continue }
      let steps = Float(number - state.number)
      state.along += steps * state.pitch
      state.across += steps * state.pitch * state.slope
      state.number = number
      edges += 1
      if let edge = edge(state, isFalling: isDark, on: plane) {
        let error = edge - state.along
        state.along += RMQRTuning.placeGain * error
        state.pitch += RMQRTuning.pitchGain * error / steps
        found += 1
        places.append((Double(number), 0.5, frame.place(edge, state.across)))
      }
      guard number < modules.count else { break }
      let middle = state.along + state.pitch / 2
      let value = frame.luma(middle, state.across, on: plane)
      if isDark {
        state.dark += RMQRTuning.levelGain * (value - state.dark)
        if let outer = outerEdge(middle, state, value, on: plane) {
          let error = outer - outwards * state.pitch * state.aspect / 2 - state.across
          state.across += RMQRTuning.lineGain * error
          state.slope += RMQRTuning.slopeGain * error / (steps * state.pitch)
          places.append((Double(number) + 0.5, 0, frame.place(middle, outer)))
        }
      } else {
        state.light += RMQRTuning.levelGain * (value - state.light)
      }
      guard state.light - state.dark > MicroQRTuning.minContrast * MicroQRTuning.minModuleContrast
      else { return nil }
    }
    guard Double(found) >= RMQRTuning.minEdgeShare * Double(edges) else { return nil }
    return Followed(places: places, end: state)
  }

  /// The crossing nearest the place that is expected along the line.
  private func edge(_ state: Start, isFalling: Bool, on plane: LumaView) -> Float? {
    let reach = MicroQRTuning.edgeReach * state.pitch
    return frame.crossing(
      from: state.along - reach, to: state.along + reach, (state.dark + state.light) / 2,
      isFalling: isFalling
    ) { frame.luma($0, state.across, on: plane) }
  }

  /// The outer edge of a dark module of the line, midway between its own luma and that of the quiet
  /// zone: light modules of the line are darker than that where there is blur.
  private func outerEdge(
    _ along: Float, _ state: Start, _ dark: Float, on plane: LumaView
  ) -> Float? {
    let reach = outwards * state.pitch * state.aspect
    let quiet = frame.luma(along, state.across + reach * RMQRTuning.quietZone, on: plane)
    return frame.crossing(
      from: state.across + reach, to: state.across, (quiet + dark) / 2, isFalling: true
    ) { frame.luma(along, $0, on: plane) }
  }
}
