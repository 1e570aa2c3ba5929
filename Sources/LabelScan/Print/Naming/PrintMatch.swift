/// A place in the print where a symbol's value may stand.
package struct PrintMatch: Hashable, Sendable {
  /// The index of the value.
  package var value: Int
  /// The index of the line.
  package var line: Int
  /// Where along the line.
  package var alignment: LineAlignment
  /// The characters that were read as others.
  package var bad: [Int]

  /// The steps of the line from its first to its last character.
  package var steps: Range<Int> {
    let first = alignment.steps.first?.lowerBound ?? 0
    return first..<max(first, alignment.steps.last?.upperBound ?? 0)
  }
}
