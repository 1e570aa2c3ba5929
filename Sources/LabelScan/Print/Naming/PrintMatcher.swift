package import LabelSyntax

/// Finds the values of symbols in the print, and what the print says of them.
package struct PrintMatcher {
  package let tuning: PrintMatchTuning
  package let layout: PrintLayout
  package let values: [PrintedValue]
  private(set) var matches: [PrintMatch] = []

  package init(
    _ lines: [ReadLine], _ symbols: [Symbol], _ readings: [Reading], tuning: PrintMatchTuning,
    budget: ScanBudget
  ) {
    self.tuning = tuning
    layout = PrintLayout(lines: lines, symbols: symbols)
    values = PrintedValues.values(of: symbols, readings)
    for value in values.indices where !budget.isSpent {
      for line in lines.indices {
        if let match = match(value, line) { matches.append(match) }
      }
    }
  }

  private func match(_ value: Int, _ line: Int) -> PrintMatch? {
    let characters = values[value].characters
    let read = layout.lines[line]
    guard read.glyphs.count * 4 >= characters.count * 3,
      let alignment = LineAlignment(characters, on: read.reading, tuning: tuning)
    else { return nil }
    let bad = alignment.bad(tuning)
    let match = PrintMatch(value: value, line: line, alignment: alignment, bad: bad)
    let most = max(
      characters.count >= tuning.shortestCompared ? 1 : 0,
      Int(tuning.maxBadShare * Double(characters.count)))
    guard bad.count <= most,
      alignment.gapLoss(besides: bad) <= tuning.maxGapLoss, read.isBounded(match.steps)
    else { return nil }
    return match
  }

  /// The matches of a value, those of the fewest other characters first, and the nearest.
  package func matches(ofValue value: Int) -> [PrintMatch] {
    let symbol = values[value].symbol
    let own = matches.filter { $0.value == value }
    let distances = own.map { layout.distance(ofSymbol: symbol, fromLine: $0.line) }
    let order = own.indices.sorted { first, second in
      (own[first].bad.count, distances[first]) < (own[second].bad.count, distances[second])
    }
    return order.map { own[$0] }
  }

  /// What the print says that a bare payload is.
  package func name(ofSymbol symbol: Int) -> PrintedName? {
    guard let whole = values.firstIndex(where: { $0.symbol == symbol && $0.part == .whole }) else {
      return nil
    }
    let isShort = values[whole].characters.count < tuning.shortValue
    var found: [(key: PrintedKey, line: Int, bad: Int)] = []
    for match in matches(ofValue: whole) {
      let distance = layout.distance(ofSymbol: symbol, fromLine: match.line)
      if isShort, distance > tuning.shortReach || !match.bad.isEmpty { continue }
      found += layout.keys(of: match).prefix(1).filter(isSure)
        .map { ($0.key, $0.line, match.bad.count) }
    }
    guard let first = found.first else { return nil }
    let rivals = found.filter { $0.bad == first.bad && $0.key.field != first.key.field }
    return PrintedName(
      key: first.key, line: first.line, rivals: isShort ? [] : rivals.map { $0.key })
  }

  /// Whether a key stands on a line that was read surely, more so where a number ends it: a mark after a
  /// key is read as one.
  private func isSure(_ found: (key: PrintedKey, line: Int)) -> Bool {
    let isNumbered = found.key.text.utf8.last.map { (0x30...0x39).contains($0) } ?? false
    return layout.lines[found.line].certainty
      >= (isNumbered ? tuning.leastNumberedKey : tuning.leastKey)
  }

  /// The data identifier of a payload whose value without it is printed beside its key.
  package func identifier(ofSymbol symbol: Int) -> String? {
    for (index, value) in values.enumerated() where value.symbol == symbol {
      guard case .identified(let code) = value.part,
        value.characters.count >= tuning.shortValue || code.utf8.count > 1
      else { continue }
      for match in matches(ofValue: index) where match.bad.isEmpty {
        if layout.keys(of: match).contains(where: { $0.key.identifier == code }) { return code }
      }
    }
    return nil
  }
}
