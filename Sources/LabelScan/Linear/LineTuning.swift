/// Limits and passes of the edge-to-edge reading of a region: line strips, element widths, votes.
///
/// Passes and limits were chosen on label photos (seeds 7001 and 11 to 13) and the samples of the
/// linear families, 2026-11-21 and 22; where a number's own origin is not on record it says nothing.
package enum LineTuning {
  // MARK: Region

  /// Sampling beyond a region's ends, as a share of its length, and at the least in pixels; larger takes
  /// in wide end elements and more of what lies beside.
  package static let marginShare = 0.12
  package static let minMargin = 24.0
  /// Extension of the lines of a region whose elements reach its ends, as shares of its length.
  ///
  /// DataBar Expanded with bars of ten modules: 11 of 72 read without, 70 with (2026-11-22).
  package static let extensions = [0.4, 1.2]
  /// Quiet zone that a probe's line must show to end within the region, in modules.
  package static let probeQuietZone = 5.0
  /// Half the height of a probe in pixels.
  package static let probeHalfHeight = 1.5
  /// Fewest edges of a line that may be a symbol's, and of one that surely looks like one's.
  package static let minProbeEdges = 20
  package static let minSureProbeEdges = 40
  /// Least amplitude uniformity of a probe at effort fast.
  package static let minFastUniformity: Float = 0.5
  /// Least amplitude uniformity of a probe's lines, and their edges a module of the region's length, on
  /// an image that is not small; larger and narrower, worn and blurred symbols are missed.
  ///
  /// Of 284 regions in which a symbol was read, one had 0.56, the others 0.67 and more; 0.25 to 0.81
  /// edges, and 0.16 where it was one of several (2026-11-30).
  package static let probe = RegionProbe.Limits(uniformity: 0.55, densities: 0.15...0.9)
  /// The same of a region that is read again on longer lines, and its least steadiness: such symbols had
  /// 0.82 and more, 0.53 to 0.74 edges.
  package static let extendedProbe = RegionProbe.Limits(uniformity: 0.75, densities: 0.45...0.8)
  package static let minExtendedSteadiness: Float = 0.8
  /// Edges a module of a region's length: fewer are print, more are noise.
  package static let minEdgeDensity = 0.2
  package static let maxEdgeDensity = 0.85
  /// Least median amplitude uniformity, and fewest edges, of a region that is worth every pass; both
  /// are less on a small image.
  package static let minUniformity: Float = 0.64
  package static let minUniformityOfSmall: Float = 0.4
  package static let minEdges = 40
  package static let minEdgesOfSmall = 24
  /// Regions along one place that every pass is spent on.
  package static let maxTriesAtPlace = 3
  package static let maxTriesAtPlaceOfSmall = 6

  /// Least median amplitude uniformity, fewest edges and least correlation of lines apart from each other
  /// of a region that may be a blurred symbol: the soft decoders are tried on it at once.
  package static let minBlurredUniformity: Float = 0.45
  package static let minBlurredEdges = 24
  package static let minBlurredCorrelation: Float = 0.9
  /// Least median amplitude uniformity, edges and steadiness of a region that the soft decoder of EAN is
  /// tried on at effort fast, and the most such regions of an image.
  package static let minQuickUniformity: Float = 0.66
  package static let quickEdges = 28...66
  package static let minQuickSteadiness: Float = 0.95
  package static let maxQuickTries = 2
  /// Least steadiness of a region that is worth every pass, and of one that the soft decoders are tried on:
  /// letters and weave have less; larger, bars that lean or are worn are missed.
  ///
  /// Of 114 regions with a symbol's statistics on photos of products, 2026-11-30, 23 and 59 had less; those
  /// read by the soft decoders had 0.99.
  package static let minSteadiness: Float = 0.6
  package static let minSoftSteadiness: Float = 0.8
  /// Reach in samples of the shift between such lines.
  package static let correlationReach = 8
  /// Lines beside one that gave a payload which are read where too few agree, in halves of the averaging
  /// window, and the most payloads that this is done for in one pass.
  package static let confirmingLines = [1, -1, 2, -2]
  package static let maxConfirmed = 8

  /// Lines beside the symbols read that leave no room for another, at the least.
  package static let maxFreeLines = 6
  /// Share of the lowest symbol's height in which another may stand, where there are several.
  package static let roomShare = 0.6

  // MARK: Element widths

  /// Least ratio of a quiet zone to the mean element beside it: a cheap test before the module is found.
  package static let minQuietZoneToMean: Float = 2.2
  /// Least quiet zone in modules: above the four of EAN's widest space, half of the usual standard's.
  package static let minQuietZone: Float = 4.8

  // MARK: Votes

  /// Length of a read as a share of the longest above which it tells of the symbol's extent: zbar may
  /// complete a symbol of two halves at either.
  package static let minLongShare = 0.8
}
