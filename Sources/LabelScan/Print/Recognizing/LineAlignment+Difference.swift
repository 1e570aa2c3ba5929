extension LineAlignment {
  /// A character that print has otherwise.
  package struct Difference: Hashable, Sendable {
    /// Its place in the text.
    package var place: Int
    /// The character in print, Unicode, a digit where the text has one.
    package var printed: UInt32
    /// How surely it was read.
    package var certainty: Float
  }

  /// The one character that was read surely as another, where all others are read as they are; `nil`
  /// where there is none such.
  package func difference(
    from characters: [UInt32], on reading: LineReading, _ tuning: PrintMatchTuning
  ) -> Difference? {
    guard losses.count == characters.count else { return nil }
    let off = losses.indices.filter { losses[$0] > tuning.mostSameLoss }
    let different = off.filter { place in
      losses[place] > tuning.badLoss || isOther(place, characters, reading)
    }
    guard different.count == 1, let place = different.first,
      gapLoss(besides: different) < tuning.mostDifferingGapLoss,
      !losses.indices.contains(where: { $0 != place && losses[$0] > tuning.mostOtherLoss }),
      hasNoOther(than: characters, reading)
    else { return nil }
    let carried = characters[place]
    guard let glyph = own(place, reading), glyph.isWord, glyph.scalar < 128 else { return nil }
    // Capitals that are read small are not read surely.
    let hasSmall = characters.contains { Self.isLowercase($0) }
    guard hasSmall || !Self.isLowercase(glyph.scalar) else { return nil }
    // Print is not taken for another kind of character: digits are read as letters at times.
    let printed = PrintedCharacters.scalar(glyph.scalar, asKindOf: carried)
    guard Self.isDigit(printed) == Self.isDigit(carried),
      !PrintedCharacters.isConfusable(printed, carried),
      !PrintedCharacters.isConfusable(glyph.scalar, carried),
      printed == glyph.scalar || !PrintedCharacters.areRound(printed, carried)
    else { return nil }
    var (certainty, doubt): (Float, Float) = (0, 0)
    for choices in reading.steps[glyph.steps] {
      var sum: Float = 0
      for choice in choices {
        if PrintedCharacters.scalar(choice.scalar, asKindOf: carried) == printed {
          sum += choice.certainty
        }
        if PrintedCharacters.isSame(choice.scalar, carried) { doubt = max(doubt, choice.certainty) }
      }
      certainty = max(certainty, min(1, sum))
    }
    guard certainty >= tuning.sureness, doubt <= tuning.maxDoubt else { return nil }
    return Difference(place: place, printed: printed, certainty: certainty)
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
  private static func isLowercase(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar) }

  /// The one character that was read at a place, which its neighbours have no part in.
  private func own(_ place: Int, _ reading: LineReading) -> LineReading.Glyph? {
    let stretch = stretch(place, losses.count, reading)
    guard !stretch.isEmpty else { return nil }
    let before: Range<Int> = place > 0 ? steps[place - 1] : 0..<0
    let after: Range<Int> = place + 1 < steps.count ? steps[place + 1] : 0..<0
    var own: LineReading.Glyph?
    for glyph in reading.glyphs where glyph.steps.overlaps(stretch) {
      if glyph.steps.overlaps(before) || glyph.steps.overlaps(after) { continue }
      guard own == nil else { return nil }
      own = glyph
    }
    return own
  }

  /// Whether no letter or digit was read among the characters beside theirs: where one was read as two,
  /// its neighbours were not read surely either.
  private func hasNoOther(than characters: [UInt32], _ reading: LineReading) -> Bool {
    guard let first = steps.first?.lowerBound, let last = steps.last?.upperBound, first < last
    else { return false }
    let read = reading.glyphs.count { $0.isWord && $0.steps.overlaps(first..<last) }
    return read <= characters.count { PrintedCharacters.isWord($0) }
  }

  /// Whether the likeliest character at a place is one that is not taken for that of the text.
  private func isOther(_ place: Int, _ characters: [UInt32], _ reading: LineReading) -> Bool {
    guard let glyph = own(place, reading) else { return false }
    return !PrintedCharacters.isConfusable(
      PrintedCharacters.scalar(glyph.scalar, asKindOf: characters[place]), characters[place])
  }

  /// The steps between the characters before and after a place.
  private func stretch(_ place: Int, _ count: Int, _ reading: LineReading) -> Range<Int> {
    let start = place > 0 ? steps[place - 1].upperBound : steps[place].lowerBound
    let end = place + 1 < count ? steps[place + 1].lowerBound : steps[place].upperBound
    let last = min(end, reading.steps.count)
    return start < last ? start..<last : 0..<0
  }
}
