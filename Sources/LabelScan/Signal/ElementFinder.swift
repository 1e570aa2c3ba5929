/// Finds the edges between bars and spaces on a profile, and so the widths of the elements.
package struct ElementFinder: ~Copyable {
  /// Settings of a search for edges.
  package struct Settings: Hashable, Sendable {
    /// Least prominence of an element as a share of the profile's range.
    package var minProminence: Float
    /// Weight of the local threshold: an edge lies at 0 at the middle of its own two extremes, at 1 at
    /// that of the extremes around.
    package var localThresholdWeight: Float
    /// Amount of unsharp masking, against blur; negative smooths, against noise.
    package var sharpening: Float
    /// The neighbourhood's half width in samples.
    package var radius: Int

    package init(
      minProminence: Float = SignalTuning.minProminence,
      localThresholdWeight: Float = SignalTuning.localThresholdWeight, sharpening: Float = 0,
      radius: Int = 2
    ) {
      self.minProminence = minProminence
      self.localThresholdWeight = localThresholdWeight
      self.sharpening = sharpening
      self.radius = radius
    }

    /// Finds faint edges of blurred elements.
    package static let soft = Settings(
      minProminence: SignalTuning.minFaintProminence, localThresholdWeight: 0)
  }

  private struct Extreme {
    var position: Int
    var value: Float
  }

  private var extremes: [Extreme] = []
  private var sharpened: [Float] = []
  private var heights: [Float] = []
  /// The settings of the last search, and the range of the profile that it saw.
  private var settings = Settings()
  private var isInverted = false
  private var range: Float = 0

  /// The edges' places in samples; dark begins at the first.
  package private(set) var edges: [Float] = []
  /// First edge into light of a profile that begins in the dark, in samples; 0 where it begins light.
  package private(set) var firstLightEdge: Float = 0

  package init() {}

  /// Finds the edges of `profile`.
  package mutating func find(in profile: [Float], settings: Settings, inverted: Bool = false) {
    edges.removeAll(keepingCapacity: true)
    firstLightEdge = 0
    extremes.removeAll(keepingCapacity: true)
    self.settings = settings
    isInverted = inverted
    guard profile.count > 8 else { return }
    if settings.sharpening != 0 {
      Self.sharpen(profile, into: &sharpened, settings: settings)
      findExtremes(in: sharpened, share: settings.minProminence)
      placeEdges(in: sharpened)
    } else {
      findExtremes(in: profile, share: settings.minProminence)
      placeEdges(in: profile)
    }
  }

  /// Finds the edges of the last profile again without the overshoot of a sharpened image: the halo of
  /// both sides of a wide element leaves an extreme between them that is none.
  ///
  /// Returns `false` where there was none, or what is left are too few edges for a symbol.
  package mutating func dropOvershoot(in profile: [Float]) -> Bool {
    let all = extremes
    guard profile.count > 8, all.count > SignalTuning.minCrispExtremes else { return false }
    heights.removeAll(keepingCapacity: true)
    for extreme in all { heights.append(extreme.value) }
    let least = range * SignalTuning.minCrispProminence
    findExtremes(in: heights, swing: least)
    guard extremes.count < all.count, extremes.count > SignalTuning.minCrispExtremes else {
      extremes = all
      return false
    }
    for index in extremes.indices {
      extremes[index].position = all[extremes[index].position].position
    }
    edges.removeAll(keepingCapacity: true)
    firstLightEdge = 0
    if settings.sharpening != 0 { placeEdges(in: sharpened) } else { placeEdges(in: profile) }
    return true
  }

  /// Ratio of order statistics of the amplitudes, the fourteenth largest to the third: near 1 for a symbol,
  /// whose amplitudes are many and alike, near 0 for a few edges in noise.
  package var amplitudeUniformity: Float {
    guard extremes.count > 14 else { return 0 }
    var strongest = InlineArray<14, Float>(repeating: 0)
    for index in 1..<extremes.count {
      let swing = abs(extremes[index].value - extremes[index - 1].value)
      guard swing > strongest[13] else { continue }
      var place = 13
      while place > 0, strongest[place - 1] < swing {
        strongest[place] = strongest[place - 1]
        place -= 1
      }
      strongest[place] = swing
    }
    return strongest[13] / strongest[2]
  }

  private static func sharpen(
    _ profile: [Float], into sharpened: inout [Float], settings: Settings
  ) {
    let count = profile.count
    if sharpened.count != count { sharpened = [Float](repeating: 0, count: count) }
    let source = profile.span
    var target = sharpened.mutableSpan
    let radius = settings.radius
    let amount = settings.sharpening
    for index in 0..<count {
      let low = source[max(0, index &- radius)]
      let high = source[min(count &- 1, index &+ radius)]
      target[index] = source[index] + amount * (source[index] - (low + high) / 2)
    }
  }

  /// Finds the local extremes of sufficient prominence: one counts once the profile returns far enough.
  private mutating func findExtremes(in profile: [Float], share: Float) {
    let values = profile.span
    var low = values[0]
    var high = values[0]
    for index in values.indices {
      low = min(low, values[index])
      high = max(high, values[index])
    }
    range = high - low
    findExtremes(in: profile, swing: max(range * share, 16 * SignalTuning.minLumaProminence))
  }

  /// Finds the local extremes of a prominence of `swing`.
  private mutating func findExtremes(in profile: [Float], swing: Float) {
    extremes.removeAll(keepingCapacity: true)
    let values = profile.span
    // The line starts on whatever it starts on; the first turn settles which.
    var lowest = Extreme(position: 0, value: values[0])
    var highest = lowest
    var rising: Bool?
    for index in values.indices {
      let value = values[index]
      switch rising {
      case nil:
        if value < lowest.value { lowest = Extreme(position: index, value: value) }
        if value > highest.value { highest = Extreme(position: index, value: value) }
        if value > lowest.value + swing {
          extremes.append(lowest)
          highest = Extreme(position: index, value: value)
          rising = true
        } else if value < highest.value - swing {
          extremes.append(highest)
          lowest = Extreme(position: index, value: value)
          rising = false
        }
      case .some(true):
        if value > highest.value {
          highest = Extreme(position: index, value: value)
        } else if value < highest.value - swing {
          extremes.append(highest)
          lowest = Extreme(position: index, value: value)
          rising = false
        }
      case .some(false):
        if value < lowest.value {
          lowest = Extreme(position: index, value: value)
        } else if value > lowest.value + swing {
          extremes.append(lowest)
          highest = Extreme(position: index, value: value)
          rising = true
        }
      }
    }
    if let rising { extremes.append(rising ? highest : lowest) }
  }

  /// Places an edge between each two extremes, where the profile crosses their adaptive threshold.
  private mutating func placeEdges(in profile: [Float]) {
    guard extremes.count > 1 else { return }
    let values = profile.span
    let turns = extremes
    for index in 0..<turns.count &- 1 {
      let from = turns[index]
      let to = turns[index &+ 1]
      let own = (from.value + to.value) / 2
      var threshold = own
      if settings.localThresholdWeight > 0 {
        // The middle of the strongest extremes near by: that of unblurred elements.
        var low = min(from.value, to.value)
        var high = max(from.value, to.value)
        for near in max(
          0, index &- SignalTuning.extremesBefore)...min(
            turns.count &- 1, index &+ SignalTuning.extremesBehind)
        {
          low = min(low, turns[near].value)
          high = max(high, turns[near].value)
        }
        threshold += settings.localThresholdWeight * ((low + high) / 2 - own)
        let margin = abs(from.value - to.value) * SignalTuning.thresholdMargin
        threshold = min(
          max(threshold, min(from.value, to.value) + margin),
          max(from.value, to.value) - margin)
      }
      let falling = to.value < from.value
      var position = from.position
      while position < to.position,
        falling ? values[position &+ 1] > threshold : values[position &+ 1] < threshold
      {
        position &+= 1
      }
      guard position < to.position else { continue }
      let before = values[position]
      let after = values[position &+ 1]
      let part = before == after ? 0.5 : (before - threshold) / (before - after)
      let edge = Float(position) + min(max(part, 0), 1)
      // An edge into dark comes first.
      if edges.isEmpty, falling == isInverted { firstLightEdge = edge } else { edges.append(edge) }
    }
  }
}
