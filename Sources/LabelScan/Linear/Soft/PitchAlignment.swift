/// Aligns the pitch of a symbol's characters between its ends by an exhaustive search of quadratic and
/// cubic warp: every character begins with a bar behind a space.
package struct PitchAlignment {
  /// Steps of the search, in cells.
  private static let steps: (quadraticWarp: Float, cubicWarp: Float) = (0.75, 1.5)
  /// Reach of the search from the candidate, as a share of the cells.
  private static let most: (quadraticWarp: Float, cubicWarp: Float) = (0.025, 0.015)

  private let profile: [Float]
  private let alphabet: SoftAlphabet

  /// Looks at a profile for characters of an alphabet.
  package init(_ profile: [Float], _ alphabet: SoftAlphabet) {
    self.profile = profile
    self.alphabet = alphabet
  }

  /// A candidate with the warps of the highest contrast at the characters' first edges, and that contrast.
  package func aligned(_ candidate: StartStopFinder.Candidate, count: Int) -> [(
    candidate: StartStopFinder.Candidate, contrast: Float
  )] {
    let cells = Float(alphabet.cells(candidate.count))
    var found: [(candidate: StartStopFinder.Candidate, contrast: Float)] = []
    let quadraticWarps = stride(
      from: -Self.most.quadraticWarp * cells, through: Self.most.quadraticWarp * cells,
      by: Self.steps.quadraticWarp)
    let cubicWarps = stride(
      from: -Self.most.cubicWarp * cells, through: Self.most.cubicWarp * cells,
      by: Self.steps.cubicWarp)
    for quadraticWarp in quadraticWarps {
      for cubicWarp in cubicWarps {
        var other = candidate
        other.quadraticWarp += quadraticWarp
        other.cubicWarp += cubicWarp
        found.append((other, contrast(other)))
      }
    }
    found.sort { $0.contrast > $1.contrast }
    var kept: [(candidate: StartStopFinder.Candidate, contrast: Float)] = []
    for one in found {
      guard kept.count < count else { break }
      // What is nearer comes to the same.
      if kept.allSatisfy({
        abs($0.candidate.quadraticWarp - one.candidate.quadraticWarp)
          + abs($0.candidate.cubicWarp - one.candidate.cubicWarp) > SoftDecoderTuning.sameWarp
      }) {
        kept.append(one)
      }
    }
    return kept
  }

  private func contrast(_ candidate: StartStopFinder.Candidate) -> Float {
    let cells = Float(alphabet.cells(candidate.count))
    let values = profile.span
    let last = Float(values.count - 2)
    func luma(_ cell: Float) -> Float {
      let v = 2 * cell / cells - 1
      let shift = (1 - v * v) * (candidate.quadraticWarp + v * candidate.cubicWarp)
      let place = candidate.from + (candidate.to - candidate.from) * (cell + shift) / cells
      let inside = min(max(place, 0), last)
      let low = Int(inside)
      return values[low] + (values[low + 1] - values[low]) * (inside - Float(low))
    }
    var sum: Float = 0
    for character in 1..<max(2, candidate.count) {
      let place = Float(character * alphabet.pitch)
      sum += luma(place - alphabet.module / 2) - luma(place + alphabet.module / 2)
    }
    return sum / Float(max(1, candidate.count - 1))
  }
}
