/// Finds start and stop characters of an alphabet at the ends of a profile's bars, and so how many
/// characters may be between them.
package struct StartStopFinder: Sendable {
  /// A symbol that may be on a profile.
  package struct Guess: Hashable, Sendable {
    /// Its characters.
    package var count: Int
    /// Where it begins and ends, in samples.
    package var from: Float
    package var to: Float
    /// How many cells farther its middle is than even spacing has it.
    package var bend: Float
    /// How much farther, too, its right half is and how much less far its left, by the cube of the place.
    package var sway: Float
    /// How well the start and the stop character agree, up to 1, in the mean.
    package var agreement: Float
  }

  /// The fewest and the most characters.
  package static let counts = 4...32
  /// Light cells before the start and behind the stop character that are looked at.
  private static let quiet = 2
  /// How far the ends may be from where they are looked for, in halves of a cell.
  private static let reach = 2
  /// The cells' sizes that are tried grow by so much.
  private static let growth: Float = 1.05
  /// How much larger cells may be at one end than at the other, as a share of their mean.
  private static let steepest: Float = 0.3
  /// How much larger they may be at both ends than their mean, twice: smaller where a symbol is bent.
  private static let means: ClosedRange<Float> = -0.3...0.12
  /// How well each end must agree, and both in the mean.
  private static let least: Float = 0.8
  private static let leastMean: Float = 0.87

  private let alphabet: SoftAlphabet
  /// The start characters and the stop character amid light, less their mean, their squares' sum 1.
  private let starts: [[SIMD4<Float>]]
  private let stop: [SIMD4<Float>]

  /// Takes what the ends look like from some shapes.
  package init(_ shapes: CharacterTemplates) {
    alphabet = shapes.alphabet
    let before = CharacterTemplates.reach - Self.quiet
    let behind = shapes.width - CharacterTemplates.reach
    func template(_ character: Int, _ cells: Range<Int>) -> [SIMD4<Float>] {
      let shape = shapes.shape(character)
      // Two samples a cell, and so four of every two cells.
      let values = stride(from: cells.lowerBound, to: cells.upperBound, by: 2).map { cell in
        let (one, two) = (shape[shape.startIndex + cell], shape[shape.startIndex + cell + 1])
        return SIMD4(
          one[0] + one[1], one[2] + one[3], two[0] + two[1], two[2] + two[3]) / 2
      }
      let mean = values.reduce(.zero, +).sum() / Float(4 * values.count)
      let power = values.reduce(0) { $0 + (($1 - mean) * ($1 - mean)).sum() }
      return values.map { ($0 - mean) / power.squareRoot() }
    }
    // The next character's first bar is not theirs. An even number of cells.
    let own = (alphabet.pitch + Self.quiet - 1) & ~1
    starts = alphabet.starts.map { template($0, before..<before + own) }
    let last = (behind - CharacterTemplates.reach + Self.quiet) & ~1
    stop = template(alphabet.stop, behind + Self.quiet - last..<behind + Self.quiet)
  }

  /// An end at one size of cells: how well it agrees, and how far it is from where it was looked for.
  private struct End {
    var agreement: Float
    var shift: Float
  }

  /// The symbols that may lie between two samples of a profile, the best first.
  package func guesses(
    _ profile: [Float], from: Float, to: Float, counts: ClosedRange<Int>
  ) -> [Guess] {
    let counts = counts.clamped(to: Self.counts)
    let length = to - from
    let largest = length / Float(alphabet.cells(counts.lowerBound)) * 1.15
    let smallest = length / Float(alphabet.cells(counts.upperBound)) / 1.15
    var sizes: [Float] = []
    var (left, right): ([End], [End]) = ([], [])
    var size = smallest
    while size < largest {
      sizes.append(size)
      let slack = Float(Self.reach) / 2 * size
      let before = from - Float(Self.quiet) * size - slack
      left.append(best(of: starts, in: profile, from: before, size: size))
      size *= Self.growth
    }
    guard left.contains(where: { $0.agreement > Self.least }) else { return [] }
    for size in sizes {
      let slack = Float(Self.reach) / 2 * size
      let behind = to + Float(Self.quiet) * size + slack
      let first = behind - Float(2 * stop.count) * size - 2 * slack
      right.append(best(of: [stop], in: profile, from: first, size: size))
    }
    var guesses: [Guess] = []
    for count in counts {
      let mean = length / (Float(alphabet.cells(count)) - alphabet.gap)
      var best: Guess?
      for (one, start) in left.enumerated() where start.agreement > Self.least {
        for (other, end) in right.enumerated() where end.agreement > Self.least {
          let (first, last) = (sizes[one] / mean - 1, sizes[other] / mean - 1)
          guard abs(first - last) < Self.steepest, Self.means.contains(first + last) else {
            continue
          }
          let agreement = (start.agreement + end.agreement) / 2
          if agreement > best?.agreement ?? Self.leastMean {
            let cells = Float(alphabet.cells(count))
            best = Guess(
              count: count, from: from + start.shift,
              to: to + end.shift + alphabet.gap * sizes[other], bend: cells / 8 * (first - last),
              sway: -cells / 8 * (first + last), agreement: agreement)
          }
        }
      }
      if let best { guesses.append(best) }
    }
    return guesses.sorted { $0.agreement > $1.agreement }
  }

  /// Where one of some templates agrees best with the profile near a sample.
  private func best(
    of templates: [[SIMD4<Float>]], in profile: [Float], from first: Float, size: Float
  ) -> End {
    let vectors = templates[0].count
    let count = 4 * vectors
    let last = Float(profile.count - 2)
    let source = profile.span
    let middle = source[min(max(Int(first), 0), source.count - 1)]
    // In a row: the values, the sums of values up to each, and of their squares.
    let stride = count + 2 * Self.reach + 1
    var rows = [Float](repeating: 0, count: 3 * stride)
    var seen = rows.mutableSpan
    var (sum, squares): (Float, Float) = (0, 0)
    for index in 0..<stride - 1 {
      let place = min(max(first + (Float(index) + 0.5) / 2 * size, 0), last)
      let low = Int(place)
      // In bounds: low is 0 to count - 2.
      let (one, two) = unsafe (source[unchecked: low], source[unchecked: low &+ 1])
      let value = one + (two - one) * (place - Float(low)) - middle
      sum += value
      squares += value * value
      seen[index] = value
      seen[stride &+ index &+ 1] = sum
      seen[2 &* stride &+ index &+ 1] = squares
    }
    let values = rows.span
    var best = End(agreement: 0, shift: 0)
    for shift in 0...2 * Self.reach {
      let sum = values[stride + shift + count] - values[stride + shift]
      let power =
        values[2 * stride + shift + count] - values[2 * stride + shift] - sum * sum / Float(count)
      guard power > 0 else { continue }
      let window = values.extracting(shift..<shift + count)
      for template in templates {
        let template = template.span
        var product = SIMD4<Float>.zero
        for vector in template.indices {
          // In bounds: the window has four values for each.
          product +=
            unsafe window.bytes.unsafeLoadUnaligned(
              fromUncheckedByteOffset: 16 &* vector, as: SIMD4<Float>.self) * template[vector]
        }
        let agreement = -product.sum() / power.squareRoot()
        if agreement > best.agreement {
          best = End(agreement: agreement, shift: Float(shift - Self.reach) / 2 * size)
        }
      }
    }
    return best
  }
}
