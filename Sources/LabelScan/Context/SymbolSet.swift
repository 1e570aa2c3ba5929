package import LabelSyntax

/// The symbols of one image that are read so far, each once.
///
/// It says what "the same symbol" is for every symbology: the same payload at the same place.
package struct SymbolSet: RandomAccessCollection, ExpressibleByArrayLiteral {
  /// The symbols, in the order in which they were read.
  package private(set) var symbols: [Symbol] = []

  package init() {}

  package init(arrayLiteral symbols: Symbol...) {
    for symbol in symbols { insert(symbol) }
  }

  package var startIndex: Int { symbols.startIndex }
  package var endIndex: Int { symbols.endIndex }
  package subscript(index: Int) -> Symbol { symbols[index] }

  /// True where no symbol is there but composite components, which go with others.
  package var holdsNoneButComponents: Bool { symbols.allSatisfy(\.isComponent) }

  /// Adds a symbol that is not there yet; `false` where it is.
  @discardableResult
  package mutating func insert(_ symbol: Symbol) -> Bool {
    guard !symbols.contains(where: { $0.isSame(as: symbol) }) else { return false }
    symbols.append(symbol)
    return true
  }

  /// Adds those of `others` that are not there yet.
  package mutating func formUnion(_ others: some Sequence<Symbol>) {
    for symbol in others { insert(symbol) }
  }

  /// True where a symbol stands at `point`, in pixels of the image.
  package func covers(_ point: Point) -> Bool {
    symbols.contains { $0.contains(point) }
  }

  /// True where a symbol and one that is there have the middle of one in the other.
  package func overlaps(_ symbol: Symbol) -> Bool {
    symbols.contains { $0.contains(symbol.center) || symbol.contains($0.center) }
  }

  /// True where a symbol of `symbology` is there.
  package func holds(_ symbology: Symbology) -> Bool {
    symbols.contains { $0.symbology == symbology }
  }

  /// Replaces every symbol by what `transform` makes of it, at its place in the order.
  package mutating func replaceEach(_ transform: (Symbol) -> [Symbol]) {
    symbols = symbols.flatMap(transform)
  }
}
