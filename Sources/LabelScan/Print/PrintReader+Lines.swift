internal import LabelSyntax

extension PrintReader {
  /// Reads the lines around symbols, or of the whole image where there are none or `isWhole` asks.
  package mutating func lines(
    _ image: borrowing LumaView, symbols: [Symbol], isWhole: Bool, budget: ScanBudget
  ) -> [ReadLine] {
    guard error == nil else { return [] }
    let groups = PrintDirections.groups(of: symbols)
    let masks = symbols.map { $0.corners }
    guard !groups.isEmpty else { return linesWithoutSymbols(image, budget) }
    var lines: [ReadLine] = []
    for (index, group) in groups.enumerated() {
      let corners = group.symbols.flatMap(\.corners)
      let frame = PrintFrame(
        around: isWhole && index == 0 ? [] : corners, direction: group.direction,
        reach: reach(corners, group.direction), width: image.width, height: image.height,
        maxPixels: locating.maxPlanePixels)
      guard let frame, !budget.isSpent else { continue }
      let found = finder.find(image, frame: frame, masks: masks, budget: budget)
      lines += read(
        found.filter { line in !lines.contains { $0.located.crosses(line, locating) } }, image,
        masks, budget)
    }
    return lines
  }

  /// How far around symbols is looked.
  private func reach(_ corners: [Point], _ direction: Point) -> (x: Double, y: Double) {
    let axes = PrintFrame(
      origin: Point(x: 0, y: 0), direction: direction, scale: 1, width: 0, height: 0)
    let places = corners.map(axes.plane)
    let (xs, ys) = (places.map(\.x), places.map(\.y))
    let wide = (xs.max() ?? 0) - (xs.min() ?? 0)
    let tall = (ys.max() ?? 0) - (ys.min() ?? 0)
    let reach = locating.leastReach + locating.reach * max(wide, tall)
    return (reach, reach)
  }

  /// Reads lines that run along the direction of the print itself.
  private mutating func linesWithoutSymbols(
    _ image: borrowing LumaView, _ budget: ScanBudget
  ) -> [ReadLine] {
    guard let direction = ownDirection(image, budget),
      let frame = PrintFrame(
        around: [], direction: direction, reach: (0, 0), width: image.width, height: image.height,
        maxPixels: locating.maxPlanePixels), !budget.isSpent
    else { return [] }
    let found = finder.find(image, frame: frame, masks: [], findsRelief: true, budget: budget)
    guard !found.isEmpty, prepare() else { return [] }
    guard isTurned(found, image, budget) else { return read(found, image, [], budget) }
    let turned = finder.find(
      image, frame: frame.turned, masks: [], findsRelief: true, budget: budget)
    return read(turned, image, [], budget)
  }

  /// Whether print stands on its head: its longest lines are read more surely from the other end.
  private mutating func isTurned(
    _ lines: [LocatedLine], _ image: borrowing LumaView, _ budget: ScanBudget
  ) -> Bool {
    var tried: [LocatedLine] = []
    var (upright, turned) = (0.0, 0.0)
    let longest = lines.sorted { $0.line.characterCount > $1.line.characterCount }
    for line in longest where !budget.isSpent && tried.count < locating.turnedLines {
      // Embossed print is found as dark or light print as well.
      guard !tried.contains(where: { $0.covers(line, locating) }) else { continue }
      tried.append(line)
      if let read = best(of: line, image) { upright += read.voice(locating) }
      if let read = best(of: line.turned, image) { turned += read.voice(locating) }
    }
    return turned > upright
  }

  /// The direction that pieces of ink in a row vote for, within a right angle of the image's rows.
  private mutating func ownDirection(
    _ image: borrowing LumaView, _ budget: ScanBudget
  ) -> Point? {
    guard
      let frame = PrintFrame(
        around: [], direction: Point(x: 1, y: 0), reach: (0, 0), width: image.width,
        height: image.height, maxPixels: locating.maxDirectionPixels)
    else { return nil }
    var votes = PrintDirections.Votes()
    plane.take(image, frame: frame, budget: budget)
    for isHalf in [false, true] {
      if isHalf {
        var half = UprightPlane()
        half.halve(plane)
        map.measure(half, tuning: locating, budget: budget)
      } else {
        map.measure(plane, tuning: locating, budget: budget)
      }
      for ink in [TextLine.Ink.dark, .light, .relief] where !budget.isSpent {
        let found = InkPieces.find(ink, in: map, limit: locating.maxPieces, budget: budget)
        votes.add(
          found.filter { locating.directionSizes.contains(max($0.height, $0.width)) })
      }
    }
    return votes.direction
  }
}

extension LocatedLine {
  /// Whether another line lies on this one, whatever its direction.
  package func crosses(_ other: LocatedLine, _ tuning: PrintLocatingTuning) -> Bool {
    corners.contains(other.center) || covers(other, tuning)
  }
}

extension ReadLine {
  /// What it speaks for print being upright; capitals are read on their heads too, keys are not.
  fileprivate func voice(_ tuning: PrintLocatingTuning) -> Double {
    let hasKey = PrintedFields.split(self) != nil || PrintedKey(line: text) != nil
    return sureness + (hasKey ? tuning.keyVoice : 0)
  }
}
