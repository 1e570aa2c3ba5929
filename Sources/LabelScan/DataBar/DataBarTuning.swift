/// Numbers of the DataBar reader that were tuned.
package enum DataBarTuning {
  // MARK: Line

  /// The most that a distance from edge to like edge in a finder pattern may be off, in modules; larger
  /// takes more of what is none.
  package static let mostFinderDeviation: Float = 0.7
  /// The most that one of a character may be off; larger takes more characters for others.
  package static let mostDeviation: Float = 0.5
  /// The most by which the modules of a part may differ from those of the whole, as a share.
  package static let mostModuleDifference: Float = 0.2
  /// The modules that a finder pattern, and a guard bar, may seem to have more or less by ink spread.
  package static let mostSpread: Float = 2.2
  package static let guardModules: ClosedRange<Float> = 0.25...2.2
  /// The fewest edges of a line that may show a part: a finder, a character, guards.
  package static let fewestEdges = 14

  /// What the two modules at the end of a finder pattern may be of it: 2 of 15.
  package static let finderEnd: ClosedRange<Float> = 0.08...0.2

  // MARK: Region

  /// Sampling beyond a region's ends, as a share of its length, and at the least in pixels: what is
  /// located may begin within a symbol.
  package static let marginShare = 0.15
  package static let minMargin = 24.0
  /// The same once a part is found.
  package static let wideMarginShare = 1.0
  /// The lines of a region that tell whether a part is in it, by their places on its height.
  package static let probes = [0.5, 0.25, 0.75, 0.12, 0.88, 0.38, 0.62]
  /// Those that are looked at first on an image that is not small: where none looks like a symbol's the region
  /// is left.
  package static let firstProbes = [0.5, 0.25, 0.75]
  /// What such lines look like at least, and their fewest edges; narrower, symbols that fill part of a
  /// region are missed.
  ///
  /// Lines on which a part was found had a uniformity of 0.59 and more, 25 edges and more, 0.23 to 0.55 of
  /// them a module (81 symbols of samples set into photos, 2026-11-30).
  package static let probe = RegionProbe.Limits(uniformity: 0.5, densities: 0.15...0.7)
  package static let fewestProbeEdges = 22
  /// The pixels of a module from which on a half of the image is sampled.
  package static let minModule = 3.0
  /// The most lines of a region, which are half a module apart where that is fewer.
  package static let mostLines = 400
  /// The share of a region's length at either end that does not tell how light its spaces are.
  package static let interiorInset = 0.1
  /// The fewest lines on half a region's height.
  package static let fewestHalfLines = 8.0
  /// The lines that are averaged, and the lines from one average to the next.
  package static let window = 3
  package static let stride = 2
  /// What is looked at past a region's height, in modules, one look after the other: rows of a stacked
  /// symbol that were located apart, eleven of 37 modules at the most; and the passes of each.
  package static let looks: [(margin: Double, passes: Int)] = [(6, 4), (80, 2), (300, 2)]
  /// The settings of the edge finder: for most symbols, for low contrast, and for uneven light.
  private static let first = ElementFinder.Settings(minProminence: 0.07, localThresholdWeight: 0.7)
  private static let faint = ElementFinder.Settings(minProminence: 0.04, localThresholdWeight: 0.8)
  private static let own = ElementFinder.Settings(minProminence: 0.06, localThresholdWeight: 0)
  /// The same against blur, and how far it sharpens.
  private static let sharpProminence: Float = 0.08
  private static let sharpThresholdWeight: Float = 0.6
  private static let sharpening: Float = 1
  /// The settings of the passes, given a module's samples.
  package static func settings(module: Int) -> [ElementFinder.Settings] {
    let sharpened = ElementFinder.Settings(
      minProminence: sharpProminence, localThresholdWeight: sharpThresholdWeight,
      sharpening: sharpening, radius: max(1, module))
    return [first, faint, sharpened, own]
  }

  // MARK: Parts

  /// Lines without a part within its height, in modules.
  package static let mostGap = 4.0
  /// The same in lines, where those are further apart.
  package static let mostGapLines = 2.5
  /// How far ends that are one may be apart, in modules.
  package static let mostOffset = 1.5
  /// The same of rows of a stacked symbol.
  package static let mostRowOffset = 3.0
  /// What may part the rows of a stacked symbol, in modules: three for separators and what lines lose at
  /// a row's ends; less where rows lean.
  package static let rowGap = -2.5...8.0
  /// The lines that must show a row of a stacked symbol at the least.
  package static let fewestRowLines = 2
}
