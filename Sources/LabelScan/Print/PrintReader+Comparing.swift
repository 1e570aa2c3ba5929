internal import LabelSyntax

extension PrintReader {
  /// The heights of capitals at which a line is read again before its print is said to differ.
  private static let otherLooks = [20.0, 28.0]

  /// What the print says otherwise than a value; `nil` where it says the same or is not read surely.
  package mutating func difference(
    ofValue value: Int, in matcher: PrintMatcher, _ image: borrowing LumaView
  ) -> PrintDifference? {
    let tuning = matcher.tuning
    let characters = matcher.values[value].characters
    guard characters.count >= tuning.shortestCompared else { return nil }
    guard !matcher.agrees(value) else { return nil }
    for match in matcher.matches(ofValue: value) where match.bad.count <= 1 {
      let line = matcher.layout.lines[match.line]
      guard line.located.capital >= tuning.leastDifferingHeight,
        matcher.isOwn(match),
        let first = match.alignment.difference(from: characters, on: line.reading, tuning)
      else { continue }
      var certainty = first.certainty
      var isSame = !matcher.isValue(characters, with: first.printed, at: first.place)
      for capital in Self.otherLooks where isSame {
        guard let reading = reading(of: line.located, image, capital: capital),
          let alignment = LineAlignment(characters, on: reading, tuning: tuning),
          let again = alignment.difference(from: characters, on: reading, tuning),
          again.place == first.place, again.printed == first.printed
        else {
          isSame = false
          break
        }
        certainty = min(certainty, again.certainty)
      }
      guard isSame else { continue }
      return PrintDifference(
        value: value, line: match.line, place: first.place, printed: first.printed,
        carried: characters[first.place], certainty: certainty,
        corners: line.corners(ofSteps: match.alignment.steps[first.place]))
    }
    return nil
  }
}

extension PrintMatcher {
  /// Whether a value is printed; a payload and what follows its data identifier are one value.
  fileprivate func agrees(_ value: Int) -> Bool {
    matches.contains { match in
      guard isSame(match), values[match.value].symbol == values[value].symbol else { return false }
      if match.value == value { return true }
      guard case .detail = values[match.value].part, case .detail = values[value].part else {
        return true
      }
      return false
    }
  }

  /// Whether a line has the value of a match, and no character of it is surely another.
  package func isSame(_ match: PrintMatch) -> Bool {
    guard match.bad.isEmpty else { return false }
    let reading = layout.lines[match.line].reading
    let characters = values[match.value].characters
    return match.alignment.difference(from: characters, on: reading, tuning) == nil
  }

  /// Whether a line names the value, or stands at the symbol; a short one must do both.
  fileprivate func isOwn(_ match: PrintMatch) -> Bool {
    let value = values[match.value]
    let isNear = layout.distance(ofSymbol: value.symbol, fromLine: match.line) < tuning.shortReach
    let keys = layout.keys(of: match)
    guard value.characters.count < tuning.shortValue else { return isNear || !keys.isEmpty }
    return isNear && keys.contains { value.field == nil || $0.key.field == value.field }
  }

  /// Whether characters with another at a place are a value of another symbol.
  fileprivate func isValue(_ characters: [UInt32], with other: UInt32, at place: Int) -> Bool {
    var read = characters
    read[place] = other
    return values.contains { value in
      value.characters.count == read.count
        && zip(value.characters, read).allSatisfy { PrintedCharacters.lookAlike($0, $1) }
        && value.characters != characters
    }
  }
}
