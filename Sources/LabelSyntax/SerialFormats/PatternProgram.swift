/// A pattern as a program that matches in one pass, Thompson's way: every byte of the payload is
/// looked at once for each state.
struct PatternProgram: Hashable, Sendable {
  private enum Step: Hashable, Sendable {
    case one(ByteSet)
    case split(Int, Int)
    case jump(Int)
    case save(Int)
    case match
  }

  private var steps: [Step] = []
  private let groups: Int
  /// How many bytes of a payload are fixed.
  let literalLength: Int

  /// How many states there are.
  var states: Int { steps.count }

  /// How many states a program may have.
  private static let limit = 4096

  /// Builds the program of a pattern with so many groups.
  init(_ node: PatternNode, groups: Int) throws(FormatError) {
    self.groups = groups
    literalLength = node.literalLength
    try emit(node)
    steps.append(.match)
  }

  private mutating func emit(_ node: PatternNode) throws(FormatError) {
    guard steps.count < Self.limit else {
      throw FormatError(.pattern, "The pattern is too large")
    }
    switch node {
    case .one(let set): steps.append(.one(set))
    case .sequence(let nodes):
      for node in nodes { try emit(node) }
    case .choice(let nodes): try emitChoice(nodes)
    case .repeat(let node, let low, let high):
      for _ in 0..<low { try emit(node) }
      var splits: [Int] = []
      for _ in low..<high {
        splits.append(steps.count)
        steps.append(.match)
        try emit(node)
      }
      for split in splits { steps[split] = .split(split + 1, steps.count) }
    case .group(let number, let node):
      steps.append(.save(2 * number))
      try emit(node)
      steps.append(.save(2 * number + 1))
    }
  }

  private mutating func emitChoice(_ nodes: [PatternNode]) throws(FormatError) {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard index < nodes.count - 1 else {
        try emit(node)
        break
      }
      let split = steps.count
      steps.append(.match)
      try emit(node)
      jumps.append(steps.count)
      steps.append(.match)
      steps[split] = .split(split + 1, steps.count)
    }
    for jump in jumps { steps[jump] = .jump(steps.count) }
  }

  /// What a match gives, and how much work it was.
  struct Result: Hashable {
    /// The bytes of each group; `nil` for one that took no part.
    var groups: [Range<Int>?]?
    /// How many states were visited.
    var work: Int
  }

  private struct Thread {
    var step: Int
    var saves: [Int]
  }

  /// Matches all of `bytes`.
  func match(_ bytes: [UInt8]) -> Result {
    var work = 0
    var visited = [Int](repeating: -1, count: steps.count)
    var current: [Thread] = []
    add(
      Thread(step: 0, saves: [Int](repeating: -1, count: 2 * groups)), at: 0, to: &current,
      &visited, &work)
    for (index, byte) in bytes.enumerated() {
      var next: [Thread] = []
      for thread in current {
        guard case .one(let set) = steps[thread.step], set.contains(byte) else { continue }
        add(
          Thread(step: thread.step + 1, saves: thread.saves), at: index + 1, to: &next, &visited,
          &work)
      }
      current = next
      if current.isEmpty { return Result(groups: nil, work: work) }
    }
    guard let last = current.first(where: { steps[$0.step] == .match }) else {
      return Result(groups: nil, work: work)
    }
    let ranges = (0..<groups).map { group -> Range<Int>? in
      let (start, end) = (last.saves[2 * group], last.saves[2 * group + 1])
      return start >= 0 && end >= start ? start..<end : nil
    }
    return Result(groups: ranges, work: work)
  }

  /// Follows jumps to the states that read a byte, the preferred first.
  private func add(
    _ thread: Thread, at index: Int, to threads: inout [Thread], _ visited: inout [Int],
    _ work: inout Int
  ) {
    var open = [thread]
    while var thread = open.popLast() {
      guard visited[thread.step] != index else { continue }
      visited[thread.step] = index
      work += 1
      switch steps[thread.step] {
      case .one, .match: threads.append(thread)
      case .jump(let step):
        thread.step = step
        open.append(thread)
      case .split(let first, let second):
        open.append(Thread(step: second, saves: thread.saves))
        thread.step = first
        open.append(thread)
      case .save(let slot):
        thread.saves[slot] = index
        thread.step += 1
        open.append(thread)
      }
    }
  }
}
