import LabelScan

/// A DataBar symbol as rows of element widths, by an encoder of our own.
struct DataBarDrawing {
  /// A row of bars and spaces, in modules.
  struct Row {
    /// The widths, a space first where ``startsLight``.
    var widths: [Int]
    var startsLight: Bool
    var height: Int
  }

  var rows: [Row]

  /// The modules of the widest row.
  var modules: Int { rows.map { $0.widths.reduce(0, +) }.max() ?? 0 }
  /// Its height in modules, three for separators between rows.
  var height: Int { rows.map(\.height).reduce(0, +) + 3 * (rows.count - 1) }

  /// The two halves of the number of 13 digits: a space first, and a bar first.
  private static func halves(_ number: Int) -> (left: [Int], right: [Int]) {
    let (left, right) = number.quotientAndRemainder(dividingBy: 4_537_077)
    let lefts = (left / 1597, left % 1597)
    let rights = (right / 1597, right % 1597)
    let check = DataBarNumber.finders(left: lefts, right: rights) ?? 0
    let (outside, inside) = (DataBarCharacterSet.outside, DataBarCharacterSet.inside)
    return (
      (outside.widths(of: lefts.0) ?? []) + DataBarFinder.omnidirectional[check / 9]
        + (inside.widths(of: lefts.1) ?? []).reversed(),
      (inside.widths(of: rights.1) ?? []) + DataBarFinder.omnidirectional[check % 9].reversed()
        + (outside.widths(of: rights.0) ?? []).reversed()
    )
  }

  /// DataBar Omnidirectional, or Truncated where it is low.
  static func omnidirectional(_ number: Int, height: Int = 33) -> DataBarDrawing {
    let (left, right) = halves(number)
    return DataBarDrawing(
      rows: [Row(widths: [1, 1] + left + right + [1, 1], startsLight: true, height: height)])
  }

  /// DataBar Stacked; Stacked Omnidirectional where both rows are 33 high.
  static func stacked(_ number: Int, heights: (Int, Int) = (5, 7)) -> DataBarDrawing {
    let (left, right) = halves(number)
    return DataBarDrawing(rows: [
      Row(widths: [1, 1] + left + [1, 1], startsLight: true, height: heights.0),
      Row(widths: [1, 1] + right + [1, 1], startsLight: false, height: heights.1),
    ])
  }

  /// DataBar Limited.
  static func limited(_ number: Int, height: Int = 10) -> DataBarDrawing {
    let (left, right) = number.quotientAndRemainder(dividingBy: 2_013_571)
    let check = DataBarLimited.check(left: left, right: right) ?? 0
    let set = DataBarCharacterSet.limited
    return DataBarDrawing(rows: [
      Row(
        widths: [1, 1] + (set.widths(of: left) ?? []) + DataBarLimited.patterns[check]
          + (set.widths(of: right) ?? []) + [1, 1], startsLight: true, height: height)
    ])
  }

  /// DataBar Expanded with these data characters, in rows of so many pairs.
  static func expanded(_ values: [Int], pairs: Int = 11, height: Int = 34) -> DataBarDrawing {
    let count = values.count + 1
    let sequence = DataBarFinder.sequences[(count + 1) / 2 - 2]
    let check = DataBarExpanded.checksum(values, finders: sequence) ?? 0
    let characters = [211 * (count - 4) + check] + values
    let set = DataBarCharacterSet.expanded
    var rows: [Row] = []
    for first in stride(from: 0, to: sequence.count, by: pairs) {
      var widths: [Int] = []
      let last = min(first + pairs, sequence.count)
      for pair in first..<last {
        let pattern = DataBarFinder.expanded[sequence[pair] / 2]
        widths += set.widths(of: characters[2 * pair]) ?? []
        widths += sequence[pair] % 2 == 0 ? pattern : pattern.reversed()
        if 2 * pair + 1 < count {
          widths += (set.widths(of: characters[2 * pair + 1]) ?? []).reversed()
        }
      }
      widths = [1, 1] + widths + [1, 1]
      var startsLight = first % 2 == 0
      // Rows of an even number of pairs are read to and fro.
      if pairs % 2 == 0, first / pairs % 2 == 1, last - first == pairs {
        startsLight = startsLight == (widths.count % 2 == 1)
        widths.reverse()
      }
      rows.append(Row(widths: widths, startsLight: startsLight, height: height))
    }
    return DataBarDrawing(rows: rows)
  }

  /// The symbol drawn about the middle of a canvas, turned clockwise, and its corners.
  func canvas(
    module: Double = 3, angle: Double = 0, spread: Double = 0, quiet: Int = 12
  ) -> BarCanvas {
    let side = (Double(modules + 2 * quiet) * module).rounded()
    let high = (Double(height + 2 * quiet) * module).rounded()
    let square = Int((side * side + high * high).squareRoot())
    var canvas =
      angle == 0
      ? BarCanvas(width: Int(side), height: Int(high)) : BarCanvas(width: square, height: square)
    let middle = Point(x: Double(canvas.width) / 2, y: Double(canvas.height) / 2)
    var top = -Double(height) * module / 2
    for row in rows {
      let light = row.startsLight ? Double(row.widths[0]) : 0
      let dark = row.startsLight ? Array(row.widths.dropFirst()) : row.widths
      let along = (light + Double(dark.reduce(0, +)) / 2 - Double(modules) / 2) * module
      let down = top + Double(row.height) * module / 2
      let turn = BarCanvas.unit(angle)
      canvas.draw(
        BarCanvas.Bars(
          widths: dark.map { Double($0) },
          center: Point(
            x: middle.x + along * turn.x - down * turn.y,
            y: middle.y + along * turn.y + down * turn.x),
          angle: angle, module: module, height: Double(row.height) * module, spread: spread))
      top += Double(row.height + 3) * module
    }
    return canvas
  }
}
