/// Joins pieces of ink to lines of text: each piece with its nearest neighbour on the right.
package struct TextLineGrouping {
  private static let bucketWidth = 32

  private let tuning: PrintLocatingTuning
  private let ink: TextLine.Ink
  /// Pieces as high as characters, and those that are too low: dots, dashes.
  private var characters: [InkPiece] = []
  private var marks: [InkPiece] = []
  private var parents: [Int] = []
  private var buckets: [[Int]] = []

  /// The lines that `pieces` of a plane of `width` columns make.
  package static func lines(
    of pieces: [InkPiece], ink: TextLine.Ink, width: Int, tuning: PrintLocatingTuning,
    budget: ScanBudget
  ) -> [TextLine] {
    var grouping = TextLineGrouping(ink: ink, width: width, tuning: tuning)
    grouping.sort(pieces)
    grouping.link(budget)
    return grouping.lines(budget)
  }

  private init(ink: TextLine.Ink, width: Int, tuning: PrintLocatingTuning) {
    self.tuning = tuning
    self.ink = ink
    buckets = Array(repeating: [], count: width / Self.bucketWidth + 1)
  }

  private mutating func sort(_ pieces: [InkPiece]) {
    for piece in pieces {
      let fill = Double(piece.area) / Double(piece.width * piece.height)
      guard piece.height <= tuning.characterHeights.upperBound,
        piece.width <= piece.height * tuning.maxAspect || piece.height < 5
      else { continue }
      let isThin = piece.width * 3 <= piece.height
      if tuning.characterHeights.contains(piece.height), piece.width * 4 > piece.height / 3,
        fill >= tuning.fill.lowerBound, fill <= tuning.fill.upperBound || isThin
      {
        let bucket = min(buckets.count - 1, piece.minX / Self.bucketWidth)
        buckets[bucket].append(characters.count)
        characters.append(piece)
      } else if piece.area > 1, piece.width <= tuning.characterHeights.upperBound {
        marks.append(piece)
      }
    }
    parents = Array(characters.indices)
  }

  private mutating func link(_ budget: ScanBudget) {
    for index in characters.indices {
      if index & 255 == 0, budget.isSpent { return }
      let piece = characters[index]
      var best: (index: Int, distance: Double)?
      let reach = Int(tuning.maxGap * Double(tuning.characterHeights.upperBound))
      let last = min(buckets.count - 1, (piece.maxX + reach) / Self.bucketWidth)
      for bucket in min(last, piece.minX / Self.bucketWidth)...last {
        if let best, Double(bucket * Self.bucketWidth - piece.maxX) > best.distance { break }
        for other in buckets[bucket] where other != index {
          guard let distance = distance(from: piece, to: characters[other]) else { continue }
          if distance < best?.distance ?? .infinity { best = (other, distance) }
        }
      }
      if let best { join(index, best.index) }
    }
  }

  /// How far the next piece of a line is; `nil` where it is none.
  private func distance(from piece: InkPiece, to next: InkPiece) -> Double? {
    guard next.minX + next.maxX > piece.minX + piece.maxX else { return nil }
    let (low, high) = (min(piece.height, next.height), max(piece.height, next.height))
    let gap = next.minX - piece.maxX - 1
    guard Double(gap) <= tuning.maxGap * Double(low),
      Double(high) <= tuning.maxHeightRatio * Double(low)
    else { return nil }
    let overlap = min(piece.maxY, next.maxY) - max(piece.minY, next.minY) + 1
    guard Double(overlap) >= tuning.leastOverlap * Double(low) else { return nil }
    // Letters of one line end or begin in one row, but for those with tails.
    let off = min(abs(next.maxY - piece.maxY), abs(next.minY - piece.minY))
    guard Double(off) <= tuning.maxStep * Double(high) else { return nil }
    return Double(max(0, gap)) + abs(Double(next.maxY - piece.maxY)) * 0.5
  }

  private func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  private mutating func join(_ first: Int, _ second: Int) {
    let (a, b) = (root(first), root(second))
    guard a != b else { return }
    parents[max(a, b)] = min(a, b)
  }

  private func lines(_ budget: ScanBudget) -> [TextLine] {
    var members: [Int: [InkPiece]] = [:]
    for index in characters.indices { members[root(index), default: []].append(characters[index]) }
    let sortedMarks = marks.sorted { $0.minX < $1.minX }
    var lines: [TextLine] = []
    for key in members.keys.sorted() {
      guard lines.count < tuning.maxLines, !budget.isSpent else { break }
      guard let pieces = members[key],
        let line = BaseLineFit.line(of: pieces, ink: ink, tuning: tuning)
      else { continue }
      lines.append(line)
    }
    return TextLineJoining.joined(lines, marks: sortedMarks, tuning: tuning)
      .map { withMarks($0, sortedMarks) }
  }

  /// Adds the dots and dashes of a line.
  private func withMarks(_ line: TextLine, _ marks: [InkPiece]) -> TextLine {
    var line = line
    let height = line.capital
    let (left, right) = (line.left, line.right)
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if Double(marks[middle].minX) < left - 2 * height { low = middle + 1 } else { high = middle }
    }
    var index = low
    while index < marks.count, Double(marks[index].minX) < right + tuning.markGap * height {
      let mark = marks[index]
      index += 1
      let base = line.base(at: Double(mark.minX + mark.maxX) / 2)
      guard Double(mark.maxX) > left - tuning.markGap * height,
        mark.middle > base - tuning.markReach * height, mark.middle < base + 0.25 * height,
        Double(mark.height) < tuning.markHeight * height,
        Double(mark.width) < tuning.markWidth * height,
        Double(mark.area) > tuning.markArea * height * height
      else { continue }
      line.pieces.append(mark)
    }
    line.pieces.sort { ($0.minX, $0.minY) < ($1.minX, $1.minY) }
    return line
  }
}
