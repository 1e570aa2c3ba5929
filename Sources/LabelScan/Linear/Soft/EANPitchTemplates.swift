/// The guards and digits of an EAN-13 symbol as a blurred image shows them, to be correlated with stretches
/// of a profile: two samples a module, dark above light, of mean 0 and norm 1.
struct EANPitchTemplates: Sendable {
  /// Samples of a module.
  static let samples = 2
  /// Modules of quiet zone that belong to a guard at an end.
  static let quiet = 3

  /// One guard.
  struct Guard: Sendable {
    let modules: Int
    let template: [Float]
  }

  /// The guards at the left, in the middle and at the right.
  let left: Guard
  let middle: Guard
  let right: Guard
  /// The digits of sets A, B and C, ten each, and two of nothing: sample by sample, eight digits together.
  let digits: [SIMD8<Float>]
  /// Digits together, and those of them that stand on the left, are in four vectors.
  static let vectors = 4
  /// Samples of a digit.
  static let digitSamples = 7 * samples

  init() {
    let light = [Float](repeating: -1, count: Self.quiet)
    func stands(_ modules: [Float], behind: [Float] = [], before: [Float] = []) -> [Float] {
      let (fine, count) = (EANBlurredModel.samples, modules.count)
      let first = behind.count * fine
      let blurred = EANBlurredModel.blurred(
        behind + modules + before, in: first..<first + count * fine)
      let step = fine / Self.samples
      let means = stride(from: 0, to: blurred.count, by: step).map {
        blurred[$0..<$0 + step].reduce(0, +) / Float(step)
      }
      let mean = means.reduce(0, +) / Float(means.count)
      let norm = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }.squareRoot()
      return means.map { ($0 - mean) / norm }
    }
    left = Guard(
      modules: Self.quiet + 3, template: stands(light + [1, -1, 1], before: [-1, -1]))
    middle = Guard(
      modules: 5, template: stands([-1, 1, -1, 1, -1], behind: [1, 1], before: [1, 1]))
    right = Guard(
      modules: 3 + Self.quiet, template: stands([1, -1, 1] + light, behind: [-1, -1]))
    // A digit on the left stands between dark and light, one on the right between light and dark.
    let shapes =
      (EANPattern.setA + EANPattern.setB).map { stands($0, behind: [-1, 1], before: [-1, -1]) }
      + EANPattern.setC.map { stands($0, behind: [1, -1], before: [1, 1]) }
    digits = (0..<Self.digitSamples * Self.vectors).map { place in
      let (sample, first) = (place / Self.vectors, place % Self.vectors * 8)
      var lanes = SIMD8<Float>.zero
      for lane in 0..<8 where first + lane < shapes.count {
        lanes[lane] = shapes[first + lane][sample]
      }
      return lanes
    }
  }
}
