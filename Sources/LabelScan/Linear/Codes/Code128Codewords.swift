/// The symbol characters of a Code 128 symbol, looked at again for what zbar drops: FNC4, and the linkage
/// flag of GS1-128.
///
/// FNC4 adds 128 to the next character, twice in a row to all that follow (ISO/IEC 15417, 4.3.4.2);
/// without it a payload of Latin letters reads as another payload of ASCII.
package struct Code128Codewords: Hashable, Sendable {
  /// The text of a symbol that has FNC4, as UTF-8; `nil` where it has none or cannot be told.
  package let extendedText: [UInt8]?
  /// Whether a composite component goes with the symbol: its last character before the check character
  /// changes the code set, for nothing.
  ///
  /// ISO/IEC 24723: which one it is tells CC-A and CC-B from CC-C.
  package let isLinked: Bool

  /// The element widths of each symbol character, bar first; ISO/IEC 15417 table 1.
  package static let patterns: [[Float]] = [
    212222, 222122, 222221, 121223, 121322, 131222, 122213, 122312, 132212, 221213, 221312, 231212,
    112232, 122132, 122231, 113222, 123122, 123221, 223211, 221132, 221231, 213212, 223112, 312131,
    311222, 321122, 321221, 312212, 322112, 322211, 212123, 212321, 232121, 111323, 131123, 131321,
    112313, 132113, 132311, 211313, 231113, 231311, 112133, 112331, 132131, 113123, 113321, 133121,
    313121, 211331, 231131, 213113, 213311, 213131, 311123, 311321, 331121, 312113, 312311, 332111,
    314111, 221411, 431111, 111224, 111422, 121124, 121421, 141122, 141221, 112214, 112412, 122114,
    122411, 142112, 142211, 241211, 221114, 413111, 241112, 134111, 111242, 121142, 121241, 114212,
    124112, 124211, 411212, 421112, 421211, 212141, 214121, 412121, 111143, 111341, 131141, 114113,
    114311, 411113, 411311, 113141, 114131, 311141, 411131, 211412, 211214, 211232,
  ].map { (number: Int) in
    [100_000, 10_000, 1000, 100, 10, 1].map { Float(number / $0 % 10) }
  }

  /// Reads a symbol's elements from its start character's first bar on, in any unit; `nil` where they are
  /// none of Code 128.
  package init?(_ widths: [Float]) {
    guard widths.count % 6 == 1, let words = Self.words(of: widths) else { return nil }
    guard words.count >= 3, let start = words.first, (103...105).contains(start) else { return nil }
    var sum = start
    for (index, word) in words.dropFirst().dropLast().enumerated() { sum += (index + 1) * word }
    guard sum % 103 == words[words.count - 1] else { return nil }
    (extendedText, isLinked) = Self.read(words.dropLast())
  }

  /// The text of a symbol of such elements that has FNC4.
  package static func extendedText(of widths: [Float]) -> [UInt8]? {
    Code128Codewords(widths)?.extendedText
  }

  private static func words(of widths: [Float]) -> [Int]? {
    var words: [Int] = []
    // Without the stop character's seven elements.
    for first in Swift.stride(from: 0, to: widths.count - 7, by: 6) {
      let total = widths[first..<first + 6].reduce(0, +)
      guard total > 0 else { return nil }
      var best = Float.infinity
      var word = 0
      for (index, pattern) in patterns.enumerated() {
        var distance: Float = 0
        for element in 0..<6 {
          distance += abs(widths[first + element] * 11 / total - pattern[element])
        }
        if distance < best {
          best = distance
          word = index
        }
      }
      words.append(word)
    }
    return words
  }

  /// Reads the characters from the start character on.
  private static func read(_ words: ArraySlice<Int>) -> (text: [UInt8]?, isLinked: Bool) {
    var set = (words.first ?? 104) - 103
    var shifted = false
    var adds = false
    var addsOnce = false
    var hasFNC4 = false
    var text = ""
    var isLinked = false
    for (place, word) in words.dropFirst().enumerated() {
      let current = shifted ? 1 - set : set
      shifted = false
      isLinked =
        switch current {
        case 0: word == 99 || word == 100
        case 1: word == 99 || word == 101
        default: word == 100 || word == 101
        }
      if current == 2 {
        switch word {
        case 0...99:
          text += word < 10 ? "0\(word)" : "\(word)"
          continue
        case 100: set = 1
        case 101: set = 0
        default: if place > 1 { text.unicodeScalars.append("\u{1D}") }
        }
        continue
      }
      switch word {
      case 0...95:
        var scalar = current == 0 && word >= 64 ? word - 64 : word + 32
        if adds != addsOnce { scalar += 128 }
        addsOnce = false
        text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar)))
      case 96, 97: break
      case 98: shifted = true
      case 99: set = 2
      case 100 where current == 0: set = 1
      case 101 where current == 1: set = 0
      case 100, 101:
        hasFNC4 = true
        if addsOnce {
          adds.toggle()
          addsOnce = false
        } else {
          addsOnce = true
        }
      // FNC1: in the first two places it tells the kind of data.
      default: if place > 1 { text.unicodeScalars.append("\u{1D}") }
      }
    }
    return (hasFNC4 ? Array(text.utf8) : nil, isLinked)
  }
}
