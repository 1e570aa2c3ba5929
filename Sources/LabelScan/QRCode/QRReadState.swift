/// The symbols read so far, and the finder patterns that belong to them.
struct QRReadState {
  private(set) var symbols: [Symbol] = []
  /// `true` for each pattern that belongs to a symbol that was read.
  private(set) var isUsed: [Bool]
  private var tries: [Int]

  init(count: Int) {
    isUsed = [Bool](repeating: false, count: count)
    tries = [Int](repeating: 0, count: count)
  }

  /// Counts a try of patterns; `false` where one belongs to a symbol or was tried `most` times.
  mutating func allows(_ members: [Int], tries most: Int) -> Bool {
    guard !members.contains(where: { isUsed[$0] || tries[$0] >= most }) else { return false }
    for k in members { tries[k] += 1 }
    return true
  }

  /// Starts counting tries from 0.
  mutating func resetTries() {
    for k in tries.indices { tries[k] = 0 }
  }

  /// Adds a symbol, unless it was read there already from other patterns.
  mutating func add(_ symbol: Symbol, of members: [Int]) {
    for k in members { isUsed[k] = true }
    let here = symbol.center
    let isKnown = symbols.contains {
      guard $0.payload == symbol.payload else { return false }
      let there = $0.center
      let x = $0.corners[0].x - there.x
      let y = $0.corners[0].y - there.y
      let dx = here.x - there.x
      let dy = here.y - there.y
      return dx * dx + dy * dy < (x * x + y * y) / 4
    }
    if !isKnown { symbols.append(symbol) }
  }
}
