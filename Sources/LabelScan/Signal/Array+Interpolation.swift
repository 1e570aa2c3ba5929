extension [Float] {
  /// The value at a place between samples, linearly interpolated; past the ends that of the last two.
  ///
  /// There must be two samples at least.
  func interpolated(at place: Float) -> Float {
    let low = Swift.min(Swift.max(Int(place), 0), count - 2)
    let fraction = place - Float(low)
    return self[low] * (1 - fraction) + self[low + 1] * fraction
  }
}
