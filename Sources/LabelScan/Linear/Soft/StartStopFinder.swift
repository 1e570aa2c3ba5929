/// Finds start and stop characters of an alphabet at the ends of a profile's bars, and so how many
/// characters may be between them.
package struct StartStopFinder: Sendable {
  /// A symbol that may be on a profile.
  package struct Candidate: Hashable, Sendable {
    /// Its characters.
    package var count: Int
    /// Its first and last sample.
    package var from: Float
    package var to: Float
    /// Quadratic warp: cells by which its middle lies beyond even spacing.
    package var quadraticWarp: Float
    /// Cubic warp: cells by which its right half lies farther and its left half less far.
    package var cubicWarp: Float
    /// Mean normalised correlation of the start and the stop character.
    package var agreement: Float
  }

  /// The fewest and the most characters.
  package static let counts = 4...32
  /// Light cells before the start and behind the stop character that are looked at.
  private static let quiet = 2
  /// Reach of the search of an end, in halves of a cell.
  private static let reach = 2
  private let alphabet: SoftAlphabet
  /// The start characters and the stop character amid light, less their mean, their squares' sum 1.
  private let starts: [[SIMD4<Float>]]
  private let stop: [SIMD4<Float>]

  /// Takes the templates of the ends from drawn characters.
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
  package func candidates(
    _ profile: [Float], from: Float, to: Float, counts: ClosedRange<Int>
  ) -> [Candidate] {
    let counts = counts.clamped(to: Self.counts)
    let length = to - from
    let largest = length / Float(alphabet.cells(counts.lowerBound)) * SoftDecoderTuning.cellRange
    let smallest = length / Float(alphabet.cells(counts.upperBound)) / SoftDecoderTuning.cellRange
    var sizes: [Float] = []
    var (left, right): ([End], [End]) = ([], [])
    var size = smallest
    while size < largest {
      sizes.append(size)
      let slack = Float(Self.reach) / 2 * size
      let before = from - Float(Self.quiet) * size - slack
      left.append(best(of: starts, in: profile, from: before, size: size))
      size *= SoftDecoderTuning.cellGrowth
    }
    guard left.contains(where: { $0.agreement > SoftDecoderTuning.minEndCorrelation }) else {
      return []
    }
    for size in sizes {
      let slack = Float(Self.reach) / 2 * size
      let behind = to + Float(Self.quiet) * size + slack
      let first = behind - Float(2 * stop.count) * size - 2 * slack
      right.append(best(of: [stop], in: profile, from: first, size: size))
    }
    var candidates: [Candidate] = []
    for count in counts {
      let mean = length / (Float(alphabet.cells(count)) - alphabet.gap)
      var best: Candidate?
      for (one, start) in left.enumerated()
      where start.agreement > SoftDecoderTuning.minEndCorrelation {
        for (other, end) in right.enumerated()
        where end.agreement > SoftDecoderTuning.minEndCorrelation {
          let (first, last) = (sizes[one] / mean - 1, sizes[other] / mean - 1)
          guard abs(first - last) < SoftDecoderTuning.maxCellDifference,
            SoftDecoderTuning.cellMeans.contains(first + last)
          else {
            continue
          }
          let agreement = (start.agreement + end.agreement) / 2
          if agreement > best?.agreement ?? SoftDecoderTuning.minMeanEndCorrelation {
            let cells = Float(alphabet.cells(count))
            best = Candidate(
              count: count, from: from + start.shift,
              to: to + end.shift + alphabet.gap * sizes[other],
              quadraticWarp: cells / 8 * (first - last),
              cubicWarp: -cells / 8 * (first + last), agreement: agreement)
          }
        }
      }
      if let best { candidates.append(best) }
    }
    return candidates.sorted { $0.agreement > $1.agreement }
  }

  /// Template matching: the shift of highest normalised correlation of any template near a sample.
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
