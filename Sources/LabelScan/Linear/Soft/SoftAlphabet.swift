package import LabelSyntax

/// The characters of a symbology whose symbols are nothing but characters of one width, from a start
/// character to a stop character.
///
/// Widths are in cells: a character with the gap behind it has a whole number of them, whatever its
/// modules.
package struct SoftAlphabet: Sendable {
  /// The symbology.
  package let symbology: Symbology
  /// The cells from a character's first bar to that of the next.
  package let pitch: Int
  /// The cells by which the stop character is wider.
  package let tail: Int
  /// The cells of a module.
  package let module: Float
  /// The elements of each character, in cells, a bar first.
  package let characters: [[Float]]
  /// The characters that may begin a symbol.
  package let starts: Range<Int>
  /// Those that may follow.
  package let data: Range<Int>
  /// The one that ends it.
  package let stop: Int

  /// The cells of a symbol of so many characters, and of the light behind its last bar that belongs to
  /// the last of them.
  package func cells(_ count: Int) -> Int { count * pitch + tail }

  /// The light behind the last bar that belongs to the stop character, in cells.
  package var gap: Float { Float(pitch + tail) - characters[stop].reduce(0, +) }

  /// The characters that may stand at a place of a symbol.
  package func characters(at place: Int, of count: Int) -> Range<Int> {
    place == 0 ? starts : place == count - 1 ? stop..<stop + 1 : data
  }

  /// The elements of some characters, from the first bar to the last.
  package func elements(_ symbol: [Int]) -> [Float] {
    let all = symbol.flatMap { gap > 0 ? characters[$0] + [gap] : characters[$0] }
    return gap > 0 ? all.dropLast() : all
  }

  /// True where some characters are a symbol from its start to its stop character.
  package func isWhole(_ symbol: [Int]) -> Bool {
    symbol.enumerated().allSatisfy {
      characters(at: $0.offset, of: symbol.count).contains($0.element)
    }
  }

  /// Code 128, ISO/IEC 15417: a cell is a module.
  package static let code128 = SoftAlphabet(
    symbology: .code128, pitch: 11, tail: 2, module: 1,
    characters: Code128Codewords.patterns + [[2, 3, 3, 1, 1, 1, 2]], starts: 103..<106,
    data: 0..<103,
    stop: 106)

  /// Code 39, ISO/IEC 16388, with wide elements of so many modules and gaps of one.
  package static func code39(wide: Float) -> SoftAlphabet {
    let module = 16 / (7 + 3 * wide)
    return SoftAlphabet(
      symbology: .code39, pitch: 16, tail: 0, module: module,
      characters: code39Wide.map { bits in
        (0..<9).map { bits >> (8 - $0) & 1 == 1 ? wide * module : module }
      }, starts: 43..<44, data: 0..<43, stop: 43)
  }

  /// Wide elements of nine, the first highest: digits, letters, `-. $/+%` and `*`; ISO/IEC 16388 table 1.
  private static let code39Wide = [
    0x034, 0x121, 0x061, 0x160, 0x031, 0x130, 0x070, 0x025, 0x124, 0x064, 0x109, 0x049, 0x148,
    0x019, 0x118, 0x058, 0x00D, 0x10C, 0x04C, 0x01C, 0x103, 0x043, 0x142, 0x013, 0x112, 0x052,
    0x007, 0x106, 0x046, 0x016, 0x181, 0x0C1, 0x1C0, 0x091, 0x190, 0x0D0, 0x085, 0x184, 0x0C4,
    0x0A8, 0x0A2, 0x08A, 0x02A, 0x094,
  ]
}
