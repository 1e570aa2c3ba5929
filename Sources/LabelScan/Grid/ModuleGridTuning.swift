/// The tuned numbers of thresholding, deblurring and tracking a grid of modules.
///
/// Where no origin is given it is not on record: those numbers came with the threshold and the
/// deconvolution (214ea3d, 4065d2d) and the tracker (10a677d), measured on rendered photos of QR Code
/// conditions.
enum ModuleGridTuning {
  // MARK: Threshold

  /// The share of light modules around one is taken to be no less, and no more than 1 less this.
  static let minLightShare: Float = 0.02
  static let maxLightShare: Float = 0.98
  /// The least contrast around a module against the mean contrast: larger holds flat areas for one
  /// colour.
  static let minContrastShare: Float = 0.35

  // MARK: Deconvolution

  /// The least fixed modules among fixed neighbours that the point spread function is fitted to.
  static let minFixedModules = 40
  /// The least weight of a module in its own darkness.
  static let minOwnWeight = 0.1
  /// The step of a Landweber iteration against the inverse square of the kernel's sum: below 2 it
  /// converges.
  static let landweberStep: Float = 1.6
  /// Iterations on a side of at most, and of more than `largeSide` modules.
  static let landweberRounds = 16
  static let landweberRoundsOfLarge = 8
  static let largeSide = 80
  /// Rounds of turning single modules over.
  static let flipRounds = 6

  // MARK: Tracker

  /// Modules between the places of the lattice, on sides of at most and of more than `wideLattice`.
  static let latticeSpacing = 3.5
  static let wideLatticeSpacing = 6.0
  static let wideLattice = 90
  /// Modules around a place whose variance is maximised.
  static let trackerReach = 3
  /// The share of the slope that goes on beyond two neighbours.
  static let slopeShare = 0.7
  /// The steps of the search, in modules: a grid of 5 x 5, then two of coordinate descent.
  static let trackerStep: Float = 0.28
  static let trackerFineSteps: [Float] = [0.14, 0.07]
  /// What a place at the edge of the search loses.
  static let trackerDistancePenalty: Float = 0.15
  /// The least variance of luma that a place is moved by: 5 squared.
  static let minTrackerVariance: Float = 25
  /// The least gain over the expected place.
  static let minTrackerGain: Float = 1.02
  /// The fewest known modules whose agreement counts.
  static let minKnownModules: Float = 4
}
