/// The tuned numbers of fitting a frame to the concentric squares of a finder pattern.
///
/// Lengths are in modules unless said otherwise. Where no origin is given it is not on record: those
/// numbers came with the first search (69afa0a) and held since on the label photos of seeds 7001, 1,
/// 11, 12, 13 and on the QR conditions of seed 711.
package enum FinderFrameTuning {
  /// The mean radius of a square of half side 1: 4/pi ln(1 + sqrt 2) = 1.122.
  package static let meanRadiusOfSquare = 1.12
  /// The smaller coordinate of a place against the larger: above this it is too near a corner, which
  /// blur rounds, to belong to a side.
  package static let maxCornerShare = 0.8
  /// A fit whose misfit changes by less is done.
  package static let misfitConvergence = 0.002
  /// The least area of a module against the square of its longer side: less is too oblique.
  package static let minAxisArea = 0.3
  /// The largest relative deviation of radii that circles show (a951367): of squares it is 0.1.
  package static let maxRoundDeviation = 0.07
  /// Sides laid through a circle 7 modules across are this much too short (a951367).
  package static let roundFrameScale = 1.075
  /// The fewest places, of 72, and the fewest of them off the corners that make a fit.
  package static let minPlaces = 36
  package static let minSidePlaces = 20
  package static let minPlacesOfSide = 6.0
}
