/// The elements of a sequence's arrays, one after another.
package struct Flattened<Base: AsyncSequence & Sendable, Element: Sendable>: AsyncSequence, Sendable
where Base.Element == [Element], Base.Failure == Never {
  private let base: Base

  package init(_ base: Base) {
    self.base = base
  }

  package func makeAsyncIterator() -> Iterator { Iterator(base: base.makeAsyncIterator()) }

  /// Gives one element after another.
  package struct Iterator: AsyncIteratorProtocol {
    fileprivate var base: Base.AsyncIterator
    private var elements: ArraySlice<Element> = []

    fileprivate init(base: Base.AsyncIterator) {
      self.base = base
    }

    package mutating func next() async -> Element? {
      await next(isolation: nil)
    }

    package mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(Never) -> Element? {
      while elements.isEmpty {
        guard let next = await base.next(isolation: actor) else { return nil }
        elements = next[...]
      }
      return elements.popFirst()
    }
  }
}
