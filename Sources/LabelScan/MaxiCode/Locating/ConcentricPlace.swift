/// A place around which gradients point to or from one middle.
package struct ConcentricPlace: Hashable, Sendable {
  /// The middle, in pixels of ``level``.
  package var center: Point
  /// The level of the pyramid where it was found.
  package var level: Int
  /// How much of the gradients points to or from the middle, 0 to 1.
  package var strength: Float
}
