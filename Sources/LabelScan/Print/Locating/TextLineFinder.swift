/// Finds the lines of text that run along a frame's rows.
package struct TextLineFinder: ~Copyable {
  private var full = UprightPlane()
  private var half = UprightPlane()
  private var map = InkMap()
  private let tuning: PrintLocatingTuning

  package init(tuning: PrintLocatingTuning = PrintLocatingTuning()) {
    self.tuning = tuning
  }

  /// The lines, from the top; `masks` are corners in the image within which nothing is print.
  ///
  /// Embossed and engraved print is looked for on request: it is rare where there are symbols, and
  /// found in all other print too.
  package mutating func find(
    _ image: borrowing LumaView, frame: PrintFrame, masks: [Quadrilateral],
    findsRelief: Bool = false,
    budget: ScanBudget
  ) -> [LocatedLine] {
    full.take(image, frame: frame, budget: budget)
    var found: [LocatedLine] = []
    for isHalf in [false, true] {
      guard !budget.isSpent else { break }
      if isHalf {
        half.halve(full)
        map.measure(half, tuning: tuning, budget: budget)
      } else {
        map.measure(full, tuning: tuning, budget: budget)
      }
      let scale = isHalf ? 2.0 : 1
      for mask in masks {
        map.clear(
          mask.mapCorners { corner in
            let place = frame.plane(corner)
            return Point(x: place.x / scale, y: place.y / scale)
          })
      }
      let level = PrintFrame(
        origin: frame.origin, direction: frame.direction, scale: frame.scale * scale,
        width: map.width, height: map.height)
      let inks: [TextLine.Ink] = findsRelief ? [.dark, .light, .relief] : [.dark, .light]
      for ink in inks {
        let pieces = InkPieces.find(ink, in: map, limit: tuning.maxPieces, budget: budget)
        let lines = TextLineGrouping.lines(
          of: pieces, ink: ink, width: map.width, tuning: tuning, budget: budget)
        for line in lines {
          let isInk =
            isHalf
            ? LineGround.holdsInk(line, on: half, map, tuning: tuning)
            : LineGround.holdsInk(line, on: full, map, tuning: tuning)
          if isInk { found.append(LocatedLine(line: line, frame: level)) }
        }
      }
    }
    return distinct(found)
  }

  /// The lines, each once: of two of one ink in one place the longer.
  private func distinct(_ lines: [LocatedLine]) -> [LocatedLine] {
    var kept: [LocatedLine] = []
    for line in lines.sorted(by: { $0.weight > $1.weight }) {
      guard kept.count < tuning.maxLines else { break }
      let isCovered = kept.contains {
        $0.line.isRelief == line.line.isRelief && $0.covers(line, tuning)
      }
      if !isCovered { kept.append(line) }
    }
    return kept.sorted { ($0.center.y, $0.center.x) < ($1.center.y, $1.center.x) }
  }
}
