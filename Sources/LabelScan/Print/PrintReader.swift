package import LabelSyntax

/// Reads the print of a photo.
///
/// It keeps its scratch, and the engine once it was needed; use one per task.
package struct PrintReader: ~Copyable {
  private var finder = TextLineFinder()
  private var recognizer: TesseractRecognizer?
  private var plane = UprightPlane()
  private var map = InkMap()
  private let locating = PrintLocatingTuning()
  private let raster = LineRasterTuning()
  private let matching = PrintMatchTuning()
  /// Why the engine cannot be had.
  package private(set) var error: PrintError?

  package init() {}

  /// Whether a label's print is to be read.
  package static func isNeeded(_ mode: PrintMode, _ readings: [Reading]) -> Bool {
    switch mode {
    case .off: false
    case .auto:
      readings.contains { $0.syntax == .raw && $0.details.isEmpty && !$0.payload.bytes.isEmpty }
    case .all: true
    }
  }

  /// Reads the print of an image, and compares it with what its symbols say.
  package mutating func read(
    _ image: borrowing LumaView, symbols: [Symbol], readings: [Reading], mode: PrintMode,
    budget: ScanBudget
  ) -> PrintResult {
    let lines = lines(image, symbols: symbols, isWhole: mode == .all, budget: budget)
    var result = PrintResult()
    result.lines = lines.map(\.printed)
    let matcher = PrintMatcher(lines, symbols, readings, tuning: matching, budget: budget)
    for (index, reading) in readings.enumerated() {
      var context = ReadingContext()
      if reading.syntax == .raw { context.printed = matcher.identifier(ofSymbol: index) }
      if context.printed == nil { context.name = matcher.name(ofSymbol: index) }
      result.contexts.append(context)
    }
    var agreements = symbols.map { _ in PrintAgreement.notRead }
    for match in matcher.matches where match.bad.isEmpty {
      agreements[matcher.values[match.value].symbol] = .agrees
    }
    for (index, value) in matcher.values.enumerated() where !budget.isSpent {
      guard let difference = difference(ofValue: index, in: matcher, image) else { continue }
      // The whole payload and the value of its field are one print.
      guard !result.issues.contains(where: { $0.symbol == value.symbol }) else { continue }
      agreements[value.symbol] = .differs
      result.issues.append(difference.issue(value))
      result.lines[difference.line].differing.append(difference.corners)
    }
    result.agreements = agreements
    let taken = Set(matcher.matches.map(\.line))
    result.values = PrintedFields.found(in: matcher.layout, tuning: matching).filter {
      !taken.contains($0.line)
    }
    .map { PrintedField($0.key, $0.text, line: $0.line, certainty: $0.certainty) }
    return result
  }

  /// Reads the lines around symbols, or of the whole image where there are none or `isWhole` asks.
  package mutating func lines(
    _ image: borrowing LumaView, symbols: [Symbol], isWhole: Bool, budget: ScanBudget
  ) -> [ReadLine] {
    guard prepare() else { return [] }
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
        budget)
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
    let level = Point(x: 1, y: 0)
    guard let direction = ownDirection(image, level, budget) else { return [] }
    var best: [ReadLine] = []
    for sign in [1.0, -1] {
      let along = Point(x: direction.x * sign, y: direction.y * sign)
      guard
        let frame = PrintFrame(
          around: [], direction: along, reach: (0, 0), width: image.width, height: image.height,
          maxPixels: locating.maxPlanePixels), !budget.isSpent
      else { break }
      let found = finder.find(image, frame: frame, masks: [], findsRelief: true, budget: budget)
      let lines = read(found, image, budget)
      if sureness(lines) > sureness(best) { best = lines }
      // Upright print is read surely; only what is not is turned.
      if Self.share(lines) > locating.upright { break }
    }
    return best
  }

  /// How many characters were read surely.
  private func sureness(_ lines: [ReadLine]) -> Double {
    lines.reduce(0) { sum, line in
      sum + Double(line.glyphs.filter { $0.certainty > locating.surely }.count) * line.certainty
    }
  }

  /// The mean certainty of the longest lines.
  private static func share(_ lines: [ReadLine]) -> Double {
    let longest = lines.sorted { $0.glyphs.count > $1.glyphs.count }.prefix(3)
    guard !longest.isEmpty else { return 0 }
    return longest.reduce(0) { $0 + $1.certainty } / Double(longest.count)
  }

  private mutating func ownDirection(
    _ image: borrowing LumaView, _ level: Point, _ budget: ScanBudget
  ) -> Point? {
    guard
      let frame = PrintFrame(
        around: [], direction: level, reach: (0, 0), width: image.width, height: image.height,
        maxPixels: locating.maxPlanePixels)
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

  private mutating func prepare() -> Bool {
    guard recognizer == nil else { return true }
    guard error == nil else { return false }
    do {
      recognizer = try TesseractRecognizer()
    } catch {
      self.error = error
    }
    return recognizer != nil
  }

  private mutating func read(
    _ lines: [LocatedLine], _ image: borrowing LumaView, _ budget: ScanBudget
  ) -> [ReadLine] {
    var read: [ReadLine] = []
    for line in lines {
      guard !budget.isSpent else { break }
      // Which side of embossed print is dark, and whether its insides are, reading tells.
      let inks: [TextLine.Ink] = line.line.isRelief ? [.relief, .dark, .light] : [line.line.ink]
      var best: ReadLine?
      for ink in inks {
        var look = line
        look.line.ink = ink
        guard let reading = reading(of: look, image, capital: nil) else { continue }
        let next = ReadLine(look, reading)
        if next.isText, next.sureness > best?.sureness ?? 0 { best = next }
      }
      if let best { read.append(best) }
    }
    return distinct(read)
  }

  /// The lines, of several in one place the one that was read most surely, in the order given.
  private func distinct(_ lines: [ReadLine]) -> [ReadLine] {
    var kept: [Int] = []
    for index in lines.indices.sorted(by: { lines[$0].sureness > lines[$1].sureness }) {
      let located = lines[index].located
      let isCovered = kept.contains { other in
        lines[other].located.covers(located, locating)
          || located.covers(lines[other].located, locating)
      }
      if !isCovered { kept.append(index) }
    }
    return kept.sorted().map { lines[$0] }
  }

  /// What is read of a line whose capitals are `capital` rows high.
  package mutating func reading(
    of line: LocatedLine, _ image: borrowing LumaView, capital: Double?
  ) -> LineReading? {
    guard let cut = LineRaster(line, of: image, tuning: raster, capital: capital) else {
      return nil
    }
    return recognizer?.read(cut)
  }
}

extension ReadLine {
  /// How many characters were read, the sure ones more.
  package var sureness: Double { certainty * certainty * Double(glyphs.filter(\.isWord).count) }

  /// Whether it is print and no picture: two characters at least, letters or digits most of them.
  package var isText: Bool {
    let characters = glyphs.filter { $0.scalar != 0x20 }
    let words = characters.filter(\.isWord)
    return characters.count >= 2 && words.count * 2 >= characters.count && certainty > 0.5
  }
}

extension LocatedLine {
  /// Whether another line lies on this one, whatever its direction.
  package func crosses(_ other: LocatedLine, _ tuning: PrintLocatingTuning) -> Bool {
    corners.contains(other.center) || covers(other, tuning)
  }
}
