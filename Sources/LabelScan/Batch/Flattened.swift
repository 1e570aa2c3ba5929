/// What the elements of a sequence stand for, one after another, each once it is its turn.
package struct Flattened<Base: AsyncSequence & Sendable, Element: Sendable>: AsyncSequence, Sendable
where Base.Failure == Never {
  private let base: Base
  private let elements: @Sendable (Base.Element) -> [Element]

  package init(_ base: Base, _ elements: @escaping @Sendable (Base.Element) -> [Element]) {
    self.base = base
    self.elements = elements
  }

  package func makeAsyncIterator() -> Iterator {
    Iterator(base: base.makeAsyncIterator(), all: elements)
  }

  /// Gives one element after another.
  package struct Iterator: AsyncIteratorProtocol {
    fileprivate var base: Base.AsyncIterator
    fileprivate let all: @Sendable (Base.Element) -> [Element]
    private var elements: ArraySlice<Element> = []

    fileprivate init(
      base: Base.AsyncIterator, all: @escaping @Sendable (Base.Element) -> [Element]
    ) {
      self.base = base
      self.all = all
    }

    package mutating func next() async -> Element? {
      await next(isolation: nil)
    }

    package mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(Never) -> Element? {
      while elements.isEmpty {
        guard let next = await base.next(isolation: actor) else { return nil }
        elements = all(next)[...]
      }
      return elements.popFirst()
    }
  }
}
