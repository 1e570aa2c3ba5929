/// Numbers of the DataBar reader that were tuned.
package enum DataBarTuning {
  // MARK: Line

  /// The most that a distance from edge to like edge in a finder pattern may be off, in modules; larger
  /// takes more of what is none.
  static let mostFinderDeviation: Float = 0.7
  /// The most that one of a character may be off; larger takes more characters for others.
  static let mostDeviation: Float = 0.5
  /// The most by which the modules of a part may differ from those of the whole, as a share.
  static let mostModuleDifference: Float = 0.2
  /// The modules that a finder pattern, and a guard bar, may seem to have more or less by ink spread.
  static let mostSpread: Float = 2.2
  static let guardModules: ClosedRange<Float> = 0.25...2.2
  /// The fewest edges of a line that may show a part: a finder, a character, guards.
  static let fewestEdges = 14

  // MARK: Region

  /// Length in half heights above which a region's middle line is surer than its bars' direction, and the
  /// least sine of the angle between them for both to be tried: as for other linear symbols.
  static let longRegion = 6.0
  static let minAxisDifference = 0.025

  /// Sampling beyond a region's ends, as a share of its length, and at the least in pixels: what is
  /// located may begin within a symbol.
  static let marginShare = 0.15
  static let minMargin = 24.0
  /// The same once a part is found.
  static let wideMarginShare = 1.0
  /// The lines of a region that tell whether a part is in it, by their places on its height.
  static let probes = [0.5, 0.25, 0.75, 0.12, 0.88, 0.38, 0.62]
  /// The pixels of a module from which on a half of the image is sampled.
  static let minModule = 3.0
  /// The most lines of a region, which are half a module apart where that is fewer.
  static let mostLines = 400
  /// The share of a region's length at either end that does not tell how light its spaces are.
  static let interiorInset = 0.1
  /// The fewest lines on half a region's height.
  static let fewestHalfLines = 8.0
  /// The lines that are averaged, and the lines from one average to the next.
  static let window = 3
  static let stride = 2
  /// What is looked at past a region's height, in modules, one look after the other: rows of a stacked
  /// symbol that were located apart, eleven of 37 modules at the most; and the passes of each.
  static let looks: [(margin: Double, passes: Int)] = [(6, 4), (80, 2), (300, 2)]
  /// The settings of the edge finder, one pass after the other.
  static func settings(module: Int) -> [ElementFinder.Settings] {
    [
      ElementFinder.Settings(minProminence: 0.07, localThresholdWeight: 0.7),
      ElementFinder.Settings(minProminence: 0.04, localThresholdWeight: 0.8),
      ElementFinder.Settings(
        minProminence: 0.08, localThresholdWeight: 0.6, sharpening: 1, radius: max(1, module)),
      ElementFinder.Settings(minProminence: 0.06, localThresholdWeight: 0),
    ]
  }

  // MARK: Parts

  /// Lines without a part within its height, in modules.
  static let mostGap = 4.0
  /// How far ends that are one may be apart, in modules.
  static let mostOffset = 1.5
  /// The same of rows of a stacked symbol.
  static let mostRowOffset = 3.0
  /// What may part the rows of a stacked symbol, in modules: three for separators and what lines lose at
  /// a row's ends; less where rows lean.
  static let rowGap = -2.5...8.0
  /// The lines that must show a row of a stacked symbol at the least.
  static let fewestRowLines = 2
}
