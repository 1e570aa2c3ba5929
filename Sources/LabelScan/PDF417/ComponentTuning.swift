/// The tuned numbers of the search for composite components above linear symbols.
///
/// Measured in November 2026 on 227 drawings of zint's: every linear carrier with CC-A, CC-B and CC-C.
package enum ComponentTuning {
  /// The least width of a module of the linear symbol, in pixels.
  ///
  /// Larger: components of small symbols are not looked for.
  package static let leastModule = 0.8
  /// What is looked at past the ends of the symbol, in modules: the component of EAN-8 is 16 modules
  /// wider on either side.
  ///
  /// Larger: more is sampled.
  package static let overhang = 20.0
  /// The height that is looked at above the symbol, in modules: CC-B has up to 44 rows of two modules.
  ///
  /// Larger: more is sampled, high components of CC-C are met on more lines.
  package static let height = 100.0
  /// The same below its upper side, in modules, where that is not sure.
  ///
  /// Larger: more is sampled.
  package static let below = 4.0
  /// The pixels of a module from which on a half of the image is sampled.
  ///
  /// Larger: more samples; less: narrow elements are missed.
  package static let levelModule = 1.6
  /// From line to line, in modules: a row is two modules high.
  ///
  /// Larger: fewer lines, rows are met on one or none.
  package static let spacing = 0.8
  /// The sine of the angle between the symbol's upper side and right angles to its bars from which on
  /// both directions are searched: a module in a hundred.
  ///
  /// Larger: rows are crossed and missed.
  package static let mostTurn = 0.01
}
