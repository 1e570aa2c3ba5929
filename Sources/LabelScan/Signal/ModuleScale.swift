/// The scale of a symbol's modules on a line of samples: both ends and a quadratic warp.
package struct ModuleScale: Hashable, Sendable {
  /// The sample at which the first module begins.
  package var first: Float
  /// The sample at which the last module ends.
  package var last: Float
  /// Quadratic warp: distance of the middle module from the middle of both ends, in samples.
  package var quadraticWarp: Float
  /// Number of modules.
  package let count: Int

  package init(first: Float, last: Float, quadraticWarp: Float = 0, count: Int) {
    self.first = first
    self.last = last
    self.quadraticWarp = quadraticWarp
    self.count = count
  }

  /// A module in samples, in the mean.
  package var module: Float { (last - first) / Float(count) }

  /// The sample at a place in modules, inside or beyond.
  package func place(_ module: Float) -> Float {
    let share = module / Float(count)
    return first + (last - first) * share + 4 * quadraticWarp * share * (1 - share)
  }

  /// The profile at the samples of `count` modules, the first of which begins at `start` and each of
  /// which is `scale` modules long; `nil` where the profile does not reach so far.
  package func seen(_ profile: [Float], from start: Float, count: Int, scale: Float = 1) -> [Float]?
  {
    let step = scale / Float(PrintModel.samples)
    var seen: [Float] = []
    seen.reserveCapacity(count * PrintModel.samples)
    for sample in 0..<count * PrintModel.samples {
      let place = place(start + (Float(sample) + 0.5) * step)
      guard place >= 0, place < Float(profile.count - 1) else { return nil }
      seen.append(profile.interpolated(at: place))
    }
    return seen
  }
}
