/// Reads EAN and UPC-A symbols so soft that their elements do not show: all digits at once, as those
/// that explain a profile best.
package struct SoftEANDecoder {
  /// What a profile shows.
  package struct Reading {
    /// The digits, each as its place in ``EANTemplates/digits``.
    package var shapes: [Int]
    /// How much of the profile they explain, up to 1.
    package var explained: Float
    /// How much farther the next best symbol is from the profile, as a share of what the best leaves.
    package var margin: Float
    /// How much nearer digits of any sets and check digit are, as such a share.
    package var gap: Float
    /// The modules on the profile.
    package var modules: ModuleProfile
    /// Which look of the digits fits it.
    fileprivate var look: Look

    /// Whether no other symbol could be meant.
    ///
    /// Of 1200 soft frames of other symbologies none had more than 0.89 explained by a margin above 0.2,
    /// and most that had some were taken for the eight digits of EAN-8; one in ten right readings at a
    /// blur up to a module has a margin below 1.2.
    package var isSure: Bool {
      shapes.count == 8
        ? explained > 0.95 && margin > 0.8 && gap < 0.05
        : explained > 0.93 && margin > 0.5 && gap < 0.05
    }

    /// Whether another symbol is hardly meant.
    package var isLikely: Bool { explained > 0.85 && margin > 0.2 && gap < 0.1 }
  }

  /// A blur and a spread, by their places in the tables.
  fileprivate struct Look: Hashable {
    var blur = 2
    var spread = 2

    /// Itself and the looks beside it, those at the corners too where wanted.
    func near(corners: Bool) -> [Look] {
      var looks: [Look] = []
      for b in max(0, blur - 1)...min(SoftEANDecoder.blurs.count - 1, blur + 1) {
        for s in max(0, spread - 1)...min(SoftEANDecoder.spreads.count - 1, spread + 1)
        where corners || b == blur || s == spread {
          looks.append(Look(blur: b, spread: s))
        }
      }
      return looks
    }

    var shapes: EANTemplates {
      self == Look() ? SoftEANDecoder.middle : SoftEANDecoder.shapes[blur][spread]
    }
  }

  /// The deviations of blur that are tried, in modules, and how much wider bars are.
  private static let blurs: [Float] = [0.45, 0.6, 0.75, 0.9, 1.05]
  private static let spreads: [Float] = [-0.3, -0.15, 0, 0.15, 0.3]
  private static let shapes = blurs.map { blur in
    spreads.map { EANTemplates(blur: blur, spread: $0) }
  }
  /// What most places are tried with, and no more.
  private static let middle = EANTemplates(blur: 0.75, spread: 0)
  /// How far the ends may be from where a symbol is looked for, and its middle from theirs, in modules.
  private static let starts: [(left: Float, right: Float, bend: Float)] = [
    (0, 0, 0), (0, 0, 1), (0, 0, -1), (0, 0, 2), (0, 0, -2), (0.6, -0.6, 0), (-0.6, 0.6, 0),
    (0.6, 0.6, 0), (-0.6, -0.6, 0), (0, 0.8, 0), (0.8, 0, 0), (0, -0.8, 0), (-0.8, 0, 0),
  ]
  private static let quiet = ModuleProfile.quiet

  package init() {}

  /// Reads a symbol with so many digits on either side that lies between two samples of a profile.
  ///
  /// `isThorough` spends several times the time on places that look less like one.
  package func read(
    _ profile: [Float], from: Float, to: Float, half: Int, isThorough: Bool = true
  ) -> Reading? {
    let modules = EANTemplates.modules(half: half)
    let module = (to - from) / Float(modules)
    guard profile.count > 32, abs(module) >= 1 else { return nil }
    var best: ModuleProfile?
    var most: Float = 0
    let starts = Self.starts.prefix(isThorough ? Self.starts.count : 3)
    for (number, (left, right, bend)) in starts.enumerated() {
      // Of 295 symbols that were read none had less.
      if number == 1 && most < 0.45 || number == 3 && most < 0.65 { return nil }
      var guess = ModuleProfile(
        profile, from: from + left * module, to: to + right * module, modules: modules,
        bend: bend)
      guard settle(&guess, Look(), half: half, rounds: 4) else { continue }
      most = max(most, guess.explained)
      if guess.explained > best?.explained ?? 0.8 { best = guess }
      if let best, best.explained > 0.97 { break }
    }
    guard var guess = best else { return nil }
    var look = Look()
    guess.climb(
      &look, near: { $0.near(corners: false) },
      settle: { settle(&$0, $1, half: half, rounds: 2) })
    return reading(guess, look, half: half)
  }

  /// Reads the same symbol on another profile.
  package func read(_ profile: [Float], like other: Reading) -> Reading? {
    var guess = other.modules.moved(to: profile)
    let half = other.shapes.count / 2
    guard settle(&guess, other.look, half: half, rounds: 2) else { return nil }
    return reading(guess, other.look, half: half)
  }

  /// Fits digits and modules to one another; whether that went well.
  private func settle(
    _ guess: inout ModuleProfile, _ look: Look, half: Int, rounds: Int, moves: Bool = true
  ) -> Bool {
    let shapes = look.shapes
    var last: [Int] = []
    for _ in 0..<rounds {
      guard guess.isPlausible else { return false }
      let digits = EANTrellis(guess.darkness, shapes, half: half, quiet: Self.quiet).free().shapes
      guard guess.fit(shapes.symbol(digits, quiet: Self.quiet), moves: moves) else { return false }
      if digits == last || guess.explained < 0.4 { break }
      last = digits
    }
    return true
  }

  /// The best symbol on modules that are found, and how sure it is: every look near by may speak for
  /// another.
  private func reading(_ guess: ModuleProfile, _ look: Look, half: Int) -> Reading? {
    var found: [(shapes: [Int], rest: Float)] = []
    var free = Float.infinity
    for look in look.near(corners: true) {
      // The light goes with the look.
      var image = guess
      guard settle(&image, look, half: half, rounds: 1, moves: false), image.power > 0 else {
        continue
      }
      let trellis = EANTrellis(image.darkness, look.shapes, half: half, quiet: Self.quiet)
      let (first, second) = trellis.valid()
      for path in [first, second] where path.cost < .infinity {
        let rest = path.cost / image.power
        if let index = found.firstIndex(where: { $0.shapes == path.shapes }) {
          found[index].rest = min(found[index].rest, rest)
        } else {
          found.append((path.shapes, rest))
        }
      }
      free = min(free, trellis.free().cost / image.power)
    }
    found.sort { $0.rest < $1.rest }
    guard found.count > 1, found[0].rest > 0 else { return nil }
    let rest = found[0].rest
    return Reading(
      shapes: found[0].shapes, explained: 1 / (1 + rest), margin: (found[1].rest - rest) / rest,
      gap: (rest - free) / rest, modules: guess, look: look)
  }
}
