internal import Foundation
package import LabelSyntax

/// The digits of an EAN or UPC-A payload that bars of another width turn into one another: 1 and 7, 2
/// and 8.
///
/// Three of them together may keep the check digit. The whole symbol is drawn as a blurred image shows
/// it, with each such digit as read and as its alternative, and held against the bars.
package struct EANAmbiguousDigits {
  /// Samples of a module.
  private static let samples = 4

  /// The places in the symbol, in modules, that edges are known of, and which edges.
  private var anchors: [(module: Float, edge: Int)] = [(0, 0), (3, 3)]
  /// The elements of the guards: first edge, number, and `isDark` where a bar is first.
  private var guards: [(edge: Int, count: Int, isDark: Bool)] = [(0, 3, true)]
  /// The symbol as blur shows it, dark above light.
  private var whole: [Float] = []
  /// The stretch around each digit that has an alternative, and that alternative's template.
  private var alternatives: [(range: Range<Int>, shown: [Float])] = []

  /// Creates the digits of a payload; `nil` where too few of them have alternatives.
  package init?(_ payload: Payload) {
    guard EANPattern.applies(to: payload), let symbol = EANPattern(payload) else { return nil }
    var modules: [Float] = []
    var places: [(start: Int, alternative: [Float])] = []
    for digit in symbol.stretches {
      let edge = anchors[anchors.count - 1].edge
      if digit.isGuard {
        if !modules.isEmpty { guards.append((edge, digit.elements, digit.modules[0] > 0)) }
      } else if let alternative = digit.alternative {
        places.append((modules.count, alternative))
      }
      modules += digit.modules
      if modules.count > 3 {
        anchors.append((Float(modules.count), edge + digit.elements))
      }
    }
    guard places.count >= 3 else { return nil }
    whole = Self.blurred(modules)
    for place in places {
      var other = modules
      other.replaceSubrange(place.start..<place.start + 7, with: place.alternative)
      let range = (place.start - 1) * Self.samples..<(place.start + 8) * Self.samples
      alternatives.append((range, Array(Self.blurred(other)[range])))
    }
  }

  /// Mean lead in correlation of the three least sure digits before their alternatives; `nil`
  /// where a profile's edges, from the symbol's left to its right, are not those of the symbol.
  package func correlationGain(_ profile: [Float], edges: [Float]) -> Float? {
    guard let last = anchors.last, edges.count == last.edge + 1, profile.count > 1 else {
      return nil
    }
    let seen = sampled(profile, edges)
    let gains = alternatives.map { alternative in
      Self.correlation(seen[alternative.range], whole[alternative.range])
        - Self.correlation(seen[alternative.range], alternative.shown[...])
    }
    return gains.sorted()[..<3].reduce(0, +) / 3
  }

  /// True where the median of some lines' gains is that of the digits, not of their alternatives.
  package static func isSure(_ gains: [Float]) -> Bool {
    gains.isEmpty || gains.sorted()[gains.count / 2] > EANTuning.minAmbiguityGain
  }

  /// The profile from the symbol's left to its right, dark above light, at the samples of its modules.
  private func sampled(_ profile: [Float], _ edges: [Float]) -> [Float] {
    let sign: Float = edges[0] < edges[edges.count - 1] ? 1 : -1
    var bars: Float = 0
    var spaces: Float = 0
    for (edge, count, isDark) in guards {
      for element in 0..<count {
        let width = sign * (edges[edge + element + 1] - edges[edge + element])
        if (element % 2 == 0) == isDark { bars += width } else { spaces += width }
      }
    }
    // The guards have six bars and five spaces of one module each.
    let spread = sign * (bars / 6 - spaces / 5) / 4
    let places = anchors.map { anchor in
      edges[anchor.edge] + (anchor.edge % 2 == 0 ? spread : -spread)
    }
    var seen: [Float] = []
    var part = 0
    for index in whole.indices {
      let module = (Float(index) + 0.5) / Float(Self.samples)
      while part + 2 < anchors.count, module > anchors[part + 1].module { part += 1 }
      let share =
        (module - anchors[part].module) / (anchors[part + 1].module - anchors[part].module)
      let place = places[part] + share * (places[part + 1] - places[part])
      let low = min(max(Int(place), 0), profile.count - 2)
      let fraction = place - Float(low)
      seen.append(-(profile[low] * (1 - fraction) + profile[low + 1] * fraction))
    }
    return seen
  }

  /// Modules between quiet zones convolved with the Gaussian blur.
  private static func blurred(_ modules: [Float]) -> [Float] {
    let reach = Int((3 * EANTuning.ambiguityBlur * Float(samples)).rounded())
    let weights = (-reach...reach).map { step in
      let distance = Float(step) / (Float(samples) * EANTuning.ambiguityBlur)
      return exp(-distance * distance / 2)
    }
    let total = weights.reduce(0, +)
    return (0..<modules.count * samples).map { index in
      var sum: Float = 0
      for (step, weight) in weights.enumerated() {
        let place = index + step - reach
        let isInside = place >= 0 && place < modules.count * samples
        sum += weight * (isInside ? modules[place / samples] : -1)
      }
      return sum / total
    }
  }

  private static func correlation(_ seen: ArraySlice<Float>, _ model: ArraySlice<Float>) -> Float {
    let count = Float(seen.count)
    let seenMean = seen.reduce(0, +) / count
    let modelMean = model.reduce(0, +) / count
    var product: Float = 0
    var seenPower: Float = 0
    var modelPower: Float = 0
    for (value, other) in zip(seen, model) {
      product += (value - seenMean) * (other - modelMean)
      seenPower += (value - seenMean) * (value - seenMean)
      modelPower += (other - modelMean) * (other - modelMean)
    }
    let power = seenPower * modelPower
    return power > 0 ? product / power.squareRoot() : -1
  }
}
