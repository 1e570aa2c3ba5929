/// The path of least cost through one state of each of several places, by the Viterbi algorithm.
package struct ViterbiPath: Hashable, Sendable {
  /// A state that may stand at a place, and what it costs by itself.
  package struct State: Hashable, Sendable {
    package var state: Int
    package var cost: Float

    package init(state: Int, cost: Float) {
      self.state = state
      self.cost = cost
    }
  }

  /// The state at each place; none where a place has none.
  package private(set) var states: [Int] = []
  /// The sum of their own costs and of those of the pairs.
  package private(set) var cost: Float = 0

  /// Finds the path through `candidates(place)`, `pair(last, next)` being what a state costs after another.
  package init(
    places: Range<Int>, candidates: (Int) -> [State], pair: (Int, Int) -> Float
  ) {
    var before: [State] = []
    // For each place its states, and which of the last place's leads to each.
    var steps: [[(state: Int, from: Int)]] = []
    for place in places {
      var now = candidates(place)
      var step: [(state: Int, from: Int)] = []
      step.reserveCapacity(now.count)
      for index in now.indices {
        let state = now[index].state
        var least: Float = steps.isEmpty ? 0 : .infinity
        var from = 0
        for number in before.indices {
          let cost = before[number].cost + pair(before[number].state, state)
          if cost < least {
            least = cost
            from = number
          }
        }
        now[index].cost += least
        step.append((state, from))
      }
      before = now
      steps.append(step)
    }
    guard var index = before.indices.min(by: { before[$0].cost < before[$1].cost }) else { return }
    cost = before[index].cost
    states = [Int](repeating: 0, count: steps.count)
    for step in steps.indices.reversed() {
      states[step] = steps[step][index].state
      index = steps[step][index].from
    }
  }
}
