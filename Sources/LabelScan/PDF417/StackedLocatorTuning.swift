/// The tuned numbers of the search for regions of stacked symbols.
///
/// Measured in November 2026 on the regions in which PDF417 and MicroPDF417 were read: 197 on 240 rendered
/// photos of cartons and parcels and on samples turned by 17 and 45 degrees; beside 6300 of 43 photos of
/// products and 36 of labels that hold none. Lengths are in pixels of the plane, gradients in half luma
/// steps a pixel.
package struct StackedLocatorTuning {
  /// How far a cell's gradients must agree to count, 0 to 1: the ends of rows take much of the coherence
  /// that bars alone have, rows of two modules leave a third of it.
  ///
  /// Larger: low rows are missed, regions of pictures fall apart. From 0.12 on to 0.2 no symbol less was
  /// read.
  package static let minCoherence: Float = 0.18
  /// The least mean squared gradient of a cell that counts: bars of a sixth of the contrast of black
  /// on white.
  ///
  /// Larger: faint symbols are missed, fewer regions of paper and shade are gathered.
  package static let minCellEnergy: Float = 60
  /// The least mean squared gradient of a region; symbols had 237 and more.
  ///
  /// Larger: faint symbols are missed.
  package static let minEnergy: Float = 120
  /// The square of the cosine of twice the angle by which a cell may differ from its region: 22 degrees.
  ///
  /// Larger: regions fall apart, symbols and what is beside them do not hang together.
  package static let minAgreement: Float = 0.52
  /// How many times the squared gradient of a cell may grow from its plane to the next half of it.
  ///
  /// It doubles or more where all that changes is wider than some four pixels: what is seen on the next
  /// plane as well need not be looked for on this one. Larger: more is gathered on the finer planes.
  package static let maxCellGrowth: Float = 3.5
  /// The same for a whole region; symbols had 1.45 or less in 95 of 100 regions, the others were read
  /// on the next plane as well.
  ///
  /// Larger: what is coarse is searched on two planes.
  package static let maxGrowth: Float = 2.2
  /// The same from which on a region's lines are sampled half as often.
  ///
  /// Larger: more samples; less: narrow elements are missed.
  package static let coarseGrowth: Float = 1.3
  /// The least share of a region's gradients that agrees; symbols had 0.28 and more.
  ///
  /// Larger: symbols that hang together with what is around them are missed.
  package static let minRegionCoherence: Float = 0.22
  /// How much of a region a symbol fills at the least.
  ///
  /// Larger: fewer regions are searched before the others.
  package static let minFill = 0.5
  /// The least area of a region's cells in square pixels; symbols had 800 and more.
  ///
  /// Larger: small symbols are missed.
  package static let minArea = 576
  /// The least length of a region: a module takes a pixel at least, and the smallest symbol is 38 modules
  /// wide.
  ///
  /// Larger: small symbols are missed.
  package static let minLength = 36.0
  /// The least height of a region; symbols had 26 and more.
  ///
  /// Larger: low symbols are missed, fewer lines of text are searched.
  package static let minHeight = 16.0
}
