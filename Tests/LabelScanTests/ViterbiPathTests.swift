import LabelScan
import Testing

struct ViterbiPathTests {
  /// Own costs of the states 0 to 2 at each place, what a change of state costs, and the best path.
  @Test(
    arguments: [
      ([[0, 1, 1], [0, 1, 1]], 0, [0, 0], 0),
      ([[0, 9, 9], [9, 0, 9], [9, 9, 0]], 1, [0, 1, 2], 2),
      // A dear change keeps to one state.
      ([[0, 1, 9], [2, 1, 9], [0, 1, 9]], 5, [0, 0, 0], 2),
      ([[0, 1, 9]], 5, [0], 0), ([], 1, [], 0), ([[0, 1], []], 1, [], 0),
    ] as [([[Float]], Float, [Int], Float)])
  func `the path of least cost is found`(
    costs: [[Float]], change: Float, states: [Int], cost: Float
  ) {
    let path = ViterbiPath(
      places: costs.indices,
      candidates: { place in
        costs[place].enumerated().map { ViterbiPath.State(state: $0.offset, cost: $0.element) }
      },
      pair: { $0 == $1 ? 0 : change })
    #expect(path.states == states)
    #expect(path.cost == cost)
  }
}
