/// Puts parts of DataBar symbols together: those of one row, and of rows that stand one below the other.
package struct DataBarAssembler {
  /// A symbol whose checks hold.
  package struct Reading: Hashable {
    package enum Kind: Hashable { case omnidirectional, limited, expanded }

    package var kind: Kind
    package var text: [UInt8]
    /// Whether a composite component goes with it.
    package var isLinked: Bool
    /// Its parts in the order that they are read in.
    package var parts: [DataBarPart]
  }

  private let parts: [DataBarPart]
  /// The sign of s below a row that is read along t.
  private let down: Double
  /// From one line to the next, in pixels of the image.
  private let spacing: Double
  private let options: (omnidirectional: Int, expanded: Int, limited: Int)

  /// - Parameter lines: The fewest lines that must show a symbol.
  package init(
    _ parts: [DataBarPart], down: Double, spacing: Double,
    lines: (omnidirectional: Int, expanded: Int, limited: Int)
  ) {
    self.parts = parts
    self.down = down
    self.spacing = spacing
    options = lines
  }

  /// The symbols.
  package func readings() -> [Reading] {
    parts.compactMap { part in
      switch part.kind {
      case .limited: limited(part)
      case .left: omnidirectional(part)
      case .expanded: part.finder == 0 ? expanded(part) : nil
      case .right: nil
      }
    }
  }

  private func limited(_ part: DataBarPart) -> Reading? {
    guard part.count >= options.limited, let values = part.values, let right = values.right,
      let number = DataBarLimited.number(left: values.left, right: right)
    else { return nil }
    return Reading(
      kind: .limited, text: DataBarNumber.elementString(number.number),
      isLinked: number.isLinked, parts: [part])
  }

  // MARK: Omnidirectional

  private func omnidirectional(_ left: DataBarPart) -> Reading? {
    let beside = parts.filter { $0.kind == .right && left.isFollowed(by: $0) }
    if !beside.isEmpty {
      let readings = beside.compactMap { right in
        min(left.count, right.count) >= options.omnidirectional
          ? reading(left, right) : nil
      }
      return readings.count == 1 ? readings[0] : nil
    }
    let below = parts.filter { right in
      guard right.kind == .right, right.isReversed == left.isReversed,
        left.isAbove(right, down: down * left.direction, spacing: spacing)
      else { return false }
      let s = left.border(to: right)
      return abs(left.ends(at: s).begin - right.ends(at: s).begin)
        <= DataBarTuning.mostRowOffset * left.module
        && min(left.count, right.count) >= DataBarTuning.fewestRowLines
        && left.count + right.count >= options.omnidirectional
        && !parts.contains { $0.kind == .left && $0.isFollowed(by: right) }
    }
    let readings = below.compactMap { reading(left, $0) }
    return readings.count == 1 ? readings[0] : nil
  }

  private func reading(_ left: DataBarPart, _ right: DataBarPart) -> Reading? {
    guard let lefts = left.values, let rights = right.values, let leftInner = lefts.right,
      let rightOuter = rights.right
    else { return nil }
    let halves = (left: (lefts.left, leftInner), right: (rightOuter, rights.left))
    guard
      DataBarNumber.finders(left: halves.left, right: halves.right)
        == 9 * left.finder + right.finder,
      let number = DataBarNumber.number(left: halves.left, right: halves.right)
    else { return nil }
    return Reading(
      kind: .omnidirectional, text: DataBarNumber.elementString(number.number),
      isLinked: number.isLinked, parts: [left, right])
  }

  // MARK: Expanded

  private func expanded(_ first: DataBarPart) -> Reading? {
    guard let start = first.values, let check = DataBarExpanded.check(start.left) else {
      return nil
    }
    let sequence = DataBarFinder.sequences[(check.characters + 1) / 2 - 2]
    var symbol = [first]
    var rowBegin = first
    var rowEnd = first
    for finder in sequence.dropFirst() {
      let candidates = parts.filter { $0.kind == .expanded && $0.finder == finder }
      let beside = candidates.filter { rowEnd.isFollowed(by: $0) }
      if let next = Self.only(beside) {
        symbol.append(next)
        rowEnd = next
        continue
      }
      guard beside.isEmpty,
        let next = Self.only(candidates.filter { isBelow($0, rowBegin, rowEnd, first) })
      else { return nil }
      symbol.append(next)
      rowBegin = next
      rowEnd = next
    }
    return reading(symbol, check, sequence)
  }

  private static func only(_ parts: [DataBarPart]) -> DataBarPart? {
    parts.count == 1 ? parts[0] : nil
  }

  /// Whether a part begins the row below one from `begin` to `end`: at the same end, or, where rows are
  /// read to and fro, at the other.
  private func isBelow(
    _ part: DataBarPart, _ begin: DataBarPart, _ end: DataBarPart, _ first: DataBarPart
  ) -> Bool {
    guard end.isAbove(part, down: down * first.direction, spacing: spacing) else { return false }
    let s = end.border(to: part)
    let place = part.ends(at: s).begin
    let module = first.module
    if part.isReversed == begin.isReversed {
      return abs(place - begin.ends(at: s).begin) <= DataBarTuning.mostRowOffset * module
    }
    // A last row of fewer pairs may stand at either end.
    let pairs = (end.ends(at: s).end - place) * end.direction / (module * Self.pairModules)
    let whole = pairs.rounded()
    return pairs > -0.5 && abs(pairs - whole) * Self.pairModules <= DataBarTuning.mostRowOffset
  }

  /// The modules of two characters and the finder between them.
  private static let pairModules = 49.0

  private func reading(
    _ symbol: [DataBarPart], _ check: (characters: Int, checksum: Int), _ sequence: [Int]
  ) -> Reading? {
    var values: [Int] = []
    for (index, part) in symbol.enumerated() {
      guard let own = part.values, part.count >= DataBarTuning.fewestRowLines else { return nil }
      if index > 0 { values.append(own.left) }
      if values.count == check.characters - 1 { break }
      guard let right = own.right else { return nil }
      values.append(right)
    }
    let isOneRow = zip(symbol, symbol.dropFirst()).allSatisfy { $0.isFollowed(by: $1) }
    let lines = symbol.map(\.count)
    guard values.count == check.characters - 1,
      (isOneRow ? lines.min() ?? 0 : lines.reduce(0, +)) >= options.expanded,
      DataBarExpanded.checksum(values, finders: sequence) == check.checksum,
      let content = DataBarExpanded.content(values), !content.text.isEmpty
    else { return nil }
    return Reading(
      kind: .expanded, text: content.text, isLinked: content.isLinked, parts: symbol)
  }
}
