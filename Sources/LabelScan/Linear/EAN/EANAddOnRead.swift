package import LabelSyntax

/// An add-on as one line shows it.
package struct EANAddOnRead: Sendable {
  package var payload: Payload
  /// The samples at which the add-on begins and ends.
  package var place: ClosedRange<Float>
  /// Gap between the symbol and the add-on, in modules.
  package var gap: Float
  /// Least lead of a digit before the next best, in modules of squared error.
  package var margin: Float
  /// Most absolute mean residual of a module, light ones on either side included, of 1 from light to
  /// dark.
  package var worstModuleError: Float
  /// Normalised correlation of the line with the add-on.
  package var agreement: Float
  /// The add-on's contrast as a share of the symbol's.
  package var contrast: Float

  /// True where the line may show this add-on.
  package var isLikely: Bool { worstModuleError < EANAddOnTuning.maxLikelyModuleError }

  /// True where the line shows this add-on beyond doubt.
  package var isSure: Bool {
    let slack = EANAddOnTuning.sureGapSlack
    let gaps = Float(EANAddOn.gap.lowerBound) - slack...Float(EANAddOn.gap.upperBound) + slack
    return worstModuleError < EANAddOnTuning.maxSureModuleError
      && margin > EANAddOnTuning.minSureMargin && agreement > EANAddOnTuning.minSureCorrelation
      && EANAddOnTuning.sureContrast.contains(contrast) && gaps.contains(gap)
  }
}
