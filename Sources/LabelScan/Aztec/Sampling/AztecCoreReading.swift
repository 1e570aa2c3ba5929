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
}
