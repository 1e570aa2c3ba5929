/// The bars of a Pharmacode of two tracks, which stand in its upper half, its lower half or both.
///
/// It has no check, no start and no stop: bars all of one kind are not read.
package struct TwoTrackRows: Sendable {
  /// What a bar stands in, and so what it counts.
  package enum Bar: Int, Hashable, Sendable {
    case lower = 1
    case upper = 2
    case full = 3
  }

  /// The bars along the rows, upper meaning the first rows.
  package let bars: [Bar]
  /// Where the first bar begins and the last one ends, in samples of a row.
  package let ends: (begin: Float, end: Float)
  /// The rows that show bars.
  package let rows: Range<Int>

  /// Reads rows of luma across a symbol, `edges` being those of their mean over `rows`; `nil` where they
  /// show none.
  ///
  /// - Parameter stretch: The edges of the symbol, that of a bar first and last.
  package init?(_ profiles: [[Float]], rows: Range<Int>, stretch: ArraySlice<Float>) {
    let edges = Array(stretch)
    guard Self.areRegular(edges), let first = edges.first, let last = edges.last else { return nil }
    let depths = rows.map { Self.depths(profiles[$0], edges) }
    let deepest = depths.joined().sorted()
    let dark = deepest[deepest.count - 1 - deepest.count / 5]
    guard dark > 0 else { return nil }
    // The rows that show clearly which bars they cross, by what they show.
    var runs: [(pattern: [Bool], count: Int)] = []
    var clear = 0
    for depth in depths {
      let isClear = depth.allSatisfy {
        abs($0 / dark - 0.5) > TwoTrackTuning.leastTrackContrast
      }
      guard isClear else { continue }
      clear += 1
      let pattern = depth.map { $0 > dark / 2 }
      if let run = runs.last, run.pattern == pattern {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((pattern, 1))
      }
    }
    guard runs.count == 2,
      Double(clear) >= TwoTrackTuning.leastClearRows * Double(rows.count),
      min(runs[0].count, runs[1].count) >= TwoTrackTuning.fewestTrackRows,
      Double(min(runs[0].count, runs[1].count))
        >= TwoTrackTuning.leastTrackShare * Double(max(runs[0].count, runs[1].count))
    else { return nil }
    let bars = zip(runs[0].pattern, runs[1].pattern).compactMap { upper, lower in
      Bar(rawValue: (upper ? 2 : 0) + (lower ? 1 : 0))
    }
    guard bars.count == edges.count / 2, bars.contains(.upper), bars.contains(.lower) else {
      return nil
    }
    self.bars = bars
    ends = (first, last)
    self.rows = rows
  }

  /// The number of bars from left to right: each counts three times what is behind it.
  package static func number(_ bars: [Bar]) -> Int {
    bars.reduce(0) { 3 * $0 + $1.rawValue }
  }

  /// The bars as they are seen from the other side.
  package static func turned(_ bars: [Bar]) -> [Bar] {
    bars.reversed().map { $0 == .upper ? .lower : $0 == .lower ? .upper : .full }
  }

  /// Whether bars are as many as there may be and all alike, and so spaces.
  private static func areRegular(_ edges: [Float]) -> Bool {
    guard edges.count % 2 == 0, TwoTrackTuning.trackBars.contains(edges.count / 2) else {
      return false
    }
    let pitch = (edges[edges.count - 2] - edges[0]) / Float(edges.count / 2 - 1)
    var bars: [Float] = []
    for bar in stride(from: 0, to: edges.count, by: 2) {
      bars.append(edges[bar + 1] - edges[bar])
      guard
        abs(edges[bar] - edges[0] - pitch * Float(bar / 2)) <= TwoTrackTuning.mostPitchError * pitch
      else { return false }
    }
    let mean = bars.reduce(0, +) / Float(bars.count)
    return TwoTrackTuning.trackBarShare.contains(mean / pitch)
      && bars.allSatisfy { abs($0 - mean) <= TwoTrackTuning.mostPitchError * pitch }
  }

  /// How much darker the middle of each bar is than the spaces beside it on a row.
  private static func depths(_ profile: [Float], _ edges: [Float]) -> [Float] {
    func luma(_ from: Float, _ to: Float) -> Float {
      let place = Int(((from + to) / 2).rounded())
      return profile[min(max(0, place), profile.count - 1)]
    }
    return stride(from: 0, to: edges.count, by: 2).map { bar in
      let own = luma(edges[bar], edges[bar + 1])
      let width = edges[bar + 1] - edges[bar]
      let before = bar > 0 ? edges[bar - 1] : edges[bar] - width
      let behind = bar + 2 < edges.count ? edges[bar + 2] : edges[bar + 1] + width
      return (luma(before, edges[bar]) + luma(edges[bar + 1], behind)) / 2 - own
    }
  }
}
