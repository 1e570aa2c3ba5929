internal import Foundation

/// An EAN or UPC-A symbol under Gaussian blur, and a profile resampled to its modules between the edges of
/// its digits.
package struct EANBlurredModel: Sendable {
  /// Samples of a module.
  package static let samples = 4
  private static let reach = Int((3 * EANTuning.ambiguityBlur * Float(samples)).rounded())
  private static let weights: [Float] = {
    let weights = (-reach...reach).map { step in
      let distance = Float(step) / (Float(samples) * EANTuning.ambiguityBlur)
      return exp(-distance * distance / 2)
    }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }()

  /// The places in the symbol, in modules, that edges are known of, and which edges.
  private var anchors: [(module: Float, edge: Int)] = [(0, 0), (3, 3)]
  /// The elements of the guards: first edge, number, and `isDark` where a bar is first.
  private var guards: [(edge: Int, count: Int, isDark: Bool)] = [(0, 3, true)]
  /// The modules, 1 dark and -1 light.
  package private(set) var modules: [Float] = []
  /// The symbol under blur, dark above light.
  package private(set) var whole: [Float] = []

  /// Draws a symbol.
  package init(_ symbol: EANPattern) {
    for part in symbol.stretches {
      let edge = anchors[anchors.count - 1].edge
      if part.isGuard, !modules.isEmpty {
        guards.append((edge, part.elements, part.modules[0] > 0))
      }
      modules += part.modules
      if modules.count > 3 { anchors.append((Float(modules.count), edge + part.elements)) }
    }
    whole = Self.blurred(modules, in: 0..<modules.count * Self.samples)
  }

  /// The samples around the digit that begins at a module, one module on either side.
  package static func range(ofDigitAt start: Int) -> Range<Int> {
    (start - 1) * samples..<(start + 8) * samples
  }

  /// The samples around a digit with another in its place.
  package func drawn(_ digit: [Float], at start: Int) -> [Float] {
    var other = modules
    other.replaceSubrange(start..<start + digit.count, with: digit)
    return Self.blurred(other, in: Self.range(ofDigitAt: start))
  }

  /// Number of edges of the symbol.
  package var edges: Int { (anchors.last?.edge ?? 0) + 1 }

  /// The profile from the symbol's left to its right, dark above light, at the samples of its modules;
  /// `nil` where a profile's edges are not as many as the symbol's.
  ///
  /// The guards tell the ink spread, which is taken off the places of the edges.
  package func sampled(_ profile: [Float], edges: [Float]) -> [Float]? {
    guard edges.count == self.edges, profile.count > 1 else { return nil }
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
    seen.reserveCapacity(whole.count)
    var part = 0
    for index in whole.indices {
      let module = (Float(index) + 0.5) / Float(Self.samples)
      while part + 2 < anchors.count, module > anchors[part + 1].module { part += 1 }
      let share =
        (module - anchors[part].module) / (anchors[part + 1].module - anchors[part].module)
      let place = places[part] + share * (places[part + 1] - places[part])
      seen.append(-profile.interpolated(at: place))
    }
    return seen
  }

  /// Some samples of modules between quiet zones convolved with the Gaussian blur.
  package static func blurred(_ modules: [Float], in range: Range<Int>) -> [Float] {
    range.map { index in
      var sum: Float = 0
      for (step, weight) in weights.enumerated() {
        let place = index + step - reach
        let isInside = place >= 0 && place < modules.count * samples
        sum += weight * (isInside ? modules[place / samples] : -1)
      }
      return sum
    }
  }

  /// The normalised correlation of two stretches.
  package static func correlation(_ seen: ArraySlice<Float>, _ model: ArraySlice<Float>) -> Float {
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
