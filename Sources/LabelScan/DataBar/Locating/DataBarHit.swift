/// A part of a DataBar symbol that one line shows: what stands between two guards or pairs.
package struct DataBarHit: Hashable, Sendable {
  /// What a part is of.
  package enum Kind: Hashable, Sendable {
    /// The left and right half of DataBar Omnidirectional, stacked or not.
    case left, right
    /// Two characters of DataBar Expanded and the finder between them.
    case expanded
    /// A whole symbol of DataBar Limited.
    case limited
  }

  package var kind: Kind
  /// The finder pattern: its value, of Expanded 0 for A1, 1 for A2, 2 for B1, of Limited the check
  /// character.
  package var finder: Int
  /// Whether it reads against the line.
  package var isReversed: Bool
  /// The values of the characters left and right of the finder; `nil` where the last pair of an Expanded
  /// symbol has no right one.
  package var left: Int
  package var right: Int?
  /// Where the first character begins and the last one ends as it is read, in samples of the line.
  package var begin, end: Float
  /// The width of a module in samples.
  package var module: Float

  package init(
    kind: Kind, finder: Int, isReversed: Bool, left: Int, right: Int?, begin: Float, end: Float,
    module: Float
  ) {
    (self.kind, self.finder, self.isReversed) = (kind, finder, isReversed)
    (self.left, self.right) = (left, right)
    (self.begin, self.end, self.module) = (begin, end, module)
  }

  /// True where `other` is the same part, wherever it is.
  package func isSamePart(as other: DataBarHit) -> Bool {
    kind == other.kind && finder == other.finder && left == other.left && right == other.right
  }
}
