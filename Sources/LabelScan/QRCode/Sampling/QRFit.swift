/// A layout laid over a place on the image where a QR Code symbol may be.
package struct QRFit: Sendable {
  /// The layout that is assumed.
  package var layout: QRLayout
  /// Where its modules lie.
  package var map: GridMap
  /// Whether the symbol is light on dark.
  package var isInverted: Bool
  /// How well the timing patterns agree: 1 at best.
  package var timing: Double
  /// How well the worse of both agrees.
  package var weakerTiming: Double
  /// How well the better of both agrees.
  package var betterTiming: Double { 2 * timing - weakerTiming }
  /// A module's side in the middle of the symbol, in pixels.
  package var module: Double

  /// The four corners of the symbol, clockwise from its own top left.
  package var corners: [Point] {
    let side = Double(layout.side)
    return [map.map(0, 0), map.map(side, 0), map.map(side, side), map.map(0, side)]
  }
}
