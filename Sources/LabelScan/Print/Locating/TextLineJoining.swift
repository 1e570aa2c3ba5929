/// Joins parts of one line that stand apart: a key and its value, with or without a colon between.
package enum TextLineJoining {
  /// The lines, parts joined; `marks` are sorted by their left edges.
  package static func joined(
    _ lines: [TextLine], marks: [InkPiece], tuning: PrintLocatingTuning
  ) -> [TextLine] {
    var lines = lines.sorted { $0.left < $1.left }
    var index = 0
    while index < lines.count {
      let line = lines[index]
      let next = lines.indices.filter { $0 != index && follows(lines[$0], line, marks, tuning) }
        .min { lines[$0].left < lines[$1].left }
      guard let next,
        let whole = BaseLineFit.line(
          of: line.pieces + lines[next].pieces, ink: line.ink, tuning: tuning)
      else {
        index += 1
        continue
      }
      lines[index] = whole
      lines.remove(at: next)
      if next < index { index -= 1 }
    }
    // A lone piece is a line where several characters run together in it.
    return lines.filter { line in
      line.pieces.count > 1 || line.pieces[0].width > 2 * line.pieces[0].height
    }
  }

  /// Whether a line goes on with `next`.
  private static func follows(
    _ next: TextLine, _ line: TextLine, _ marks: [InkPiece], _ tuning: PrintLocatingTuning
  ) -> Bool {
    let capital = max(line.capital, next.capital)
    let gap = next.left - line.right
    guard gap > -0.5 * capital, gap <= tuning.maxColonGap * capital else { return false }
    let ratio = capital / min(line.capital, next.capital)
    let isShort = min(line.pieces.count, next.pieces.count) < 3
    guard ratio <= (isShort ? tuning.maxHeightRatio : tuning.maxPartRatio) else { return false }
    let middle = (line.right + next.left) / 2
    let bends = abs(line.base(at: middle) - next.base(at: middle))
    let level = abs(line.base(at: line.right) - next.base(at: next.left))
    guard min(bends, level) <= tuning.maxPartStep * capital else { return false }
    if gap <= tuning.maxPartGap * capital { return true }
    return marks.contains { mark in
      let x = Double(mark.minX + mark.maxX) / 2
      let base = line.base(at: line.right)
      return x > line.right && x < next.left && mark.middle < base
        && mark.middle > base - capital && Double(mark.height) < 0.5 * capital
    }
  }
}
