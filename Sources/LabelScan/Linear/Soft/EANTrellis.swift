/// Viterbi decoder of the digits of an EAN or UPC-A symbol that explain an image best.
///
/// The squared residual of a symbol is a sum over its digits and its pairs of neighbours.
package struct EANTrellis {
  /// A symbol that may be.
  package struct Path: Hashable, Sendable {
    /// Its digits, each as its place in ``EANTemplates/digits``.
    package var shapes: [Int]
    /// Its squared residual.
    package var cost: Float
  }

  /// Left digits of set B by the first digit, the leftmost in bit 5.
  private let parities: [Int]
  private let half: Int
  private let products: [Float]
  /// For each place and shape: the squared residual that it adds by itself.
  private var costs: [Float] = []
  /// The squared residual of the guards alone.
  private var guardResidual: Float = 0

  /// Holds the digits of a symbol with `half` on either side against its darkness, which begins `quiet`
  /// modules before it.
  package init(_ darkness: [SIMD4<Float>], _ shapes: EANTemplates, half: Int, quiet: Int) {
    self.half = half
    let guards = shapes.guards(half: half, quiet: quiet)
    var image = darkness
    for module in image.indices where module < guards.count {
      image[module] -= guards[module]
      guardResidual += (image[module] * image[module]).sum()
    }
    parities = half == 6 ? EANPattern.parities : [0]
    products = shapes.products
    costs = [Float](repeating: .infinity, count: 2 * half * 30)
    for place in 0..<2 * half {
      let first = quiet + EANTemplates.start(of: place, half: half) - EANTemplates.reach
      for shape in place < half ? 0..<(half == 6 ? 20 : 10) : 20..<30 {
        costs[place * 30 + shape] =
          shapes.powers[shape] - 2 * shapes.product(shape, with: image, at: first)
      }
    }
  }

  /// The best of all digits, whatever their sets and their check digit.
  package func unconstrained() -> Path {
    let left = best(0..<half, among: [Range<Int>](repeating: 0..<20, count: half))
    let right = best(half..<2 * half, among: [Range<Int>](repeating: 20..<30, count: half))
    return Path(shapes: left.shapes + right.shapes, cost: guardResidual + left.cost + right.cost)
  }

  /// The best path over some places, each with the shapes that may stand there.
  private func best(_ places: Range<Int>, among sets: [Range<Int>]) -> Path {
    let path = ViterbiPath(
      places: places,
      candidates: { place in
        sets[place - places.lowerBound].map {
          ViterbiPath.State(state: $0, cost: costs[place * 30 + $0])
        }
      },
      pair: { last, next in 2 * products[last * 30 + next] })
    return Path(shapes: path.states, cost: path.cost)
  }

  /// The sets of the left digits that a first digit asks for.
  private func sets(_ parity: Int) -> [Range<Int>] {
    (0..<half).map { parity >> (half - 1 - $0) & 1 == 1 ? 10..<20 : 0..<10 }
  }

  /// The best symbol and the second best, of those with a right check digit.
  package func bestTwoValid() -> (best: Path, second: Path) {
    var found = [Path](repeating: Path(shapes: [], cost: .infinity), count: 2)
    func offer(_ left: Path, _ right: Path) {
      let cost = guardResidual + left.cost + right.cost
      guard cost < found[1].cost else { return }
      found[1] = Path(shapes: left.shapes + right.shapes, cost: cost)
      if found[1].cost < found[0].cost { found.swapAt(0, 1) }
    }
    let right = bySum(
      half..<2 * half, among: [Range<Int>](repeating: 20..<30, count: half))
    let least = right.joined().map(\.cost).min() ?? 0
    let firsts = parities.indices.map { first in
      (first: first, bound: best(0..<half, among: sets(parities[first])).cost)
    }
    for (first, bound) in firsts.sorted(by: { $0.bound < $1.bound }) {
      // What follows is farther still.
      guard guardResidual + bound + least < found[1].cost else { break }
      let left = bySum(0..<half, among: sets(parities[first]))
      for sum in 0..<10 {
        let other = right[(20 - sum - first) % 10]
        offer(left[sum][0], other[0])
        offer(left[sum][1], other[0])
        offer(left[sum][0], other[1])
      }
    }
    return (found[0], found[1])
  }

  /// For each residue of the check sum modulo 10, the two best paths over some places.
  private func bySum(_ places: Range<Int>, among sets: [Range<Int>]) -> [[Path]] {
    /// A path by its digits, 5 bits each, the last lowest.
    struct State {
      var cost = Float.infinity
      var shapes: UInt64 = 0
    }
    // Digit, sum, and the best two.
    func index(_ digit: Int, _ sum: Int) -> Int { (digit * 10 + sum) * 2 }
    func keep(_ state: State, at index: Int, in states: inout [State]) {
      guard state.cost < states[index + 1].cost else { return }
      if state.cost < states[index].cost {
        states[index + 1] = states[index]
        states[index] = state
      } else {
        states[index + 1] = state
      }
    }
    var states: [State] = []
    for (step, place) in places.enumerated() {
      var next = [State](repeating: State(), count: 200)
      let weight = (2 * half - place) % 2 == 0 ? 3 : 1
      for digit in 0..<10 {
        let shape = sets[step].lowerBound + digit
        let own = costs[place * 30 + shape]
        let change = weight * digit % 10
        if step == 0 {
          next[index(digit, change)] = State(cost: own, shapes: UInt64(shape))
          continue
        }
        for last in 0..<10 {
          let before = sets[step - 1].lowerBound + last
          let cost = own + 2 * products[before * 30 + shape]
          for sum in 0..<10 {
            let from = index(last, sum)
            let to = index(digit, (sum + change) % 10)
            for state in [states[from], states[from + 1]] where state.cost < .infinity {
              keep(
                State(cost: state.cost + cost, shapes: state.shapes << 5 | UInt64(shape)), at: to,
                in: &next)
            }
          }
        }
      }
      states = next
    }
    return (0..<10).map { sum in
      var ends = [State](repeating: State(), count: 2)
      for digit in 0..<10 {
        for rank in 0..<2 { keep(states[index(digit, sum) + rank], at: 0, in: &ends) }
      }
      return ends.map { end in
        let last = places.count - 1
        return Path(
          shapes: (0...last).map { Int(end.shapes >> UInt64(5 * (last - $0)) & 31) },
          cost: end.cost)
      }
    }
  }

  /// The payload of a path's digits.
  package static func payload(_ shapes: [Int]) -> [UInt8]? {
    let half = shapes.count / 2
    var digits = shapes.map { $0 % 10 }
    if half == 6 {
      var parity = 0
      for shape in shapes[..<6] { parity = parity << 1 | (shape >= 10 ? 1 : 0) }
      guard let first = EANPattern.parities.firstIndex(of: parity) else { return nil }
      digits.insert(first, at: 0)
    }
    return digits.map { UInt8(48 + $0) }
  }
}
