/// Numbers of the reader of Pharmacode of two tracks that were tuned.
///
/// On symbols of our own and zint's at several angles, and patterns of none (2026-11-30).
package enum TwoTrackTuning {
  /// The bars of a Pharmacode of two tracks: fewer are too little to tell one by.
  package static let trackBars = 5...12
  /// How far a bar may be off its place, and its width off the mean, as a share of the pitch; and the mean.
  package static let mostPitchError: Float = 0.2
  package static let trackBarShare: ClosedRange<Float> = 0.3...0.7
  /// How far from half of a bar's depth a row must show each bar to be clear, as a share of the depth.
  package static let leastTrackContrast: Float = 0.15
  /// The least share of the rows that must be clear, the fewest of a track, and the least share of the
  /// rows of one track that the other has.
  package static let leastClearRows = 0.75
  package static let fewestTrackRows = 4
  package static let leastTrackShare = 0.6
  /// The least range of luma of a row that crosses bars, as a share of that of the one with most.
  package static let leastBarred: Float = 0.5
  /// What is sampled beyond a region, along as a share of its length, and across in pixels at the least;
  /// and the most rows.
  package static let trackMarginShare = 0.4
  package static let minTrackMargin = 8.0
  package static let mostTrackRows = 120
  /// The sines of the angles by which a region is turned until it is read.
  package static let turns = [0, 0.04, -0.04, 0.08, -0.08, 0.12, -0.12]
  /// The settings of the edge finder on the mean of all rows, where a bar of one track has half the depth.
  package static let trackSettings = ElementFinder.Settings(
    minProminence: 0.12, localThresholdWeight: 0)
}
