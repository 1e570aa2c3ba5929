/// A place on a row that looks like a section of an Aztec bull's-eye.
package struct AztecCandidate: Hashable, Sendable {
  /// The middle of the section on that row, in pixels of the plane.
  package var x: Float
  package var y: Float
  /// A module along the row, in pixels of the plane.
  package var module: Float
  /// The luma between dark and light there.
  package var limit: UInt8
  /// Whether the section's middle run is lighter than the runs beside it.
  package var isLight: Bool

  package init(x: Float, y: Float, module: Float, limit: UInt8, isLight: Bool) {
    self.x = x
    self.y = y
    self.module = module
    self.limit = limit
    self.isLight = isLight
  }
}
