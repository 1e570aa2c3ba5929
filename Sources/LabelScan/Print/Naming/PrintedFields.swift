internal import LabelSyntax

/// Finds keys with their values in lines of print.
enum PrintedFields {
  /// The longest value, in characters.
  private static let longest = 40

  /// A key with the text that is its value, and where both stand.
  struct Found: Hashable {
    var key: PrintedKey
    var text: String
    var keyLine: Int
    var line: Int
    /// The least certainty of the value's characters.
    var certainty: Double
  }

  /// The keys of a label with their values, on one line or the value below its key.
  static func found(in layout: PrintLayout) -> [Found] {
    var found: [Found] = []
    for (index, line) in layout.lines.enumerated() {
      if let own = split(line) {
        found.append(
          Found(
            key: own.key, text: LineReading.text(own.value), keyLine: index, line: index,
            certainty: least(own.value)))
      } else if PrintedKey(line: line.text) != nil {
        continue
      } else if let named = layout.keys(besides: index).first, line.text.utf8.count <= longest {
        found.append(
          Found(
            key: named.key, text: line.text, keyLine: named.line, line: index,
            certainty: least(line.glyphs[...])))
      }
    }
    return found
  }

  private static func least(_ glyphs: ArraySlice<LineReading.Glyph>) -> Double {
    Double(glyphs.filter { $0.scalar != 0x20 }.map(\.certainty).min() ?? 0)
  }

  /// The key that a line begins with, the longest, and the characters after it.
  static func split(
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
