/// A place in the print where a symbol's value may stand.
struct PrintMatch: Hashable, Sendable {
  /// The index of the value.
  var value: Int
  /// The index of the line.
  var line: Int
  /// Where along the line.
  var alignment: LineAlignment
  /// The characters that were read as others.
  var bad: [Int]

  /// The steps of the line from its first to its last character.
  var steps: Range<Int> {
    let first = alignment.steps.first?.lowerBound ?? 0
    return first..<max(first, alignment.steps.last?.upperBound ?? 0)
  }
}
