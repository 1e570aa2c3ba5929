package import LabelSyntax

/// The digits of an EAN or UPC-A payload under blur, each held against every other digit of its place.
package struct EANBlurredDigits {
  private let model: EANBlurredModel
  /// The samples around each digit, and the templates of the others that could stand there.
  private var digits: [(range: Range<Int>, rivals: [[Float]])] = []

  /// Creates the digits of a payload; `nil` for any other symbology.
  package init?(_ payload: Payload) {
    guard EANPattern.applies(to: payload), let symbol = EANPattern(payload) else { return nil }
    model = EANBlurredModel(symbol)
    var start = 0
    for part in symbol.stretches {
      if !part.isGuard {
        digits.append(
          (
            EANBlurredModel.range(ofDigitAt: start),
            part.rivals.map { model.drawn($0, at: start) }
          ))
      }
      start += part.modules.count
    }
  }

  /// True where a profile shows every digit at its edges, from the symbol's left to its right: each
  /// correlates well, and clearly better than any other.
  package func match(_ profile: [Float], edges: [Float]) -> Bool {
    guard let seen = model.sampled(profile, edges: edges) else { return false }
    return digits.allSatisfy { digit in
      let shown = seen[digit.range]
      let own = EANBlurredModel.correlation(shown, model.whole[digit.range])
      guard own > EANTuning.minBlurredCorrelation else { return false }
      return digit.rivals.allSatisfy {
        EANBlurredModel.correlation(shown, $0[...]) < own - EANTuning.minBlurredGain
      }
    }
  }
}
