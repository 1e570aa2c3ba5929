/// What a value that was read may be as well.
enum LikelyTexts {
  /// How likely the second is where the first was read, against it: fonts draw both alike.
  private static let alike: [(read: UInt32, other: UInt32, ratio: Float)] = [
    (0x4F, 0x30, 0.6), (0x30, 0x4F, 0.6),  // O 0
    (0x4F, 0x51, 0.15), (0x49, 0x31, 0.4), (0x31, 0x49, 0.15),  // O Q, I 1
    (0x53, 0x35, 0.15), (0x35, 0x53, 0.1), (0x42, 0x38, 0.1), (0x38, 0x42, 0.1),  // S 5, B 8
    (0x5A, 0x32, 0.1), (0x32, 0x5A, 0.05), (0x47, 0x36, 0.05),  // Z 2, G 6
  ]

  /// The likeliest other texts of a value, the likeliest first, each with its likelihood against that
  /// which was read.
  ///
  /// Letters and digits that fonts draw alike count where a value has both.
  static func others(
    _ value: ArraySlice<LineReading.Glyph>, on reading: LineReading, isDate: Bool,
    _ tuning: PrintMatchTuning
  ) -> [(value: ArraySlice<LineReading.Glyph>, ratio: Float)] {
    let hasLetters = value.contains { glyph in
      glyph.isWord && glyph.scalar > 0x39 && !isDigitAlike(glyph.scalar)
    }
    var best: [(value: ArraySlice<LineReading.Glyph>, ratio: Float)] = [(value, 1)]
    for place in value.indices where value[place].isWord {
      let choices = choices(value[place], reading, hasLetters && !isDate, tuning)
      for (known, ratio) in best {
        for choice in choices where ratio * choice.ratio >= tuning.leastOther {
          var other = known
          other[place].scalar = choice.scalar
          best.append((other, ratio * choice.ratio))
        }
      }
      best.sort { $0.ratio > $1.ratio }
      best = Array(best.prefix(tuning.mostOthers + 1))
    }
    return best.filter { $0.value != value }
  }

  /// What may stand in the place of a character, with its likelihood against it.
  private static func choices(
    _ glyph: LineReading.Glyph, _ reading: LineReading, _ isMixed: Bool, _ tuning: PrintMatchTuning
  ) -> [(scalar: UInt32, ratio: Float)] {
    var ratios: [UInt32: Float] = [:]
    for choice in reading.steps[glyph.steps].joined()
    where choice.scalar != glyph.scalar && PrintedCharacters.isWord(choice.scalar) {
      let ratio = min(1, choice.certainty / max(tuning.leastOther, glyph.certainty))
      if ratio >= tuning.leastOther {
        ratios[choice.scalar] = max(ratios[choice.scalar] ?? 0, ratio)
      }
    }
    if isMixed {
      for pair in alike where pair.read == glyph.scalar {
        ratios[pair.other] = max(ratios[pair.other] ?? 0, pair.ratio)
      }
    }
    var choices: [(scalar: UInt32, ratio: Float)] = []
    for scalar in ratios.keys.sorted() { choices.append((scalar, ratios[scalar] ?? 0)) }
    choices.sort { $0.ratio > $1.ratio }
    return choices
  }

  private static func isDigitAlike(_ scalar: UInt32) -> Bool {
    alike.contains { $0.read == scalar && (0x30...0x39).contains($0.other) }
  }
}
