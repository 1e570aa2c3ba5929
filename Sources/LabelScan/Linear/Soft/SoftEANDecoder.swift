/// Maximum likelihood decoder of EAN and UPC-A symbols so blurred that their elements do not show: the
/// digits that explain a profile best, all at once, by the Viterbi algorithm.
package struct SoftEANDecoder {
  /// The likeliest symbol on a profile.
  package struct Reading {
    /// The digits, each as its place in ``EANTemplates/digits``.
    package var shapes: [Int]
    /// Share of the profile's power that they explain, up to 1.
    package var explained: Float
    /// Score gap to the next best symbol: its squared residual less the best's, as a share of the best's.
    package var margin: Float
    /// Score gap to the unconstrained best path, digits of any sets and check digit, as such a share.
    package var unconstrainedGap: Float
    /// The modules on the profile.
    package var modules: ModuleProfile
    /// The print model that fits it.
    fileprivate var model: PrintModelIndex

    /// True where no other symbol could be meant.
    package var isSure: Bool {
      shapes.count == 8
        ? explained > SoftDecoderTuning.minSureEAN8 && margin > SoftDecoderTuning.minSureEAN8Margin
          && unconstrainedGap < SoftDecoderTuning.maxSureGap
        : explained > SoftDecoderTuning.minSureEAN && margin > SoftDecoderTuning.minSureEANMargin
          && unconstrainedGap < SoftDecoderTuning.maxSureGap
          || explained > SoftDecoderTuning.minCleanEAN
            && margin > SoftDecoderTuning.minSureEANMargin
            && unconstrainedGap < SoftDecoderTuning.maxCleanGap
    }

    /// True where lines that gave the same payload leave no doubt.
    package var isBacked: Bool {
      shapes.count == 12 && explained > SoftDecoderTuning.minCleanEAN
        && margin > SoftDecoderTuning.minSureEANMargin
    }

    /// True where another symbol is hardly meant.
    package var isLikely: Bool {
      explained > SoftDecoderTuning.minLikely && margin > SoftDecoderTuning.minLikelyEANMargin
        && unconstrainedGap < SoftDecoderTuning.maxLikelyGap
    }
  }

  /// Blur and spread of a print model, by their indices in the tables.
  fileprivate struct PrintModelIndex: Hashable {
    var blur = 2
    var spread = 2

    /// Itself and its neighbours in the table, diagonal ones too where `corners`.
    func near(corners: Bool) -> [PrintModelIndex] {
      var models: [PrintModelIndex] = []
      for b in max(0, blur - 1)...min(SoftEANDecoder.blurs.count - 1, blur + 1) {
        for s in max(0, spread - 1)...min(SoftEANDecoder.spreads.count - 1, spread + 1)
        where corners || b == blur || s == spread {
          models.append(PrintModelIndex(blur: b, spread: s))
        }
      }
      return models
    }

    var shapes: EANTemplates {
      self == PrintModelIndex() ? SoftEANDecoder.middle : SoftEANDecoder.shapes[blur][spread]
    }
  }

  private static let blurs = SoftDecoderTuning.eanBlurs
  private static let spreads = SoftDecoderTuning.spreads
  private static let shapes = blurs.map { blur in
    spreads.map { EANTemplates(blur: blur, spread: $0) }
  }
  /// The model that starts are fitted with.
  private static let middle = EANTemplates(blur: 0.75, spread: 0)
  private static let quiet = ModuleProfile.quiet

  package init() {}

  /// Reads a symbol with so many digits on either side that lies between two samples of a profile.
  ///
  /// `isThorough` spends several times the time on places that model less like one.
  package func read(
    _ profile: [Float], from: Float, to: Float, half: Int, isThorough: Bool = true
  ) -> Reading? {
    let modules = EANTemplates.modules(half: half)
    let module = (to - from) / Float(modules)
    guard profile.count > 32, abs(module) >= 1 else { return nil }
    var best: ModuleProfile?
    var most: Float = 0
    let starts = SoftDecoderTuning.eanStarts.prefix(
      isThorough ? SoftDecoderTuning.eanStarts.count : 3)
    for (number, (left, right, warp)) in starts.enumerated() {
      if number == 1 && most < SoftDecoderTuning.minAfterFirstStart
        || number == 3 && most < SoftDecoderTuning.minAfterThirdStart
      {
        return nil
      }
      var guess = ModuleProfile(
        profile, from: from + left * module, to: to + right * module, modules: modules,
        quadraticWarp: warp)
      guard alternate(&guess, PrintModelIndex(), half: half, rounds: 4) else { continue }
      most = max(most, guess.explained)
      if guess.explained > best?.explained ?? SoftDecoderTuning.minEANStart { best = guess }
      if let best, best.explained > SoftDecoderTuning.enoughForEAN { break }
    }
    return best.flatMap { settled($0, half: half) }
  }

  /// Reads the symbol of 13 digits that lies along a path on a profile.
  package func read(_ profile: [Float], along path: EANPitchPath) -> Reading? {
    let modules = EANTemplates.modules(half: 6)
    guard profile.count > 32, path.to - path.from >= Float(modules) else { return nil }
    var guess = ModuleProfile(
      profile, from: path.from, to: path.to, modules: modules,
      quadraticWarp: path.quadraticWarp, cubicWarp: path.cubicWarp,
      maxWarp: EANPitchTuning.maxWarp)
    guard alternate(&guess, PrintModelIndex(), half: 6, rounds: 4),
      guess.explained > SoftDecoderTuning.minEANStart
    else {
      return nil
    }
    return settled(guess, half: 6)
  }

  /// The symbol on modules that are nearly placed, under the print model that fits it best.
  private func settled(_ found: ModuleProfile, half: Int) -> Reading? {
    var guess = found
    var model = PrintModelIndex()
    guess.climb(
      &model, near: { $0.near(corners: false) },
      alternate: { alternate(&$0, $1, half: half, rounds: 2) })
    return reading(guess, model, half: half)
  }

  /// Reads the same symbol on another profile.
  package func read(_ profile: [Float], like other: Reading) -> Reading? {
    var guess = other.modules.moved(to: profile)
    let half = other.shapes.count / 2
    guard alternate(&guess, other.model, half: half, rounds: 2) else { return nil }
    return reading(guess, other.model, half: half)
  }

  /// Alternates Viterbi decoding of the digits and a Gauss-Newton fit of the modules; `false` where the fit
  /// fails.
  private func alternate(
    _ guess: inout ModuleProfile, _ model: PrintModelIndex, half: Int, rounds: Int,
    moves: Bool = true
  ) -> Bool {
    let shapes = model.shapes
    var last: [Int] = []
    for _ in 0..<rounds {
      guard guess.isPlausible else { return false }
      let digits = EANTrellis(guess.darkness, shapes, half: half, quiet: Self.quiet).unconstrained()
        .shapes
      guard guess.fit(shapes.symbol(digits, quiet: Self.quiet), moves: moves) else { return false }
      if digits == last || guess.explained < SoftDecoderTuning.minEANAlternation { break }
      last = digits
    }
    return true
  }

  /// The best symbol on modules that are found, and how sure it is: every model near by may speak for
  /// another.
  private func reading(_ guess: ModuleProfile, _ model: PrintModelIndex, half: Int) -> Reading? {
    var found: [(shapes: [Int], rest: Float)] = []
    var free = Float.infinity
    for model in model.near(corners: true) {
      // The light goes with the model.
      var image = guess
      guard alternate(&image, model, half: half, rounds: 1, moves: false), image.power > 0 else {
        continue
      }
      let trellis = EANTrellis(image.darkness, model.shapes, half: half, quiet: Self.quiet)
      let (first, second) = trellis.bestTwoValid()
      for path in [first, second] where path.cost < .infinity {
        let rest = path.cost / image.power
        if let index = found.firstIndex(where: { $0.shapes == path.shapes }) {
          found[index].rest = min(found[index].rest, rest)
        } else {
          found.append((path.shapes, rest))
        }
      }
      free = min(free, trellis.unconstrained().cost / image.power)
    }
    found.sort { $0.rest < $1.rest }
    guard found.count > 1, found[0].rest > 0 else { return nil }
    let rest = found[0].rest
    return Reading(
      shapes: found[0].shapes, explained: 1 / (1 + rest), margin: (found[1].rest - rest) / rest,
      unconstrainedGap: (rest - free) / rest, modules: guess, model: model)
  }
}
