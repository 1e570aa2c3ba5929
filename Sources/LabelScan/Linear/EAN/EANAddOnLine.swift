package import LabelSyntax

/// Reads an add-on from one line across it and the symbol that it belongs to.
///
/// The symbol's payload is known, and so what the line makes of modules: their size, how bars spread
/// and edges blur. What the add-on looks like is drawn the same way and held against the line.
package struct EANAddOnLine: Sendable {
  /// The light modules before the guard that are looked at.
  private static let lead = 5
  /// How dark, of 1, what passes for light may be.
  private static let mostDarkness: Float = 0.35
  private static let samples = PrintModel.samples

  private let fit: PrintModelFit
  private let symbology: Symbology
  private let count: Int
  private let tail = EANAddOn.quietZone
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
      let look = look(EANAddOn.modules(of: digits), at: place, profile, inside),
      isApart(place, profile, look), !isPart(place, profile, look)
    else { return nil }
    let start = Float(fit.modules.count) + place.gap
    let end = start + Float(EANAddOn.moduleCount(digits: count)) * place.scale
    return EANAddOnRead(
      payload: payload, place: fit.axis.place(start)...fit.axis.place(end), gap: place.gap,
      margin: margin, worst: look.worst, agreement: look.agreement,
      contrast: look.contrast / fit.contrast)
  }

  private func seen(_ profile: [Float], at place: Place, _ inside: Range<Int>) -> [Float]? {
    let modules = EANAddOn.moduleCount(digits: count)
    let start = Float(fit.modules.count) + place.gap
    guard
      fit.axis.place(start + Float(modules + tail - 1) * place.scale) < Float(inside.upperBound)
    else { return nil }
    return fit.axis.seen(
      profile, from: start - Float(Self.lead) * place.scale, count: Self.lead + modules + tail,
      scale: place.scale)
  }

  /// Where the add-on agrees best, and with which digits.
  private func search(_ profile: [Float], _ inside: Range<Int>) -> (Place, [EANAddOn.Digit])? {
    var best: (Place, [EANAddOn.Digit])?
    var bestScore: Float = 0.6
    for scale in [0.94, 0.97, 1, 1.03, 1.06] as [Float] {
      for gap in stride(
        from: Float(EANAddOn.gap.lowerBound) - 1.5, through: Float(EANAddOn.gap.upperBound) + 1.5,
        by: 0.25)
      {
        let place = Place(gap: gap, scale: scale)
        guard let seen = seen(profile, at: place, inside) else { continue }
        let first = (Self.lead - 3) * Self.samples
        let guardAgreement = -DetrendedSamples(
          Array(seen[first..<first + 7 * Self.samples])
        ).agreement(guardModel)
        guard guardAgreement > 0.6 else { continue }
        var sum = guardAgreement
        var digits: [EANAddOn.Digit] = []
        for index in 0..<count {
          let first = (Self.lead + EANAddOn.start(ofDigit: index) - 1) * Self.samples
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

  /// The place near by where some modules agree best.
  private func refined(
    _ place: Place, _ modules: [Bool], _ profile: [Float], _ inside: Range<Int>
  ) -> Place {
    let model = DetrendedSamples(
      fit.shape.darkness(modules, in: -Self.lead..<modules.count + tail))
    func agreement(_ place: Place) -> Float {
      seen(profile, at: place, inside).map { -DetrendedSamples($0).agreement(model) } ?? -1
    }
    var place = place
    var best = agreement(place)
    for step in [0.1, 0.05, 0.025] as [Float] {
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

  /// A line as some modules explain it.
  private struct Look {
    /// How dark it is, 0 to 1, from the first light module on.
    var darkness: [Float]
    var agreement: Float
    var contrast: Float
    /// The luma of the light modules before and after.
    var light: Float
    /// By how much the worst module differs from what it should be.
    var worst: Float
  }

  /// Whether all is light from the symbol to where a look begins.
  private func isApart(_ place: Place, _ profile: [Float], _ look: Look) -> Bool {
    // The symbol's last bar blurs into the first module.
    let count = Int(place.gap) - Self.lead - 1
    guard count > 0 else { return true }
    return darkness(profile, from: Float(fit.modules.count) + 1, count: count, scale: 1, look)
      .allSatisfy { abs($0) < Self.mostDarkness }
  }

  /// Whether bars end where those of five digits would: two digits are then what is left of five.
  private func isPart(_ place: Place, _ profile: [Float], _ look: Look) -> Bool {
    guard count == 2 else { return false }
    let start = Float(fit.modules.count) + place.gap
    let last = EANAddOn.moduleCount(digits: 5) - 1
    let end = darkness(
      profile, from: start + Float(last) * place.scale, count: tail, scale: place.scale, look)
    guard let bar = end.first else { return false }
    return bar > Self.mostDarkness
      && end.dropFirst(2).allSatisfy { abs($0) < Self.mostDarkness }
  }

  /// How dark some modules are beside a look's lightest; nothing where the profile does not reach.
  private func darkness(
    _ profile: [Float], from start: Float, count: Int, scale: Float, _ look: Look
  ) -> [Float] {
    guard let seen = fit.axis.seen(profile, from: start, count: count, scale: scale) else {
      return []
    }
    return (0..<count).map { module in
      let part = seen[module * Self.samples..<(module + 1) * Self.samples]
      return (look.light - part.reduce(0, +) / Float(Self.samples)) / look.contrast
    }
  }

  private func look(
    _ modules: [Bool], at place: Place, _ profile: [Float], _ inside: Range<Int>
  ) -> Look? {
    guard let seen = seen(profile, at: place, inside) else { return nil }
    let drawn = fit.shape.darkness(modules, in: -Self.lead..<modules.count + tail)
    let model = DetrendedSamples(drawn)
    let levelled = DetrendedSamples(seen)
    let contrast = model.power > 0 ? -levelled.product(model) / model.power : 0
    guard contrast > 0 else { return nil }
    let rest = zip(levelled.values, model.values).map { $0 / contrast + $1 }
    var worst: Float = 0
    for module in 0..<drawn.count / Self.samples {
      let part = rest[module * Self.samples..<(module + 1) * Self.samples]
      worst = max(worst, abs(part.reduce(0, +)) / Float(Self.samples))
    }
    let blank =
      seen[..<((Self.lead - 1) * Self.samples)] + seen[(seen.count - 3 * Self.samples)...]
    return Look(
      darkness: zip(drawn, rest).map { $0 - $1 }, agreement: -levelled.agreement(model),
      contrast: contrast, light: blank.reduce(0, +) / Float(blank.count), worst: worst)
  }

  /// Each digit as it looks most like amid the others, and by how much the least sure one does.
  private func nearest(
    to digits: [EANAddOn.Digit], at place: Place, _ profile: [Float], _ inside: Range<Int>
  ) -> (digits: [EANAddOn.Digit], margin: Float)? {
    let modules = EANAddOn.modules(of: digits)
    guard let look = look(modules, at: place, profile, inside) else { return nil }
    var nearest = digits
    var margin = Float.infinity
    for index in digits.indices {
      let start = EANAddOn.start(ofDigit: index)
      let range = start - 1..<start + 8
      let first = (Self.lead + range.lowerBound) * Self.samples
      let shown = look.darkness[first..<first + range.count * Self.samples]
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
