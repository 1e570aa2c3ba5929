/// Fits place and print model of known modules on a line by search and coordinate descent of the
/// normalised correlation.
package struct PrintModelFit: Sendable {
  /// The modules of the symbol, `true` where dark.
  package let modules: [Bool]
  /// Their place on the line.
  package private(set) var axis: ModuleScale
  /// Their print model.
  package private(set) var shape = PrintModel()
  /// Normalised correlation of the line with them, 1 at best.
  package private(set) var agreement: Float = 0
  /// From light to dark, in the profile's units; negative where dark and light are exchanged.
  package private(set) var contrast: Float = 0

  /// The light modules on either side that are looked at too.
  private static let quiet = 2
  private var model: DetrendedSamples

  /// Creates the fit of some modules that lie about at `axis`.
  package init(_ modules: [Bool], near axis: ModuleScale) {
    self.modules = modules
    self.axis = axis
    model = DetrendedSamples([])
    drawModel()
  }

  private mutating func drawModel() {
    model = DetrendedSamples(
      shape.darkness(modules, in: -Self.quiet..<modules.count + Self.quiet))
  }

  /// The agreement with a profile, lightest highest, where the modules lie at `axis`.
  private func agreement(_ profile: [Float], at axis: ModuleScale) -> Float {
    guard
      let seen = axis.seen(
        profile, from: Float(-Self.quiet), count: modules.count + 2 * Self.quiet)
    else { return 0 }
    return -DetrendedSamples(seen).agreement(model)
  }

  /// Exhaustive search of the modules up to `reach` modules off at both ends.
  package mutating func search(_ profile: [Float], reach: Float) {
    let module = axis.module
    let start = axis
    var best = abs(agreement(profile, at: axis))
    let offsets = Array(stride(from: -reach, through: reach, by: 0.5))
    for first in offsets {
      for last in offsets {
        for quadraticWarp in SignalTuning.searchedWarps {
          var other = start
          other.first += first * module
          other.last += last * module
          other.quadraticWarp += quadraticWarp * module
          keep(other, profile, ifBetterThan: &best)
        }
      }
    }
    refine(profile)
  }

  /// Looks for the modules where they lie about now.
  package mutating func follow(_ profile: [Float]) {
    let module = axis.module
    let start = axis
    var best = abs(agreement(profile, at: axis))
    for offset in SignalTuning.followedShifts {
      var other = start
      other.first += offset * module
      other.last += offset * module
      keep(other, profile, ifBetterThan: &best)
    }
    refine(profile)
  }

  /// Walks to the best place and shape near by.
  private mutating func refine(_ profile: [Float]) {
    place(profile, steps: SignalTuning.coarsePlaceSteps)
    adapt(profile)
    place(profile, steps: SignalTuning.finePlaceSteps)
    adapt(profile)
    let signed = agreement(profile, at: axis)
    agreement = abs(signed)
    guard
      let seen = axis.seen(
        profile, from: Float(-Self.quiet), count: modules.count + 2 * Self.quiet),
      model.power > 0
    else { return }
    contrast = -DetrendedSamples(seen).product(model) / model.power
  }

  /// Coordinate descent of the ends and the quadratic warp by ever smaller steps, in modules.
  private mutating func place(_ profile: [Float], steps: [Float]) {
    let module = axis.module
    let parts: [WritableKeyPath<ModuleScale, Float>] = [\.first, \.last, \.quadraticWarp]
    var best = abs(agreement(profile, at: axis))
    for step in steps {
      // No symbol needs as many rounds.
      for _ in 0..<12 {
        let before = best
        for part in parts {
          for change in [-step * module, step * module] {
            var other = axis
            other[keyPath: part] += change
            keep(other, profile, ifBetterThan: &best)
          }
        }
        if best == before { break }
      }
    }
  }

  /// Takes another place of the modules where the profile agrees with it better.
  private mutating func keep(
    _ other: ModuleScale, _ profile: [Float], ifBetterThan best: inout Float
  ) {
    let agreement = abs(agreement(profile, at: other))
    guard agreement > best else { return }
    best = agreement
    axis = other
  }

  /// Coordinate descent of ink spread and blur.
  private mutating func adapt(_ profile: [Float]) {
    guard
      let seen = axis.seen(
        profile, from: Float(-Self.quiet), count: modules.count + 2 * Self.quiet)
    else { return }
    let levelled = DetrendedSamples(seen)
    var best = abs(levelled.agreement(model))
    var kept = (shape, model)
    for step in SignalTuning.modelSteps {
      for _ in 0..<8 {
        let before = best
        let start = kept.0
        for (spread, blur) in [(-step, 0), (step, 0), (0, -step), (0, step)] as [(Float, Float)] {
          shape = PrintModel(
            spread: min(
              max(start.spread + spread, SignalTuning.spreads.lowerBound),
              SignalTuning.spreads.upperBound),
            blur: min(
              max(start.blur + blur, SignalTuning.blurs.lowerBound), SignalTuning.blurs.upperBound))
          drawModel()
          let agreement = abs(levelled.agreement(model))
          if agreement > best {
            best = agreement
            kept = (shape, model)
          }
        }
        if best == before { break }
      }
    }
    (shape, model) = kept
  }
}
