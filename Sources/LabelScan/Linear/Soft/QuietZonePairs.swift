/// Pairs of quiet zones on a profile: two light stretches wider than any space between them.
package struct QuietZonePairs {
  /// The stretches, in samples, the widest first.
  package private(set) var ends: [ClosedRange<Float>] = []

  /// Looks for them on either side of a sample; each is wider than `leastQuiet` of what is between.
  package init(_ profile: [Float], middle: Int, leastQuiet: Float) {
    guard profile.count > 32, profile.indices.contains(middle) else { return }
    let part = profile[profile.count / 4..<profile.count * 3 / 4].sorted()
    let light = part[part.count * 19 / 20]
    let dark = part[part.count / 20]
    let threshold = light - SoftDecoderTuning.lightShare * (light - dark)
    // Light from, light to.
    var runs: [(from: Float, to: Float)] = []
    var from: Float? = 0
    for index in 1..<profile.count {
      let (last, value) = (profile[index - 1], profile[index])
      if last < threshold, value >= threshold {
        from = Float(index) - (value - threshold) / (value - last)
      } else if last >= threshold, value < threshold, let start = from {
        runs.append((start, Float(index) - (threshold - value) / (last - value)))
        from = nil
      }
    }
    if let from { runs.append((from, Float(profile.count - 1))) }
    for least in runs.map({ $0.to - $0.from }).sorted(by: >) {
      let wide = runs.filter { $0.to - $0.from >= least }
      guard let left = wide.last(where: { $0.to <= Float(middle) }),
        let right = wide.first(where: { $0.from >= Float(middle) })
      else { continue }
      let stretch = left.to...right.from
      let width = stretch.upperBound - stretch.lowerBound
      guard least > leastQuiet * width, width > 32, !ends.contains(stretch) else { continue }
      ends.append(stretch)
      if ends.count == 3 { break }
    }
  }
}
