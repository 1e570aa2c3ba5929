/// Finds how the cells of a symbol are spread between its ends, by what every character of an alphabet
/// begins with: a bar behind a space.
package struct PitchAlignment {
  /// The steps in which the middle and the quarters are moved, in cells.
  private static let steps: (bend: Float, sway: Float) = (0.75, 1.5)
  /// How far they are moved from where they are guessed, as a share of the cells.
  private static let most: (bend: Float, sway: Float) = (0.025, 0.015)

  private let profile: [Float]
  private let alphabet: SoftAlphabet

  /// Looks at a profile for characters of an alphabet.
  package init(_ profile: [Float], _ alphabet: SoftAlphabet) {
    self.profile = profile
    self.alphabet = alphabet
  }

  /// A guess with its cells spread in the ways that agree best, each with how much darker it is behind
  /// than before where characters begin.
  package func aligned(_ guess: StartStopFinder.Guess, count: Int) -> [(
    guess: StartStopFinder.Guess, contrast: Float
  )] {
    let cells = Float(alphabet.cells(guess.count))
    var found: [(guess: StartStopFinder.Guess, contrast: Float)] = []
    let bends = stride(
      from: -Self.most.bend * cells, through: Self.most.bend * cells, by: Self.steps.bend)
    let sways = stride(
      from: -Self.most.sway * cells, through: Self.most.sway * cells, by: Self.steps.sway)
    for bend in bends {
      for sway in sways {
        var other = guess
        other.bend += bend
        other.sway += sway
        found.append((other, contrast(other)))
      }
    }
    found.sort { $0.contrast > $1.contrast }
    var kept: [(guess: StartStopFinder.Guess, contrast: Float)] = []
    for one in found {
      guard kept.count < count else { break }
      // What is nearer comes to the same.
      if kept.allSatisfy({
        abs($0.guess.bend - one.guess.bend) + abs($0.guess.sway - one.guess.sway) > 1.6
      }) {
        kept.append(one)
      }
    }
    return kept
  }

  private func contrast(_ guess: StartStopFinder.Guess) -> Float {
    let cells = Float(alphabet.cells(guess.count))
    let values = profile.span
    let last = Float(values.count - 2)
    func luma(_ cell: Float) -> Float {
      let v = 2 * cell / cells - 1
      let shift = (1 - v * v) * (guess.bend + v * guess.sway)
      let place = guess.from + (guess.to - guess.from) * (cell + shift) / cells
      let inside = min(max(place, 0), last)
      let low = Int(inside)
      return values[low] + (values[low + 1] - values[low]) * (inside - Float(low))
    }
    var sum: Float = 0
    for character in 1..<max(2, guess.count) {
      let place = Float(character * alphabet.pitch)
      sum += luma(place - alphabet.module / 2) - luma(place + alphabet.module / 2)
    }
    return sum / Float(max(1, guess.count - 1))
  }
}
