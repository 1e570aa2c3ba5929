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
    let matches = matcher.matches(ofValue: value)
    guard !matcher.agrees(value) else { return nil }
    for match in matches where match.bad.count == 1 {
      let line = matcher.layout.lines[match.line]
      guard line.located.capital >= tuning.leastDifferingHeight,
        matcher.isOwn(match),
        let first = Self.difference(match.alignment, line.reading, characters, tuning),
        !PrintedCharacters.lookAlike(first.printed, characters[first.place])
      else { continue }
      var certainty = first.certainty
      var isSame = !matcher.isValue(characters, with: first.printed, at: first.place)
      for capital in Self.otherLooks where isSame {
        guard let reading = reading(of: line.located, image, capital: capital),
          let alignment = LineAlignment(characters, on: reading, tuning: tuning),
          let again = Self.difference(alignment, reading, characters, tuning),
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

  /// The one character that a reading has surely otherwise; `nil` where there is none such.
  private static func difference(
    _ alignment: LineAlignment, _ reading: LineReading, _ characters: [UInt32],
    _ tuning: PrintMatchTuning
  ) -> (place: Int, printed: UInt32, certainty: Float)? {
    let bad = alignment.bad(tuning)
    guard bad.count == 1, let place = bad.first,
      alignment.gapLoss(besides: bad) < tuning.mostDifferingGapLoss
    else { return nil }
    let start =
      place > 0 ? alignment.steps[place - 1].upperBound : alignment.steps[place].lowerBound
    let end =
      place + 1 < characters.count
      ? alignment.steps[place + 1].lowerBound : alignment.steps[place].upperBound
    guard start < end, end <= reading.steps.count else { return nil }
    let glyphs = LineReading(steps: Array(reading.steps[start..<end])).glyphs
    guard glyphs.count == 1, let glyph = glyphs.first, glyph.isWord, glyph.scalar < 128,
      glyph.certainty >= tuning.sureness,
      isAlike(glyph.scalar, characters[place])
    else { return nil }
    // The others are read as they are, not as what looks like them.
    for (index, loss) in alignment.losses.enumerated()
    where index != place && loss > tuning.mostOtherLoss {
      return nil
    }
    let doubt = reading.steps[start..<end].reduce(Float(0)) { most, choices in
      choices.reduce(most) {
        PrintedCharacters.isSame($1.scalar, characters[place]) ? max($0, $1.certainty) : $0
      }
    }
    guard doubt <= tuning.maxDoubt else { return nil }
    return (place, glyph.scalar, glyph.certainty)
  }

  /// Whether two characters are of one kind, digits or letters: print is not taken for another kind.
  private static func isAlike(_ first: UInt32, _ second: UInt32) -> Bool {
    (0x30...0x39).contains(first) == (0x30...0x39).contains(second)
  }
}

extension PrintMatcher {
  /// Whether a value is printed; a payload and what follows its data identifier are one value.
  fileprivate func agrees(_ value: Int) -> Bool {
    matches.contains { match in
      guard match.bad.isEmpty, values[match.value].symbol == values[value].symbol else {
        return false
      }
      if match.value == value { return true }
      guard case .detail = values[match.value].part, case .detail = values[value].part else {
        return true
      }
      return false
    }
  }

  /// Whether a line names the value, or stands at the symbol.
  fileprivate func isOwn(_ match: PrintMatch) -> Bool {
    let symbol = values[match.value].symbol
    let distance = layout.distance(ofSymbol: symbol, fromLine: match.line)
    return distance < tuning.shortReach || !layout.keys(of: match).isEmpty
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
