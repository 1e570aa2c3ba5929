extension PrintReader {
  /// Loads the engine, once; whether there is one.
  mutating func prepare() -> Bool {
    guard recognizer == nil else { return true }
    guard error == nil else { return false }
    do {
      recognizer = try TesseractRecognizer()
    } catch {
      self.error = error
    }
    return recognizer != nil
  }

  /// Reads lines, those of several characters first, and then short ones beside them or `symbols`.
  mutating func read(
    _ lines: [LocatedLine], _ image: borrowing LumaView, _ symbols: [Quadrilateral],
    _ budget: ScanBudget
  ) -> [ReadLine] {
    guard !lines.isEmpty, prepare() else { return [] }
    let order = ReadingOrder(lines, tuning: locating)
    var read: [Int: ReadLine] = [:]
    for index in order.long where !budget.isSpent {
      let line = lines[index]
      // Embossed print is found as dark or light print as well; what was read surely so, is read.
      if line.line.isRelief, read.values.contains(where: { isSure($0, of: line) }) { continue }
      read[index] = best(of: line, image)
    }
    let text = Array(read.values)
    var left = locating.mostRead
    for index in order.short where left > 0 && !budget.isSpent {
      let line = lines[index]
      let isBeside = text.contains { other in
        order.isBeside(line, other.located) && !other.located.crosses(line, locating)
      }
      guard isBeside || symbols.contains(where: { order.isNear(line, $0) }) else { continue }
      left -= 1
      read[index] = best(of: line, image)
    }
    return distinct(read.keys.sorted().compactMap { read[$0] })
  }

  /// Whether a line was read surely that lies on another over most of its length.
  private func isSure(_ read: ReadLine, of line: LocatedLine) -> Bool {
    read.certainty > Double(locating.surely) && read.located.covers(line, locating)
      && read.located.weight > locating.sureShare * line.weight
  }

  /// The reading of a line; `nil` where it is no text.
  mutating func best(of line: LocatedLine, _ image: borrowing LumaView) -> ReadLine? {
    // Which side of embossed print is dark, and whether its insides are, reading tells.
    let inks: [TextLine.Ink] = line.line.isRelief ? [.relief, .dark, .light] : [line.line.ink]
    var best: ReadLine?
    for ink in inks {
      var look = line
      look.line.ink = ink
      guard let reading = reading(of: look, image, capital: nil) else { continue }
      let next = ReadLine(look, reading)
      if next.isText, next.sureness > best?.sureness ?? 0 { best = next }
      // What is read surely is read, and texture is none in any ink.
      let isSettled = (best?.certainty ?? 0) > Double(locating.surely)
      if isSettled || next.certainty < locating.leastRelief { break }
    }
    return best
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
