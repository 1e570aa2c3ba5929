package import LabelSyntax

/// How lines of print and symbols stand to one another on a label.
package struct PrintLayout {
  /// How far above its value a key stands at most, and beside it, in capitals' heights of the value.
  private static let keyAbove = 3.5
  private static let keyBeside = 6.0

  /// How far above and below a line the middle of what stands in its row is, in capitals' heights.
  private static let rowStep = 0.2

  package let lines: [ReadLine]
  package let symbols: [Symbol]

  package init(lines: [ReadLine], symbols: [Symbol]) {
    self.lines = lines
    self.symbols = symbols
  }

  /// The keys that stand before, above or beside the value of a match.
  package func keys(of match: PrintMatch) -> [(key: PrintedKey, line: Int)] {
    let line = lines[match.line]
    let before = line.text(before: match.steps.lowerBound)
    if before.unicodeScalars.contains(where: { PrintedCharacters.isWord($0.value) }) {
      return PrintedKey(endingOf: before).map { [($0, match.line)] } ?? []
    }
    return keys(besides: match.line)
  }

  /// The keys that stand above or beside a line, which are lines of their own.
  package func keys(besides index: Int) -> [(key: PrintedKey, line: Int)] {
    var found: [(key: PrintedKey, line: Int)] = []
    if let place = above(index), let key = PrintedKey(line: lines[place].text) {
      found.append((key, place))
    }
    // What stands on the left of a key may have been read with it.
    if let place = beside(index), let key = PrintedKey(endingOf: lines[place].text) {
      found.append((key, place))
    }
    return found
  }

  /// The next line above another that stands over its beginning.
  private func above(_ index: Int) -> Int? {
    let own = place(index, from: index)
    let near = lines.indices.filter { $0 != index }
      .map { (index: $0, place: place($0, from: index)) }
      .filter { other in
        let gap = own.top - other.place.bottom
        return gap > -0.5 && gap < Self.keyAbove && other.place.left < own.right
          && other.place.right > own.left && abs(other.place.left - own.left) < Self.keyBeside
      }
    return near.max { $0.place.bottom < $1.place.bottom }?.index
  }

  /// The next line on the left of another, in its row.
  private func beside(_ index: Int) -> Int? {
    let own = place(index, from: index)
    let near = lines.indices.filter { $0 != index }
      .map { (index: $0, place: place($0, from: index)) }
      .filter { other in
        let gap = own.left - other.place.right
        let middle = (other.place.top + other.place.bottom) / 2
        return gap > -0.5 && gap < Self.keyBeside && middle > own.top - Self.rowStep
          && middle < own.bottom + Self.rowStep
      }
    return near.max { $0.place.right < $1.place.right }?.index
  }

  /// A stretch of rows and columns, in capitals' heights.
  private struct Box {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
  }

  /// Where a line is, in capitals' heights along and across another.
  private func place(_ index: Int, from other: Int) -> Box {
    box(lines[index].located.corners, from: other)
  }

  private func box(_ corners: Quadrilateral, from other: Int) -> Box {
    let own = lines[other].located
    let places = corners.map(own.frame.plane)
    let unit = max(1, own.line.capital)
    let xs = places.map { $0.x / unit }
    // Across the base line of the other, followed to where the place is.
    let ys = places.map { ($0.y - own.line.base(at: $0.x)) / unit }
    return Box(
      left: xs.min() ?? 0, right: xs.max() ?? 0, top: ys.min() ?? 0, bottom: ys.max() ?? 0)
  }

  /// How far a symbol is from a line, in capitals' heights; 0 where they touch.
  package func distance(ofSymbol symbol: Int, fromLine line: Int) -> Double {
    let own = place(line, from: line)
    let other = box(symbols[symbol].corners, from: line)
    let across = max(0, max(other.top - own.bottom, own.top - other.bottom))
    let along = max(0, max(other.left - own.right, own.left - other.right))
    return (across * across + along * along).squareRoot()
  }
}
