/// The symbols found so far, and which finder patterns are done with.
struct QRReadState {
  private(set) var symbols: [Symbol] = []
  /// Whether each pattern belongs to a symbol that was read.
  private(set) var isUsed: [Bool]
  private var tries: [Int]

  init(count: Int) {
    isUsed = [Bool](repeating: false, count: count)
    tries = [Int](repeating: 0, count: count)
  }

  /// Whether patterns are free for a further try, which it counts.
  ///
  /// None may belong to a symbol, none may have been tried `most` times.
  mutating func allows(_ members: [Int], tries most: Int) -> Bool {
    guard !members.contains(where: { isUsed[$0] || tries[$0] >= most }) else { return false }
    for k in members { tries[k] += 1 }
    return true
  }

  /// Begins a new round of tries.
  mutating func forgetTries() {
    for k in tries.indices { tries[k] = 0 }
  }

  /// Adds a symbol, unless it was read there already from other patterns.
  mutating func add(_ symbol: Symbol, of members: [Int]) {
    for k in members { isUsed[k] = true }
    let here = Self.middle(symbol.corners)
    let isKnown = symbols.contains {
      guard $0.payload == symbol.payload else { return false }
      let there = Self.middle($0.corners)
      let x = $0.corners[0].x - there.x
      let y = $0.corners[0].y - there.y
      let dx = here.x - there.x
      let dy = here.y - there.y
      return dx * dx + dy * dy < (x * x + y * y) / 4
    }
    if !isKnown { symbols.append(symbol) }
  }

  private static func middle(_ corners: [Point]) -> Point {
    Point(x: corners.reduce(0) { $0 + $1.x } / 4, y: corners.reduce(0) { $0 + $1.y } / 4)
  }
}
