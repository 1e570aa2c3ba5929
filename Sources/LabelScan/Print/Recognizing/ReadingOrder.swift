/// Which of the lines that were located are worth the engine, which takes milliseconds for each, and when.
///
/// Print has lines of several characters. Shorter ones count beside it, or beside a symbol: a key, a
/// quantity; on pictures and textures there are many.
package struct ReadingOrder {
  /// Lines of several characters, those of one ink first, the longest first.
  package private(set) var long: [Int]
  /// The others.
  package private(set) var short: [Int]

  private let tuning: PrintLocatingTuning

  package init(_ lines: [LocatedLine], tuning: PrintLocatingTuning) {
    self.tuning = tuning
    let counts = lines.map { $0.line.characterCount }
    let likely = lines.indices.filter { lines[$0].line.isLikely(tuning) }
    let order = likely.sorted { first, second in
      if lines[first].line.isRelief != lines[second].line.isRelief {
        return lines[second].line.isRelief
      }
      return counts[first] == counts[second] ? first < second : counts[first] > counts[second]
    }
    long = Array(order.filter { counts[$0] >= tuning.longCount }.prefix(tuning.mostRead))
    short = order.filter { counts[$0] < tuning.longCount }
  }

  /// Whether a short line stands where a key or a value of `other` would.
  package func isBeside(_ line: LocatedLine, _ other: LocatedLine) -> Bool {
    let ratio = line.capital / other.capital
    guard ratio < tuning.maxBesideRatio, ratio * tuning.maxBesideRatio > 1 else { return false }
    return isNear(line, other.corners)
  }

  /// Whether a line stands right above, below or beside four corners.
  package func isNear(_ line: LocatedLine, _ corners: Quadrilateral) -> Bool {
    let own = line.corners.map(line.frame.plane)
    let other = corners.map(line.frame.plane)
    let unit = max(1, line.line.capital)
    func gap(_ value: (Point) -> Double) -> Double {
      let (first, second) = (own.map(value), other.map(value))
      guard let a = first.min(), let b = first.max(), let c = second.min(), let d = second.max()
      else { return .infinity }
      return max(c - b, a - d) / unit
    }
    return gap(\.x) < tuning.besideAlong && gap(\.y) < tuning.besideAcross
  }
}

extension TextLine {
  /// How many of its pieces are as high as characters.
  var characterCount: Int { pieces.count { Double($0.height) * 2 >= capital } }

  /// Whether it may be print: its characters fill their boxes, and marks are few.
  func isLikely(_ tuning: PrintLocatingTuning) -> Bool {
    guard !isRelief else { return true }
    var fills: [Double] = []
    for piece in pieces where Double(piece.height) * 2 >= capital {
      fills.append(Double(piece.area) / Double(max(1, piece.width * piece.height)))
    }
    fills.sort()
    guard !fills.isEmpty, fills[fills.count / 2] >= tuning.leastFill else { return false }
    return Double(pieces.count) <= (1 + tuning.mostMarks) * Double(fills.count)
  }

  /// The line as it is on its plane of `width` by `height` pixels when that is turned by half a turn.
  func turned(width: Int, height: Int) -> TextLine {
    var line = self
    line.pieces = pieces.reversed().map { piece in
      InkPiece(
        minX: width - 1 - piece.maxX, minY: height - 1 - piece.maxY, maxX: width - 1 - piece.minX,
        maxY: height - 1 - piece.minY, area: piece.area)
    }
    // The tops of its capitals are what it stands on.
    line.base = [Double(height) - (base[0] - capital), base[1], -base[2]]
    line.middle = Double(width) - middle
    return line
  }
}

extension PrintFrame {
  /// The frame of the same pixels from its other end.
  package var turned: PrintFrame {
    PrintFrame(
      origin: image(Point(x: Double(width), y: Double(height))),
      direction: Point(x: -direction.x, y: -direction.y), scale: scale, width: width,
      height: height)
  }
}

extension LocatedLine {
  /// The line read from its other end.
  package var turned: LocatedLine {
    LocatedLine(line: line.turned(width: frame.width, height: frame.height), frame: frame.turned)
  }
}
