package import LabelSyntax

/// What one line says of an add-on.
package struct EANAddOnRead: Sendable {
  package var payload: Payload
  /// The samples at which the add-on begins and ends.
  package var place: ClosedRange<Float>
  /// How far the add-on is from the symbol, in modules.
  package var gap: Float
  /// How much less each digit differs from the line than any other would, in modules.
  package var margin: Float
  /// By how much the worst module, light ones before and after included, differs from what it
  /// should be.
  package var worst: Float
  /// How well the line agrees with the add-on, 1 at best.
  package var agreement: Float
  /// The add-on's contrast as a share of the symbol's.
  package var contrast: Float

  /// Whether a line may mean this.
  package var isLikely: Bool { worst < 0.35 }

  /// Whether a line says this beyond doubt.
  ///
  /// Of 6265 lines of worn symbols that say what is there one in fourteen is less sure; none of 1197
  /// others is.
  package var isSure: Bool {
    worst < 0.2 && margin > 0.15 && agreement > 0.93 && (0.3...2).contains(contrast)
      && (Float(EANAddOn.gap.lowerBound) - 0.7...Float(EANAddOn.gap.upperBound) + 0.7)
        .contains(gap)
  }
}
