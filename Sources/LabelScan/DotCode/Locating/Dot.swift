/// A dot: a spot that is darker than all around it, or lighter.
package struct Dot: Hashable, Sendable {
  /// Its middle, in pixels of its plane.
  package var x: Float
  package var y: Float
}
