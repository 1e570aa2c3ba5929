/// Limits of the checks that hold a payload of Interleaved 2 of 5 against the widths of
/// its elements.
///
/// Interleaved 2 of 5: origin not on record but for the samples that the check was written on (itf-1
/// and the worn and cut symbols of `MisreadTests`, 2026-11-21).
enum ElementCheckTuning {
  /// Least margin beside a symbol without quiet zones that is alone on its image, in modules; larger
  /// asks for more light.
  static let minLoneMargin: Float = 0.6
  /// Most difference of the two margins of such a symbol, in modules; larger takes symbols that are cut
  /// at one end.
  static let maxMarginDifference: Float = 1.5
  /// Most deviation of a digit pair's length from the perspective's geometric growth, as a share of it;
  /// where it is larger the widths are left as measured.
  static let maxPairLengthDeviation: Float = 0.2
  /// Middle of the first digit pair in elements: 4 elements of the start, then (10 - 1) / 2.
  static let firstPairMiddle: Float = 8.5
  /// Least ratio of the narrowest wide element to the widest narrow one; larger refuses more blur.
  static let minWideToNarrow: Float = 1.15
  /// Most ratio of the widest wide element to the narrowest; larger takes elements of other symbols.
  static let maxWideRange: Float = 1.75
}
