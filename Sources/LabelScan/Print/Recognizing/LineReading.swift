/// What an engine saw along a line: at each step the characters that may stand there.
///
/// A step is narrower than a character: one character takes several steps, and between two there may
/// be steps of none.
package struct LineReading: Hashable, Sendable {
  /// A character with its probability.
  package struct Choice: Hashable, Sendable {
    /// The character, Unicode; 0 for none.
    package var scalar: UInt32
    /// Its probability, 0 to 1.
    package var certainty: Float

    package init(scalar: UInt32, certainty: Float) {
      self.scalar = scalar
      self.certainty = certainty
    }
  }

  /// A character of the likeliest text.
  package struct Glyph: Hashable, Sendable {
    /// The character, Unicode.
    package var scalar: UInt32
    /// The highest probability of its steps.
    package var certainty: Float
    /// Its steps.
    package var steps: Range<Int>

    /// Whether it is a letter or digit.
    package var isWord: Bool { PrintedCharacters.isWord(scalar) }
  }

  /// The choices by step, the likeliest first.
  package var steps: [[Choice]]

  package init(steps: [[Choice]]) {
    self.steps = steps
  }

  /// The likeliest characters.
  package var glyphs: [Glyph] {
    var glyphs: [Glyph] = []
    var last: UInt32 = 0
    for (index, choices) in steps.enumerated() {
      let scalar = choices.first?.scalar ?? 0
      let certainty = choices.first?.certainty ?? 0
      if scalar != 0, scalar == last, let glyph = glyphs.last {
        glyphs[glyphs.count - 1].certainty = max(glyph.certainty, certainty)
        glyphs[glyphs.count - 1].steps = glyph.steps.lowerBound..<index + 1
      } else if scalar != 0 {
        glyphs.append(Glyph(scalar: scalar, certainty: certainty, steps: index..<index + 1))
      }
      last = scalar
    }
    return glyphs
  }

  /// Glyphs as text, without spaces at their ends.
  package static func text(_ glyphs: some Sequence<Glyph>) -> String {
    var scalars = glyphs.map(\.scalar)[...]
    while scalars.first == 0x20 { scalars.removeFirst() }
    while scalars.last == 0x20 { scalars.removeLast() }
    var text = ""
    for scalar in scalars {
      if let scalar = Unicode.Scalar(scalar) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// The mean certainty of characters that are no spaces; 0 for none.
  package static func certainty(_ glyphs: [Glyph]) -> Double {
    let sure = glyphs.filter { $0.scalar != 0x20 }
    let sum = sure.reduce(0.0) { $0 + Double(min(1, $1.certainty)) }
    return sure.isEmpty ? 0 : sum / Double(sure.count)
  }
}
