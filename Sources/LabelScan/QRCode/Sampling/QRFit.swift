/// A layout fitted to a place on the image where a QR Code symbol may be.
package struct QRFit: Sendable {
  /// The layout that is assumed.
  package var layout: QRLayout
  /// The map from its modules to the image.
  package var map: GridMap
  /// `true` for light on dark.
  package var isInverted: Bool
  /// The mean agreement of both timing patterns: 1 at best, 0 by chance.
  package var timing: Double
  /// The agreement of the weaker one.
  package var weakerTiming: Double
  /// The agreement of the better one.
  package var betterTiming: Double { 2 * timing - weakerTiming }
  /// A module's side in the middle of the symbol, in pixels.
  package var module: Double

  /// The four corners of the symbol, clockwise from its own top left.
  package var corners: Quadrilateral {
    Quadrilateral(columns: layout.side, rows: layout.side).mapCorners { map.map($0.x, $0.y) }
  }
}
