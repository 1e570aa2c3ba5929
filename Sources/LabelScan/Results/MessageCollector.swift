/// Keeps the parts of messages that are seen one after another, as in a video.
package struct MessageCollector {
  /// The parts seen last, in that order.
  private var parts: [Symbol] = []
  /// How many parts are kept: 16 messages of the longest of QR Code and Data Matrix.
  private static let most = 256

  package init() {}

  /// The parts of a symbol's message that were seen, itself the last; empty where it is none.
  ///
  /// A part with other data than one at its place begins a message anew.
  package mutating func take(_ symbol: Symbol) -> [Symbol] {
    guard MessageJoiner.areOfOne(symbol, symbol) else { return [] }
    var own = parts.filter { MessageJoiner.areOfOne(symbol, $0) }
    parts.removeAll { MessageJoiner.areOfOne(symbol, $0) }
    let index = symbol.structuredAppend?.index
    if own.contains(where: { $0.structuredAppend?.index == index && $0.payload != symbol.payload })
    {
      own = []
    }
    own.removeAll { $0.structuredAppend?.index == index }
    own.append(symbol)
    parts += own
    if parts.count > Self.most { parts.removeFirst(parts.count - Self.most) }
    return own
  }
}
