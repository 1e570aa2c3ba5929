package import LabelSyntax

/// Reads an add-on from one line across it and the symbol that it belongs to.
///
/// The symbol's payload is known, and so what the line makes of modules: their size, how bars spread
/// and edges blur. What the add-on looks like is drawn the same way and held against the line.
package struct EANAddOnLine: Sendable {
  /// The light modules before the guard that are looked at.
  private static let leadModules = 5
  private static let samples = PrintModel.samples

  private let fit: PrintModelFit
  private let symbology: Symbology
  private let count: Int
  private let quietModules = EANAddOn.quietZone
  /// The guard and what is light before it.
  private let guardModel: DetrendedSamples
  /// The digits with the dark module before and the light one after them.
  private let digitModels: [DetrendedSamples]

  /// Creates the reader of a line that shows a symbol as `fit` found.
  package init(_ symbology: Symbology, beside fit: PrintModelFit) {
    self.fit = fit
    self.symbology = symbology
    count = EANAddOn.count(of: symbology)
    guardModel = DetrendedSamples(
      fit.shape.darkness([true, false, true, true], in: -3..<4))
    digitModels = EANAddOn.digits.map { digit in
      DetrendedSamples(fit.shape.darkness([true] + digit.modules + [false, true], in: 0..<9))
    }
  }

  /// A place of the add-on on the symbol's axis.
  private struct Place {
    /// The modules between the symbol and the add-on.
    var gap: Float
    /// The add-on's modules in those of the symbol.
    var scale: Float
  }

  /// Reads the add-on on a profile, lightest highest, of which the samples `inside` are real.
  package func read(_ profile: [Float], inside: Range<Int>) -> EANAddOnRead? {
    guard var (place, digits) = search(profile, inside) else { return nil }
    for _ in 0..<3 {
      let modules = EANAddOn.modules(of: digits)
      place = refined(place, modules, profile, inside)
      guard let better = nearest(to: digits, at: place, profile, inside)?.digits else { return nil }
      if better == digits { break }
      digits = better
    }
    guard let payload = EANAddOn.payload(of: digits),
      let (nearest, margin) = nearest(to: digits, at: place, profile, inside), nearest == digits,
      let fitted = templateFit(EANAddOn.modules(of: digits), at: place, profile, inside),
      hasLightGap(place, profile, fitted), !continuesAsFiveDigits(place, profile, fitted)
    else { return nil }
    let start = Float(fit.modules.count) + place.gap
    let end = start + Float(EANAddOn.moduleCount(digits: count)) * place.scale
    return EANAddOnRead(
      payload: payload, place: fit.axis.place(start)...fit.axis.place(end), gap: place.gap,
      margin: margin, worstModuleError: fitted.worstModuleError, agreement: fitted.agreement,
      contrast: fitted.contrast / fit.contrast)
  }

  private func seen(_ profile: [Float], at place: Place, _ inside: Range<Int>) -> [Float]? {
    let modules = EANAddOn.moduleCount(digits: count)
    let start = Float(fit.modules.count) + place.gap
    guard
      fit.axis.place(start + Float(modules + quietModules - 1) * place.scale)
        < Float(inside.upperBound)
    else { return nil }
    return fit.axis.seen(
      profile, from: start - Float(Self.leadModules) * place.scale,
      count: Self.leadModules + modules + quietModules,
      scale: place.scale)
  }

  /// Exhaustive search of gap and scale: the place and digits of the highest mean correlation.
  private func search(_ profile: [Float], _ inside: Range<Int>) -> (Place, [EANAddOn.Digit])? {
    var best: (Place, [EANAddOn.Digit])?
    var bestScore = EANAddOnTuning.minSearchCorrelation
    for scale in EANAddOnTuning.scales {
      for gap in stride(
        from: Float(EANAddOn.gap.lowerBound) - EANAddOnTuning.gapSlack,
        through: Float(EANAddOn.gap.upperBound) + EANAddOnTuning.gapSlack, by: 0.25)
      {
        let place = Place(gap: gap, scale: scale)
        guard let seen = seen(profile, at: place, inside) else { continue }
        let first = (Self.leadModules - 3) * Self.samples
        let guardAgreement = -DetrendedSamples(
          Array(seen[first..<first + 7 * Self.samples])
        ).agreement(guardModel)
        guard guardAgreement > EANAddOnTuning.minSearchCorrelation else { continue }
        var sum = guardAgreement
        var digits: [EANAddOn.Digit] = []
        for index in 0..<count {
          let first = (Self.leadModules + EANAddOn.start(ofDigit: index) - 1) * Self.samples
          let stretch = DetrendedSamples(Array(seen[first..<first + 9 * Self.samples]))
          var strongest: Float = -1
          var digit = EANAddOn.digits[0]
          for (number, model) in digitModels.enumerated() {
            let agreement = -stretch.agreement(model)
            if agreement > strongest {
              strongest = agreement
              digit = EANAddOn.digits[number]
            }
          }
          sum += strongest
          digits.append(digit)
        }
        let score = sum / Float(count + 1)
        if score > bestScore {
          bestScore = score
          best = (place, digits)
        }
      }
    }
    return best
  }

  /// Coordinate descent of gap and scale to the highest correlation with some modules.
  private func refined(
    _ place: Place, _ modules: [Bool], _ profile: [Float], _ inside: Range<Int>
  ) -> Place {
    let model = DetrendedSamples(
      fit.shape.darkness(modules, in: -Self.leadModules..<modules.count + quietModules))
    func agreement(_ place: Place) -> Float {
      seen(profile, at: place, inside).map { -DetrendedSamples($0).agreement(model) } ?? -1
    }
    var place = place
    var best = agreement(place)
    for step in EANAddOnTuning.refinementSteps {
      for _ in 0..<8 {
        let before = best
        for (gap, scale) in [(-step, 0), (step, 0), (0, -step), (0, step)] as [(Float, Float)] {
          // About its own middle, a change of scale moves either end by as much.
          let change = 2 * scale / Float(modules.count)
          let other = Place(gap: place.gap + gap - scale, scale: place.scale + change)
          let agreement = agreement(other)
          if agreement > best {
            best = agreement
            place = other
          }
        }
        if best == before { break }
      }
    }
    return place
  }

  /// The least squares fit of a template of modules to a line.
  private struct TemplateFit {
    /// Darkness from 0 to 1, four samples a module, from the first light module on.
    var darkness: [Float]
    var agreement: Float
    var contrast: Float
    /// The luma of the light modules before and after.
    var light: Float
    /// Most absolute mean residual of a module.
    var worstModuleError: Float
  }

  /// True where all is light between the symbol and the fitted template.
  private func hasLightGap(_ place: Place, _ profile: [Float], _ fitted: TemplateFit) -> Bool {
    // The symbol's last bar blurs into the first module.
    let count = Int(place.gap) - Self.leadModules - 1
    guard count > 0 else { return true }
    return darkness(profile, from: Float(fit.modules.count) + 1, count: count, scale: 1, fitted)
      .allSatisfy { abs($0) < EANAddOnTuning.maxLikelyModuleError }
  }

  /// True where a bar ends where the last one of five digits would: two digits are then part of five.
  private func continuesAsFiveDigits(_ place: Place, _ profile: [Float], _ fitted: TemplateFit)
    -> Bool
  {
    guard count == 2 else { return false }
    let start = Float(fit.modules.count) + place.gap
    let last = EANAddOn.moduleCount(digits: 5) - 1
    let end = darkness(
      profile, from: start + Float(last) * place.scale, count: quietModules, scale: place.scale,
      fitted)
    guard let bar = end.first else { return false }
    return bar > EANAddOnTuning.maxLikelyModuleError
      && end.dropFirst(2).allSatisfy { abs($0) < EANAddOnTuning.maxLikelyModuleError }
  }

  /// Mean darkness of some modules beside a template's light; empty where the profile ends before them.
  private func darkness(
    _ profile: [Float], from start: Float, count: Int, scale: Float, _ fitted: TemplateFit
  ) -> [Float] {
    guard let seen = fit.axis.seen(profile, from: start, count: count, scale: scale) else {
      return []
    }
    return (0..<count).map { module in
      let part = seen[module * Self.samples..<(module + 1) * Self.samples]
      return (fitted.light - part.reduce(0, +) / Float(Self.samples)) / fitted.contrast
    }
  }

  private func templateFit(
    _ modules: [Bool], at place: Place, _ profile: [Float], _ inside: Range<Int>
  ) -> TemplateFit? {
    guard let seen = seen(profile, at: place, inside) else { return nil }
    let drawn = fit.shape.darkness(modules, in: -Self.leadModules..<modules.count + quietModules)
    let model = DetrendedSamples(drawn)
    let levelled = DetrendedSamples(seen)
    let contrast = model.power > 0 ? -levelled.product(model) / model.power : 0
    guard contrast > 0 else { return nil }
    let rest = zip(levelled.values, model.values).map { $0 / contrast + $1 }
    var worstModuleError: Float = 0
    for module in 0..<drawn.count / Self.samples {
      let part = rest[module * Self.samples..<(module + 1) * Self.samples]
      worstModuleError = max(worstModuleError, abs(part.reduce(0, +)) / Float(Self.samples))
    }
    let blank =
      seen[..<((Self.leadModules - 1) * Self.samples)] + seen[(seen.count - 3 * Self.samples)...]
    return TemplateFit(
      darkness: zip(drawn, rest).map { $0 - $1 }, agreement: -levelled.agreement(model),
      contrast: contrast, light: blank.reduce(0, +) / Float(blank.count),
      worstModuleError: worstModuleError)
  }

  /// The nearest digit at each place with the others as they are, and the least margin to the second.
  private func nearest(
    to digits: [EANAddOn.Digit], at place: Place, _ profile: [Float], _ inside: Range<Int>
  ) -> (digits: [EANAddOn.Digit], margin: Float)? {
    let modules = EANAddOn.modules(of: digits)
    guard let fitted = templateFit(modules, at: place, profile, inside) else { return nil }
    var nearest = digits
    var margin = Float.infinity
    for index in digits.indices {
      let start = EANAddOn.start(ofDigit: index)
      let range = start - 1..<start + 8
      let first = (Self.leadModules + range.lowerBound) * Self.samples
      let shown = fitted.darkness[first..<first + range.count * Self.samples]
      var least = Float.infinity
      var second = Float.infinity
      for digit in EANAddOn.digits {
        var other = modules
        other.replaceSubrange(start..<start + 7, with: digit.modules)
        let drawn = fit.shape.darkness(other, in: range)
        var distance: Float = 0
        for (value, model) in zip(shown, drawn) { distance += (value - model) * (value - model) }
        if distance < least {
          second = least
          least = distance
          nearest[index] = digit
        } else {
          second = min(second, distance)
        }
      }
      margin = min(margin, (second - least) / Float(Self.samples))
    }
    return (nearest, margin)
  }
}
