/// Edge statistics of an average of lines.
struct LineStatistics {
  /// Its s on the strip.
  var s: Double
  /// Ratio of order statistics of its amplitudes, ``ElementFinder/amplitudeUniformity``.
  var amplitudeUniformity: Float
  /// Number of its edges.
  var edges: Int

  /// The medians of some lines; `nil` where there are none.
  static func medians(of lines: [LineStatistics]) -> (amplitudeUniformity: Float, edges: Int)? {
    guard !lines.isEmpty else { return nil }
    return (
      lines.map(\.amplitudeUniformity).sorted()[lines.count / 2],
      lines.map(\.edges).sorted()[lines.count / 2]
    )
  }
}
