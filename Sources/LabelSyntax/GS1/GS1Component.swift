/// One component of the specification of an AI's value.
struct GS1Component {
  private let word: UInt64

  init(word: UInt64) {
    self.word = word
  }

  var characterSet: GS1CharacterSet { GS1CharacterSet(rawValue: UInt8(word & 3)) ?? .x }
  var isOptional: Bool { word & 4 != 0 }
  var minimumLength: Int { Int(word >> 8 & 0xFF) }
  var maximumLength: Int { Int(word >> 16 & 0xFF) }
  var hasLinters: Bool { word >> 24 != 0 }

  /// The linter at `place`, 0...2.
  func linter(_ place: Int) -> GS1Linter? {
    GS1Linter(rawValue: UInt8(truncatingIfNeeded: word >> UInt64(24 + place * 8)))
  }

  /// The component as the dictionary writes it.
  var text: String {
    let length = minimumLength == maximumLength ? "" : ".."
    var text = "\(characterSet.letter)\(length)\(maximumLength)"
    if isOptional { text = "[\(text)]" }
    for place in 0..<3 {
      guard let linter = linter(place) else { break }
      text += ",\(linter.name)"
    }
    return text
  }

  /// Checks one component's bytes, their length apart.
  func fault(_ data: Span<UInt8>, _ range: Range<Int>, currentYear: Int) -> GS1Fault? {
    if let index = characterSet.firstForeign(data, range) {
      return GS1Fault(.characterSet, index..<index + 1)
    }
    if characterSet == .z, let fault = Self.paddingFault(data, range) { return fault }
    guard hasLinters else { return nil }
    for place in 0..<3 {
      guard let linter = linter(place) else { break }
      if let fault = linter.check(data, range, currentYear: currentYear) { return fault }
    }
    return nil
  }

  /// Checks that padding stands at the end only, and makes up groups of three: the dictionary's
  /// linter `cset64`.
  private static func paddingFault(_ data: Span<UInt8>, _ range: Range<Int>) -> GS1Fault? {
    guard let first = range.first(where: { data[$0] == ASCII.equalsSign }) else { return nil }
    let padding = first..<range.upperBound
    guard padding.count <= 2, padding.allSatisfy({ data[$0] == ASCII.equalsSign }),
      range.count % 3 == 0
    else { return GS1Fault(.characterSet, padding) }
    return nil
  }
}
