/// A dot: a spot that is darker than all around it, or lighter.
struct Dot: Hashable, Sendable {
  /// Its middle, in pixels of its plane.
  var x: Float
  var y: Float
}
