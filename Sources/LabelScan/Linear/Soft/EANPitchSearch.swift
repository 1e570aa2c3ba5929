/// Finds where the guards and digits of an EAN-13 or UPC-A symbol lie on a profile whose modules narrow and
/// widen along it, as on a jar, a bottle or a bag.
///
/// Each part is correlated with every stretch of every length; the symbol is the row of parts that
/// correlates best, each about as long a module as the one before (dynamic programming).
package struct EANPitchSearch: ~Copyable {
  private static let templates = EANPitchTemplates()
  /// Modules of a part, the guards with their quiet zones.
  private static let parts =
    [templates.left.modules] + [Int](repeating: 7, count: 6) + [templates.middle.modules]
    + [Int](repeating: 7, count: 6) + [templates.right.modules]
  private static let samples = EANPitchTuning.samples
  /// The correlation of no row.
  private static let none: Float = -1000
  private static let states = samples * EANPitchTuning.pitches
  /// The lengths of a module in samples.
  private static let pitches = (0..<EANPitchTuning.pitches).map { number in
    (0..<number).reduce(
      EANPitchTuning.narrowest * Float(samples) / EANPitchTuning.usualModules
    ) { pitch, _ in pitch * EANPitchTuning.growth }
  }

  private var profile: [Float] = []
  // A row of places for each pitch.
  private var leftDigits = [Float](repeating: 0, count: states)
  private var rightDigits = [Float](repeating: 0, count: states)
  private var leftGuards = [Float](repeating: 0, count: states)
  private var middleGuards = [Float](repeating: 0, count: states)
  private var rightGuards = [Float](repeating: 0, count: states)
  private var before = [Float](repeating: 0, count: states)
  private var after = [Float](repeating: 0, count: states)
  /// The step of the pitch that led to each part at each place.
  private var steps = [Int8](repeating: 0, count: states * parts.count)

  package init() {}

  /// The likeliest row of parts along a profile, luma from the symbol's left to its right.
  package mutating func path(along luma: [Float]) -> EANPitchPath? {
    guard luma.count > EANPitchTuning.samples / 4, let lightest = luma.max(),
      let darkest = luma.min(), lightest > darkest
    else { return nil }
    let scale = Float(luma.count - 1) / Float(Self.samples - 1)
    profile.removeAll(keepingCapacity: true)
    for sample in 0..<Self.samples {
      let place = Float(sample) * scale
      let low = min(Int(place), luma.count - 2)
      let value = luma[low] + (luma[low + 1] - luma[low]) * (place - Float(low))
      profile.append((lightest - value) / (lightest - darkest))
    }
    for pitch in Self.pitches.indices {
      Self.correlateDigits(profile, pitch, &leftDigits, &rightDigits)
      Self.correlate(Self.templates.left, profile, pitch, into: &leftGuards)
      Self.correlate(Self.templates.middle, profile, pitch, into: &middleGuards)
      Self.correlate(Self.templates.right, profile, pitch, into: &rightGuards)
    }
    for part in Self.parts.indices { join(part) }
    return trace(scale: scale)
  }

  /// Samples of a part of so many modules.
  private static func length(_ modules: Int, _ pitch: Int) -> Int {
    Int((Float(modules) * pitches[pitch]).rounded())
  }

  /// Where the samples of a template lie behind its first place: whole samples and fractions.
  private static func offsets(_ count: Int, _ pitch: Int) -> [(whole: Int, fraction: Float)] {
    (0..<count).map { sample in
      let place = (Float(sample) + 0.5) / Float(EANPitchTemplates.samples) * pitches[pitch]
      return (Int(place), place - Float(Int(place)))
    }
  }

  /// Correlates all digits with the stretches of one pitch: the best on the left and on the right.
  private static func correlateDigits(
    _ profile: [Float], _ pitch: Int, _ leftDigits: inout [Float], _ rightDigits: inout [Float]
  ) {
    let count = EANPitchTemplates.digitSamples
    let offsets = offsets(count, pitch)
    let floor = EANPitchTuning.damping * Float(count).squareRoot()
    let templates = templates.digits
    let (values, digits) = (profile.span, templates.span)
    let last = samples - offsets[count - 1].whole - 1
    for place in 0..<samples {
      let state = pitch * samples + place
      guard place < last else {
        leftDigits[state] = -1
        rightDigits[state] = -1
        continue
      }
      var (first, second) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
      var (third, fourth) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
      var (sum, squares): (Float, Float) = (0, 0)
      for sample in 0..<count {
        let (whole, fraction) = offsets[sample]
        // In bounds: place is less than `last`, and the templates have four vectors a sample.
        let (low, high) = unsafe (
          values[unchecked: place &+ whole], values[unchecked: place &+ whole &+ 1]
        )
        let value = low + (high - low) * fraction
        sum += value
        squares += value * value
        unsafe first += value * digits[unchecked: 4 &* sample]
        unsafe second += value * digits[unchecked: 4 &* sample &+ 1]
        unsafe third += value * digits[unchecked: 4 &* sample &+ 2]
        unsafe fourth += value * digits[unchecked: 4 &* sample &+ 3]
      }
      let norm = max(0, squares - sum * sum / Float(count)).squareRoot() + floor
      // Sets A and B are the first twenty.
      leftDigits[state] = max(first.max(), second.max(), third.lowHalf.max()) / norm
      rightDigits[state] = max(third.highHalf.max(), fourth.max()) / norm
    }
  }

  /// Correlates a guard with the stretches of one pitch.
  private static func correlate(
    _ part: EANPitchTemplates.Guard, _ profile: [Float], _ pitch: Int, into scores: inout [Float]
  ) {
    let count = part.template.count
    let offsets = offsets(count, pitch)
    let floor = EANPitchTuning.damping * Float(count).squareRoot()
    // As a digit's correlation is that of seven modules.
    let weight = Float(part.modules) / 7
    let (values, template) = (profile.span, part.template.span)
    let last = samples - offsets[count - 1].whole - 1
    for place in 0..<samples {
      guard place < last else {
        scores[pitch * samples + place] = -1
        continue
      }
      var (sum, squares, product): (Float, Float, Float) = (0, 0, 0)
      for sample in 0..<count {
        let (whole, fraction) = offsets[sample]
        // In bounds: place is less than `last`.
        let (low, high) = unsafe (
          values[unchecked: place &+ whole], values[unchecked: place &+ whole &+ 1]
        )
        let value = low + (high - low) * fraction
        sum += value
        squares += value * value
        product += value * template[sample]
      }
      let norm = max(0, squares - sum * sum / Float(count)).squareRoot() + floor
      scores[pitch * samples + place] = weight * product / norm
    }
  }

  /// Joins a part to the best rows before it.
  private mutating func join(_ part: Int) {
    swap(&before, &after)
    for state in after.indices { after[state] = Self.none }
    let own =
      switch part {
      case 0: leftGuards
      case 7: middleGuards
      case 14: rightGuards
      default: part < 7 ? leftDigits : rightDigits
      }
    if part == 0 { for state in before.indices { before[state] = 0 } }
    for pitch in Self.pitches.indices {
      let length = Self.length(Self.parts[part], pitch)
      Self.join(
        own, pitch, length: length, before, into: &after, &steps, at: part * Self.states)
    }
  }

  /// Joins the stretches of one pitch to the best rows before them: those of this pitch and its neighbours.
  private static func join(
    _ own: [Float], _ pitch: Int, length: Int, _ before: [Float], into after: inout [Float],
    _ steps: inout [Int8], at first: Int
  ) {
    let row = pitch * samples
    let narrower = pitch > 0 ? row - samples : row
    let wider = pitch + 1 < pitches.count ? row + samples : row
    let (scores, rows) = (own.span, before.span)
    var joined = after.mutableSpan
    var came = steps.mutableSpan
    for place in 0..<max(0, samples - length) {
      // In bounds: place and place + length are less than a row, and the rows are of one of the pitches.
      let (same, less, more) = unsafe (
        rows[unchecked: row &+ place],
        rows[unchecked: narrower &+ place] - EANPitchTuning.stepCost,
        rows[unchecked: wider &+ place] - EANPitchTuning.stepCost
      )
      let best = max(same, less, more)
      let step: Int8 = best == same ? 0 : best == less ? -1 : 1
      unsafe came[unchecked: first &+ row &+ place] = step
      unsafe joined[unchecked: row &+ place &+ length] = best + scores[unchecked: row &+ place]
    }
  }

  /// The best row of all, from its last part to its first.
  private func trace(scale: Float) -> EANPitchPath? {
    guard var state = after.indices.max(by: { after[$0] < after[$1] }),
      after[state] > 0
    else { return nil }
    let correlation = after[state]
    var places: [(module: Float, place: Float)] = []
    var modules = 95 + 2 * EANPitchTemplates.quiet
    func note(_ place: Int) {
      places.append((Float(modules - EANPitchTemplates.quiet), Float(place) * scale))
    }
    for part in Self.parts.indices.reversed() {
      let (pitch, end) = (state / Self.samples, state % Self.samples)
      if part < Self.parts.count - 1 { note(end) }
      let start = end - Self.length(Self.parts[part], pitch)
      guard start >= 0 else { return nil }
      modules -= Self.parts[part]
      let first = pitch * Self.samples + start
      state = first + Int(steps[part * Self.states + first]) * Self.samples
    }
    return EANPitchPath(places: places, correlation: correlation)
  }
}
