/// The tuned numbers of the PDF417 reader.
///
/// Chosen with the reader in November 2026 on symbols that zint made; no sweep over their values is on
/// record, and none was made when they were gathered here. PDF417ReaderTests reads its scenes and worn
/// symbols with them. A fall is the mean fall of luma at a boundary, as a share of the contrast.
package struct PDF417Tuning {
  // The search for patterns.

  /// The share of a region's lines that are looked at first; the others only where they show a pattern.
  ///
  /// Larger: slower on text; worn symbols that show on few lines are found more often.
  package static let probedLines = 0.25
  /// Lines that are looked at first, at least.
  ///
  /// Larger: slower on text. Odd: of four lines every one met the boundary of two rows of a symbol of
  /// eight.
  package static let minProbedLines = 5.0
  /// How far the symbol characters of a MicroPDF417 row may be from their cluster, in modules, in the
  /// mean; chance makes 2.25.
  ///
  /// Larger: blurred rows are met more often, as is text: it makes nearly all rows that are none.
  package static let maxClusterDeviation: Float = 1.2
  /// Samples that the search may take on any image, beside those.
  ///
  /// Larger: small images are searched whole.
  package static let leastSamples = 100_000.0

  /// From line to line across a region, in pixels of the plane where it was found: a symbol is some
  /// ten of them high at the least.
  ///
  /// Larger: fewer lines, low symbols are met on too few.
  package static let lineSpacing = 5.0
  /// From sample to sample along the lines of a region, in pixels of its plane.
  ///
  /// Larger: narrow elements are missed, fewer samples. The next finer plane has what lies between two
  /// pixels; of the image itself there is none.
  package static func step(_ region: StackedRegion) -> Double {
    (region.isCoarse ? coarseStep : fineStep) * (region.level == 0 ? imageStepRatio : 1)
  }
  private static let fineStep = 0.5
  private static let coarseStep = 1.0
  private static let imageStepRatio = 1.5
  /// The fewest and the most lines across a region.
  ///
  /// Larger: low symbols are met on more lines, high regions take longer.
  package static let lineCounts = 9.0...160.0
  /// The lines on which the patterns of a side must lie, at least.
  ///
  /// Larger: worn and low symbols are missed, chance makes fewer sides.
  package static let minLines = 2
  /// How far a pattern may be from where those of other lines say, in modules.
  ///
  /// Larger: bent sides are one, patterns beside them are taken in.
  package static let maxDeviation = 1.5
  /// How high a symbol may be, in modules: 90 rows of six.
  ///
  /// Larger: patterns of symbols above each other are taken for one side.
  package static let maxHeight = 540.0
  /// Patterns of which any two are taken for a side, at most.
  ///
  /// Larger: sides among many patterns are found, time grows with the square.
  package static let maxSeeds = 40
  /// Sides of a kind in a region, at most.
  ///
  /// Larger: more symbols in a region, more chance sides that are tried.
  package static let maxSides = 4
  /// How far the widths of a module may differ between lines, as a ratio.
  ///
  /// Larger: sides seen from above or below are one, patterns of other symbols are taken in.
  package static let maxModuleRatio = 1.25
  /// What is looked at past a region's ends, as a share of its length.
  ///
  /// Larger: patterns that are outside of the region are met, more is sampled.
  package static let regionMargin = 0.12
  /// How far bars may lean from right angles to the lines before these are turned: 2 degrees.
  ///
  /// Larger: regions are searched a second time less often, leaning rows are crossed.
  package static let maxSlope = 0.035

  // The lean of bars; measured on the samples of micropdf417-1 and drawings at 10 to 45
  // degrees.

  /// The sine of four times the angle of a region to the pixels below which its direction is taken as it
  /// is.
  ///
  /// Larger: fewer regions are measured, symbols a few degrees askew are met on fewer lines.
  package static let leastBias = 0.06
  /// Pairs of lines that tell the lean of bars.
  ///
  /// Larger: surer, slower.
  package static let leanPairs = 9
  /// From line to line of a pair, in pixels of the plane.
  ///
  /// Larger: less noise, more pairs lie in two rows.
  package static let leanDistance = 1.5
  /// The lean below which a region stays as it is, and above which what is measured is chance.
  ///
  /// Larger least: rows are left within their height. Larger most: text is searched askew.
  package static let leastLean = 0.01
  package static let mostLean = 0.2

  // Columns.

  /// How well the start or stop pattern must fit a line, as a correlation.
  ///
  /// Larger: sides end where they are worn.
  package static let minSideCorrelation: Float = 0.7
  /// The height of lines without the pattern, in modules, after which it has ended.
  ///
  /// Larger: worn sides are followed on, as far as what is below the symbol.
  package static let sideGap = 16.0
  /// How far a boundary may be from where the one before says, in modules.
  ///
  /// Larger: greater growth is followed, edges within characters are taken for boundaries.
  package static let boundaryReach = 1.3
  /// The fall at a boundary below which there is none.
  ///
  /// Larger: more boundaries are put where they should be instead of where they are seen.
  package static let minFall = 0.12
  /// The share of the last width of a module that is kept for the next column.
  ///
  /// Larger: widths follow what is seen more slowly.
  package static let widthInertia = 0.5
  /// How much of a width's growth is taken for that of the next, as an exponent.
  ///
  /// Larger: growth is learnt sooner, as are mistakes.
  package static let growthLearning = 0.3
  /// Growth of a module from column to column beyond which it is a mistake, as a ratio.
  ///
  /// Wider: steep views are learnt, as are mistaken boundaries.
  package static let growthRange = 0.8...1.25
  /// The growth from column to column that is believed, as a ratio.
  ///
  /// Wider: steeper views are followed, mistakes carry further.
  package static let ratioRange = 0.85...1.18

  /// How much of what a pattern lies beside its expected place on a line the next line takes over, as
  /// a share.
  ///
  /// Larger: bent sides are followed, as is noise.
  package static let sideGain = 0.4
  /// Half the distance over which luma must fall at a boundary, in modules.
  ///
  /// Larger: blurred boundaries fall more, narrow elements beside them are taken in. Less than half a
  /// module keeps both places within the elements that meet.
  package static let halfFall: Float = 0.375
  /// What a boundary's fall loses for each eighth of a module that it lies off its expected place.
  ///
  /// Larger: of boundaries that are as clear the nearer one is taken, and growth is followed later.
  package static let fallPerShift = 0.002
  /// The least weight of a band of lines in the curve of a boundary; that of a clear fall is 1.
  ///
  /// Larger: bands without a boundary pull the curve to where it was expected.
  package static let minBandWeight = 0.001
  /// The share of the greatest determinant below which places lie on too few lines for a parabola.
  ///
  /// Not tuned: above the rounding of a double, below that of any three lines.
  package static let minDeterminant = 1e-9

  // Rows. Costs are those of a line, 1 where it shows another row's cluster.

  /// What a line costs that shows the cluster of its row with no, one, two or more modules off.
  ///
  /// Larger: worn lines are left to the rows around them.
  package static let rowMisfits: [Float] = [0, 0.6, 1, 1.2]
  /// What a row indicator of another row costs beside that, for as many modules off.
  ///
  /// Larger: indicators outweigh the order of rows.
  package static let rowStrangers: [Float] = [1, 0.6, 0.2, 0]
  /// What a line outside of the symbol costs.
  ///
  /// Larger: worn ends are taken in, as is what is above and below.
  package static let rowOutside: Float = 0.9
  /// What going to the next row costs.
  ///
  /// Larger: rows of one or two lines are missed, noise makes fewer.
  package static let rowStep: Float = 0.4
  /// What leaving out a row costs.
  ///
  /// Larger: hidden rows are made of their neighbours' lines.
  package static let rowSkip: Float = 3
  /// What beginning and ending costs, once more where the first row is not the symbol's.
  ///
  /// Larger: what is a few lines high is no symbol.
  package static let rowEnd: Float = 2
  /// What a line costs that shows another row than in the column beside it.
  ///
  /// Larger: rows that lean against the lines are cut off.
  package static let rowShift: Float = 0.15
  /// The weight of a line at the edge of its row, beside 1 of the others.
  ///
  /// Larger: less noise, more of the rows above and below.
  package static let rowEndWeight: Float = 0.3

  // Codewords and the layout.

  /// The least misfit, 1 less the squared correlation, of the second best codeword that the best one's
  /// is divided by.
  ///
  /// Not tuned: it only keeps the quotient finite.
  package static let minMisfit: Float = 1e-6
  /// The share of all votes above which a number that indicators tell is tried.
  ///
  /// Larger: fewer layouts are tried, those of damaged indicators are lost.
  package static let minVoteShare: Float = 0.1
  /// What is looked at past the ends of a side, as a share of its height, where that is more than
  /// ``PDF417SymbolReader``'s margin.
  ///
  /// Larger: sides of which only the middle was met are read whole, and more is sampled.
  package static let endMargin = 0.1

  /// The least variance of luma, in luma squared, that a guard pattern's correlation is taken of: luma of
  /// whole numbers has less where it is flat.
  ///
  /// Larger: faint symbols are missed. As the reader had it, for 17 modules of which nine are dark.
  package static let minLumaVariance: Float = 0.24
}
