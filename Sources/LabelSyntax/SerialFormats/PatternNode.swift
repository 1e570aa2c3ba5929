/// A piece of a pattern.
indirect enum PatternNode: Hashable, Sendable {
  /// One byte of a set.
  case one(ByteSet)
  /// One after the other.
  case sequence([PatternNode])
  /// The first that fits.
  case choice([PatternNode])
  /// Between so many and so many times, as often as possible.
  case `repeat`(PatternNode, Int, Int)
  /// Something that is remembered under a number.
  case group(Int, PatternNode)

  /// Whether something in it can occur more than once, or a varying number of times.
  var hasQuantifier: Bool {
    switch self {
    case .one: false
    case .sequence(let nodes), .choice(let nodes): nodes.contains { $0.hasQuantifier }
    case .repeat: true
    case .group(_, let node): node.hasQuantifier
    }
  }

  /// How many bytes of it are fixed.
  var literalLength: Int {
    switch self {
    case .one(let set): set.isSingle ? 1 : 0
    case .sequence(let nodes): nodes.reduce(0) { $0 + $1.literalLength }
    case .choice(let nodes): nodes.map({ $0.literalLength }).min() ?? 0
    case .repeat(let node, let low, _): node.literalLength * low
    case .group(_, let node): node.literalLength
    }
  }
}
