/// The tuned numbers of locating text lines, measured on 40 rendered phone photos of five kinds of
/// label (make_phone_photos.py, seed 2311).
package struct PrintLocatingTuning: Sendable {
  /// The most pixels of an upright plane; more look at larger photos in full and cost as much more.
  package var maxPlanePixels = 6_000_000
  /// What of the symbols' width and height is looked at around them; larger finds print further off.
  package var reach = 1.0
  /// The least that is looked at around symbols, in pixels.
  package var leastReach = 150.0
  /// Half the side of the square whose mean is the threshold, in pixels; larger keeps the insides of
  /// wider strokes, smaller follows shadows better.
  package var thresholdRadius = 15
  /// By what share of the local mean ink differs from it; larger loses faint print.
  package var inkShare = 0.10
  /// By how much luma ink differs from the local mean at least; larger loses print in the dark.
  package var leastInk = 4.0
  /// The heights of a character's ink, in pixels of a plane.
  package var characterHeights = 6...40
  /// How many times wider than high a piece of ink may be; larger takes rules for characters that
  /// run together.
  package var maxAspect = 10
  /// The least and most share of its box that a character's ink fills.
  package var fill = 0.12...0.95
  /// The widest gap between neighbours of a line, in the lower's height; larger joins columns.
  package var maxGap = 1.4
  /// The same between parts of a line, in capitals' heights, and where a colon stands in the gap.
  package var maxPartGap = 2.1
  package var maxColonGap = 3.3
  /// How far the base lines of parts of a line may be apart, in capitals' heights.
  package var maxPartStep = 0.2
  /// How much higher the capitals of one of two parts may be.
  package var maxPartRatio = 1.25
  /// How far both ends of neighbours may be apart, in the height of the higher.
  package var maxStep = 0.34
  /// How far before and after a line its marks may stand, in capitals' heights.
  package var markGap = 0.3
  /// The least area of a mark, in squares of capitals' heights; smaller takes specks for dots.
  package var markArea = 0.006
  /// How far above the base line a mark's middle stands at most, and how high and wide it is, in
  /// capitals' heights.
  package var markReach = 1.1
  package var markHeight = 0.8
  package var markWidth = 1.2
  /// The share of a line's length that another covers where both are one, and how far apart, in
  /// capitals' heights, their middles are then.
  package var coverShare = 0.3
  package var coverStep = 0.6
  /// The certainty from which on a line was read surely, and the share of another's length that it
  /// then stands for.
  package var surely: Float = 0.9
  package var sureShare = 0.8
  /// How many of the longest lines tell whether print without symbols stands on its head; more are
  /// surer, and slower.
  package var turnedLines = 4
  /// The most pixels of the plane that the direction of print without symbols is told from.
  package var maxDirectionPixels = 1_500_000
  /// The characters from which on a line is read wherever it stands; larger loses lone values, smaller
  /// reads textures, at 3 ms each.
  package var longCount = 4
  /// How far from print or a symbol a shorter line is read, along and across, in its capitals' heights,
  /// and how much higher or lower its capitals may be.
  package var besideAlong = 6.0
  package var besideAcross = 3.5
  package var maxBesideRatio = 2.0
  /// The median share of their boxes that a line's characters fill at least, and how many marks there
  /// are for each character at most; textures are sparser.
  package var leastFill = 0.36
  package var mostMarks = 2.5
  /// The certainty from which on another ink of embossed print is tried.
  package var leastRelief = 0.4
  /// What a key speaks for print being upright, in characters.
  package var keyVoice = 15.0
  /// The most long lines of a plane that are read, and as many short ones; a page has more.
  package var mostRead = 120
  /// How far around a line its ground is looked at, in capitals' heights, and by how much luma its ink
  /// differs from most of it at least; larger loses faint print.
  package var groundReach = 0.5
  package var leastContrast = 12.0
  /// The larger side of the pieces of ink that tell the direction of print, in pixels.
  package var directionSizes = 8...40
  /// How much of the lower of two neighbours stands beside the other; smaller joins lines.
  package var leastOverlap = 0.5
  /// How much higher one of two neighbours may be.
  package var maxHeightRatio = 1.8
  /// The share of a line's characters that are lower than its capitals are taken for.
  package var capitalShare = 0.75
  /// The deviation from the base line that is a usual one, in capitals' heights.
  package var baseDeviation = 0.08
  /// The share of a line's characters that stand on its base line, and how far off, in capitals'
  /// heights, one may end that does; a smaller share takes texture for print.
  package var levelShare = 0.55
  package var levelDeviation = 0.12
  /// The least width of a line, in its height.
  package var leastLength = 0.9
  /// The most pieces of ink of a plane; noise has more.
  package var maxPieces = 60_000
  /// The most lines of a plane.
  package var maxLines = 400
  package init() {}
}

/// The tuned numbers of the raster that a line is read from, measured on the lines of 40 rendered
/// phone photos cut out by their true corners: 76 % of lines exact, against 70 % to 75 % of others.
package struct LineRasterTuning: Sendable {
  /// The rows of the raster; fewer leave no room for what hangs below the base line.
  package var height = 48
  /// The height of a capital in it, in rows; larger is slower, and not read better.
  package var capital = 24.0
  /// The row of the base line.
  package var base = 35.0
  /// Columns before and after the line; the network reads a wider margin as a dash.
  package var margin = 2.0
  /// What is shown above capitals and below the base line, in capitals' heights; what is further off
  /// may be a neighbour.
  package var above = 0.25
  package var below = 0.34
  /// The share of the pixels of a line that are no lighter than its ground.
  package var groundShare = 0.75
  /// The most columns.
  package var maxWidth = 1_600
  package init() {}
}

/// The tuned numbers of comparing print with payloads.
package struct PrintMatchTuning: Sendable {
  /// The least probability that counts; smaller makes one character cost more.
  package var floor: Float = 0.002
  /// What of a look-alike's probability a character gets; larger reads more for the payload.
  package var lookAlikeShare: Float = 0.3
  /// The loss, in nepers, from which on a character was not read as the payload's.
  package var badLoss: Float = 2.5
  /// The share of the characters of a payload that may be read as others where it is located.
  package var maxBadShare = 0.2
  /// What may be lost between the characters of a payload, in nepers: characters that it has not.
  package var maxGapLoss: Float = 4
  /// What of a mark's probability is none's: marks between characters count little.
  package var markShare: Float = 0.3
  /// What a character that was not read loses more where none was read at all, in nepers.
  package var hiddenLoss: Float = 2
  /// The characters of a value from which on it is told from others wherever it stands.
  package var shortValue = 5
  /// How far a shorter value may be from its symbol, in capitals' heights.
  package var shortReach = 4.0
  /// The least certainty of the line of a key that names a payload, and of one that ends with a number;
  /// larger loses names (0.8: 8 of 1,132, 0.9: 60), smaller takes `8i/N` for a key.
  package var leastKey = 0.8
  package var leastNumberedKey = 0.9
  /// The fewest characters of a value that is said to differ.
  package var shortestCompared = 4
  /// The loss, in nepers, up to which a character was read as it is; from it on it may be another.
  package var mostSameLoss: Float = 1
  /// What the other characters of a value that differs may lose each, and all between them, in nepers.
  package var mostOtherLoss: Float = 1.3
  package var mostDifferingGapLoss: Float = 1.5
  /// The least likelihood of another reading of a value that is told, against that which was read, and
  /// the most such of a value.
  package var leastOther: Float = 0.03
  package var mostOthers = 4
  /// How surely a character must be read that differs.
  package var sureness: Float = 0.9
  /// The most that the payload's character may be probable where another is read.
  package var maxDoubt: Float = 0.02
  /// The least height of capitals that a difference is believed of, in pixels.
  package var leastDifferingHeight = 12.0
  package init() {}
}
