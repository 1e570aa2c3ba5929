/// What the core of an Aztec symbol says: its kind, how it lies, and its mode message.
package struct AztecCoreReading: Sendable {
  package var mode: AztecMode
  package var turn: AztecTurn
  /// Wrong modules of the bull's-eye's rings.
  package var ringErrors: Int
  /// Wrong modules of the marks of orientation.
  package var markErrors: Int

  /// Reads the modules of a core, sampled along the axes of its bull's-eye; `nil` where they are none.
  ///
  /// A mode message is taken only with the rings and marks of orientation about right.
  package init?(_ bits: ModuleBits, isCompact: Bool) {
    guard let layout = AztecLayout(isCompact: isCompact, layers: 0), bits.side == layout.side else {
      return nil
    }
    let half = layout.side / 2
    func isDark(_ place: AztecLayout.Place) -> Bool { bits[half + place.y, half + place.x] }
    ringErrors = 0
    for y in 1 - layout.ring...layout.ring - 1 {
      for x in 1 - layout.ring...layout.ring - 1
      where isDark(AztecLayout.Place(x, y)) != (max(abs(x), abs(y)) & 1 == 0) {
        ringErrors += 1
      }
    }
    guard ringErrors <= AztecTuning.maxRingErrors else { return nil }
    let marks = layout.orientationMarks
    let turns = AztecTurn.all.map { turn in
      (turn: turn, errors: marks.count { isDark(turn.framed($0.place)) != $0.isDark })
    }
    var best: (mode: AztecMode, turn: AztecTurn, errors: Int)?
    for (turn, errors) in turns.sorted(by: { $0.errors < $1.errors })
    where errors <= AztecTuning.maxMarkErrors && best == nil {
      let message = layout.modePlaces.map { isDark(turn.framed($0)) }
      let modes = (isCompact ? [false, true] : [false]).compactMap {
        AztecMode(message, isCompact: isCompact, isRune: $0)
      }
      for mode in modes.sorted(by: { $0.corrected < $1.corrected }) {
        let isExhausted = mode.corrected >= AztecMode.correctable
        if isExhausted, errors > AztecTuning.maxMarkErrorsOfCorrected { continue }
        best = (mode, turn, errors)
        break
      }
    }
    guard let best else { return nil }
    mode = best.mode
    turn = best.turn
    markErrors = best.errors
  }

  /// Reads a core of which no module is sure: takes the mode message and the turn that agree best with
  /// how dark all modules are, 0 to 1; `nil` where none agrees well or two do alike.
  package init?(darkness: [Float], isCompact: Bool) {
    guard let layout = AztecLayout(isCompact: isCompact, layers: 0),
      darkness.count == layout.side * layout.side
    else { return nil }
    let half = layout.side / 2
    func value(_ place: AztecLayout.Place) -> Float {
      min(max(darkness[(half + place.y) * layout.side + half + place.x] - 0.5, -0.5), 0.5)
    }
    var agreement: Float = 0
    var most: Float = 0
    for y in 1 - layout.ring...layout.ring - 1 {
      for x in 1 - layout.ring...layout.ring - 1 {
        let value = value(AztecLayout.Place(x, y))
        agreement += max(abs(x), abs(y)) & 1 == 0 ? value : -value
        most += abs(value)
      }
    }
    guard agreement > AztecTuning.minRingAgreement * most else { return nil }
    let marks = layout.orientationMarks
    let turns = AztecTurn.all.map { turn in
      let score = marks.reduce(Float(0)) {
        let value = value(turn.framed($1.place))
        return $0 + ($1.isDark ? value : -value)
      }
      return (turn: turn, score: score)
    }.sorted { $0.score > $1.score }
    var best: (mode: AztecMode, turn: AztecTurn, score: Float, margin: Float)?
    for (turn, score) in turns.prefix(AztecTuning.likelyTurns) {
      let message = layout.modePlaces.map { value(turn.framed($0)) }
      guard let found = AztecMode.likeliest(message, isCompact: isCompact) else { continue }
      let total = score + found.score
      let apart = best.map { total - $0.score } ?? .infinity
      if apart > 0 {
        best = (found.mode, turn, total, min(found.margin, apart))
      } else if let known = best {
        best = (known.mode, known.turn, known.score, min(known.margin, -apart))
      }
    }
    guard let best else { return nil }
    let places = marks.map(\.place) + layout.modePlaces
    let all = places.reduce(Float(0)) { $0 + abs(value(best.turn.framed($1))) }
    guard best.score > AztecTuning.minModeAgreement * all,
      best.margin > AztecTuning.minModeMargin * all
    else { return nil }
    mode = best.mode
    turn = best.turn
    ringErrors = 0
    markErrors = 0
  }
}
