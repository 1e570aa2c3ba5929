package import LabelSyntax

/// The digits of an EAN or UPC-A payload that bars of another width turn into one another: 1 and 7, 2
/// and 8.
///
/// Three of them together may keep the check digit. The whole symbol is drawn as a blurred image shows
/// it, with each such digit as read and as its alternative, and held against the bars.
package struct EANAmbiguousDigits {
  private let model: EANBlurredModel
  /// The stretch around each digit that has an alternative, and that alternative's template.
  private var alternatives: [(range: Range<Int>, shown: [Float])] = []

  /// Creates the digits of a payload; `nil` where too few of them have alternatives.
  package init?(_ payload: Payload) {
    guard EANPattern.applies(to: payload), let symbol = EANPattern(payload) else { return nil }
    model = EANBlurredModel(symbol)
    var start = 0
    for part in symbol.stretches {
      if let alternative = part.alternative {
        alternatives.append(
          (EANBlurredModel.range(ofDigitAt: start), model.drawn(alternative, at: start)))
      }
      start += part.modules.count
    }
    guard alternatives.count >= 3 else { return nil }
  }

  /// Mean lead in correlation of the three least sure digits before their alternatives; `nil`
  /// where a profile's edges, from the symbol's left to its right, are not those of the symbol.
  package func correlationGain(_ profile: [Float], edges: [Float]) -> Float? {
    guard let seen = model.sampled(profile, edges: edges) else { return nil }
    let gains = alternatives.map { alternative in
      EANBlurredModel.correlation(seen[alternative.range], model.whole[alternative.range])
        - EANBlurredModel.correlation(seen[alternative.range], alternative.shown[...])
    }
    return gains.sorted()[..<3].reduce(0, +) / 3
  }

  /// True where the median of some lines' gains is that of the digits, not of their alternatives.
  package static func isSure(_ gains: [Float]) -> Bool {
    gains.isEmpty || gains.sorted()[gains.count / 2] > EANTuning.minAmbiguityGain
  }
}
