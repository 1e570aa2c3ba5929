/// A symbol that one line shows.
package struct TwoWidthHit: Hashable, Sendable {
  package var content: TwoWidthContent
  /// Whether it reads against the line.
  package var isReversed: Bool
  /// Where its bars begin and end on the line, in samples, the lesser first.
  package var begin, end: Float
  /// The width of a module in samples.
  package var module: Float

  package init(
    content: TwoWidthContent, isReversed: Bool, begin: Float, end: Float, module: Float
  ) {
    self.content = content
    self.isReversed = isReversed
    self.begin = begin
    self.end = end
    self.module = module
  }
}
