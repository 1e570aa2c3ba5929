internal import Foundation

/// Tells how a MaxiCode symbol is turned: by the six patterns of three modules around its bull's-eye.
enum MaxiCodeTurn {
  /// The turns at which the patterns agree best, as cosine and sine, the best first.
  static func turns(of eye: BullsEye, _ plane: LumaView, scale: Double) -> [Point] {
    let dark = MaxiCodePlacement.darkOrientation.map { HexagonLattice.place($0) }
    let light = MaxiCodePlacement.lightOrientation.map { HexagonLattice.place($0) }
    let count = MaxiCodeTuning.turns
    let contrast = eye.light - eye.dark
    let directions = (0..<count).map { index in
      let angle = 2 * Double.pi * Double(index) / Double(count)
      return Point(x: cos(angle), y: sin(angle))
    }
    let scores = directions.map { turn -> Float in
      func mean(_ places: [Point]) -> Float {
        places.reduce(0) { sum, place in
          let p = eye.map(place, turn: turn)
          let luma = plane.luma(atX: Float(p.x / scale), y: Float(p.y / scale))
          return sum + min(max((luma - eye.dark) / contrast, 0), 1)
        } / Float(places.count)
      }
      return mean(light) - mean(dark)
    }
    let peaks = scores.indices.filter {
      scores[$0] > MaxiCodeTuning.minOrientation && scores[$0] >= scores[($0 + 1) % count]
        && scores[$0] > scores[($0 + count - 1) % count]
    }
    return peaks.sorted { scores[$0] > scores[$1] }.prefix(MaxiCodeTuning.maxTurns)
      .map { directions[$0] }
  }
}
