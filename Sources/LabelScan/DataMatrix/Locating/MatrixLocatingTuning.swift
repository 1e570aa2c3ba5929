/// The tuned numbers that find regions of Data Matrix symbols and choose which of them are tried.
///
/// Measured in November 2026 on the 36 photos of TestImages/labels and on seeds 1, 11, 12, 13, 21, 22
/// and 7001 of make_label_photos.py, where nothing else is said. Gradient energies are mean squares of
/// a pixel, in units of half a luma step. A cell is four pixels of its level wide.
package struct MatrixLocatingTuning {
  // Cells.

  /// Gradient energy from which a cell is busy.
  ///
  /// Larger: faint symbols are missed, fewer regions.
  package static let minCellEnergy: Float = 40
  /// The same for faint marks: dots in metal have a fifth of print's contrast.
  package static let minFaintCellEnergy: Float = 8
  /// Gradient energy that makes a cell busy whatever the noise.
  ///
  /// Larger: noisy images have fewer cells.
  package static let maxCellEnergy: Float = 400
  /// How many times the energy of the quietest quarter of the image a busy cell has.
  ///
  /// Larger: texture around symbols is left out, symbols on texture are lost.
  package static let energyOverQuiet: Float = 2.5
  /// Coherence of the gradients around a cell, 0 to 1, below which edges run both ways.
  ///
  /// Larger: text and linear symbols pass.
  package static let maxCellCoherence: Float = 0.85
  /// Cells of a region, at least.
  ///
  /// Larger: small symbols are missed.
  package static let minCells = 9
  /// The greatest erosion depth at which groups of cells are parted.
  ///
  /// Larger: symbols that touch clutter are parted, more regions.
  package static let maxErosionDepth: UInt8 = 6

  // Regions.

  /// Coherence of all edges of a region, 0 to 1.
  ///
  /// Larger: lines of text pass.
  package static let maxCoherence: Float = 0.3
  /// The same for strips, whose long sides outweigh the short ones.
  package static let maxStripCoherence: Float = 0.45
  /// Slant of a region's sides, in radians, below which it counts as upright: data alone slant by chance.
  package static let minSlant = 0.25
  /// The most that a region's sides are turned from the mean direction, in radians.
  package static let maxTurn = 0.5
  /// Weight of the logarithm of a region's area in its likelihood.
  ///
  /// Larger: large regions come first. By regression on the regions of label photos, as are the
  /// weights of fill, 4, and coherence, -12.
  package static let areaWeight = 0.3
  /// Area of one of two regions, in parts of the other's, from which they may be the same.
  package static let sameRegionArea = 0.6
  /// Distance of their middles, in half widths, below which they are the same.
  package static let sameRegionDistance = 0.4

  // The choice of regions.

  /// Likelihood that `fast` asks for.
  ///
  /// Larger: less work; 2 of 139 symbols on label photos lie below it, and half of what would be
  /// tried on a frame.
  package static let minFastLikelihood = 13.6
  /// Share of a region that is busy where it is a single symbol's.
  ///
  /// Larger: worn symbols come later.
  package static let minFill = 0.5
  /// The same where it may be one of several symbols that run together.
  package static let minLooseFill = 0.4
  /// Reduction beyond a region's own plane at which the gaps between dots close.
  package static let dotReduction = 2.8
  /// Faint regions that are tried.
  package static let maxFaintRegions = 4
  /// Levels of the pyramid whose relief is searched for dots, the image first: of 24 marks lit from one
  /// side the first two gave 13 each, the third 4, one of them new (make_dot_marks.py, seed 1).
  package static let reliefLevels = 2
  /// Regions in which so many full ones leave no room for marks in metal.
  package static let maxFullRegionsBesideFaint = 4

  // Frames of the longest edges, for symbols seen from aside.

  /// Sine of the angle below which two edges have one direction.
  package static let sameDirection = 0.12
  /// Sine of the angle that two sides of a symbol enclose, at least.
  ///
  /// Larger: symbols seen from far aside are missed.
  package static let minCornerSine = 0.6
  /// Size of the frame, in parts of the region's.
  ///
  /// Larger: slower, more of a symbol is inside.
  package static let askewReach = 1.2

  // Lattices of symbols.

  /// Squares of one size that are a rack, at least.
  package static let minRackSquares = 6
  /// Ratio of the largest of them to the smallest, in area.
  package static let rackAreaRatio = 2.0
  /// Cells along the shorter side of a region that may be a rack.
  package static let minRackCells = 14.0
  /// Coherence of a rack's region: its symbols turn their edges every way.
  package static let maxRackCoherence = 0.05
  /// Fill of a rack's region: gaps between its symbols leave a part of it empty.
  package static let rackFill = 0.4..<0.8
  /// Fill of a square of a rack.
  package static let minSquareFill = 0.45
  /// Ratio of a square's sides, at most.
  package static let maxSquareRatio = 1.5
  /// Neighbours of a symbol that tell where others are.
  package static let maxNeighbours = 6
  /// Their distance, in sides of the symbol, at most.
  package static let neighbourReach = 3.5
  /// Squares of a rack that may give nothing, beside as many as are read.
  ///
  /// Larger: slower on what is none.
  package static let maxEmptySquares = 8
  /// Symbols that a lattice is followed along.
  package static let maxLatticeSymbols = 256
  /// Distance from a place that was tried, in sides, below which a place is the same.
  package static let sameTry = 0.4
  /// Distance from a symbol's middle, in sides, below which a place is its own.
  package static let sameSymbol = 0.7
  /// Half the side of the region around a place of a lattice, in sides of its symbols.
  package static let latticeReach = 0.6
  /// Side of a symbol, in pixels of the plane on which its direction is measured.
  package static let orientationSide = 24.0
  /// Distance of a neighbour that no lattice tells, in sides.
  package static let neighbourStep = 1.25
  /// Distance from a place that was tried beside a symbol, in shorter sides, below which it is the same.
  package static let sameNeighbourTry = 0.3
  /// Half the side of the region around such a place, in sides.
  package static let neighbourRegion = 0.75
}
