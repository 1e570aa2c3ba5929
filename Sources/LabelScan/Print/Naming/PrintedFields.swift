package import LabelSyntax

/// Finds keys with their values in lines of print.
package enum PrintedFields {
  /// The longest value, in characters.
  private static let longest = 40

  /// A key with the text that is its value, and where both stand.
  package struct Found: Hashable {
    package var key: PrintedKey
    package var text: String
    package var keyLine: Int
    package var line: Int
    /// The least certainty of the value's characters.
    package var certainty: Double
  }

  /// The keys of a label with their values, on one line or the value below its key.
  ///
  /// What a value may be as well follows it.
  package static func found(in layout: PrintLayout, tuning: PrintMatchTuning) -> [Found] {
    var found: [Found] = []
    func add(_ key: PrintedKey, _ keyLine: Int, _ line: Int, _ value: ArraySlice<LineReading.Glyph>)
    {
      let first = Found(
        key: key, text: LineReading.text(value), keyLine: keyLine, line: line,
        certainty: least(value))
      found.append(first)
      let others = LikelyTexts.others(
        value, on: layout.lines[line].reading, isDate: PrintedValues.isDate(key.field), tuning)
      for other in others {
        found.append(
          Found(
            key: key, text: LineReading.text(other.value), keyLine: keyLine, line: line,
            certainty: first.certainty * Double(other.ratio)))
      }
    }
    for (index, line) in layout.lines.enumerated() {
      if let own = split(line) {
        add(own.key, index, index, own.value)
      } else if PrintedKey(line: line.text) != nil {
        continue
      } else if let named = layout.keys(besides: index).first, line.text.utf8.count <= longest {
        add(named.key, named.line, index, line.glyphs[...])
      }
    }
    return found
  }

  private static func least(_ glyphs: ArraySlice<LineReading.Glyph>) -> Double {
    Double(glyphs.filter { $0.scalar != 0x20 }.map(\.certainty).min() ?? 0)
  }

  /// The key that a line begins with, the longest, and the characters after it.
  package static func split(
    _ line: ReadLine
  ) -> (key: PrintedKey, value: ArraySlice<LineReading.Glyph>)? {
    let glyphs = line.glyphs
    // A key ends before a space, or with a mark.
    let ends = glyphs.indices.filter { index in
      index > 0 && index < 40
        && (glyphs[index].scalar == 0x20 || isSeparator(glyphs[index - 1].scalar))
    }
    for end in ends.reversed() {
      var value = glyphs[end...]
      while let first = value.first, first.scalar == 0x20 || isSeparator(first.scalar) {
        value.removeFirst()
      }
      guard value.count <= longest, value.contains(where: { $0.isWord }),
        let key = PrintedKey(line: LineReading.text(glyphs[..<end]))
      else { continue }
      return (key, value)
    }
    return nil
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    [0x3A, 0x3B, 0x3D, 0x2E, 0x23, 0x29].contains(scalar)
  }
}
