/// The images that given paths stand for, folders walked, each folder once it is its turn.
package struct FolderEntries<Base: AsyncSequence & Sendable>: AsyncSequence, Sendable
where Base.Element == FolderWalk.Entry, Base.Failure == Never {
  private let base: Base

  package init(_ base: Base) {
    self.base = base
  }

  package func makeAsyncIterator() -> Iterator { Iterator(base: base.makeAsyncIterator()) }

  /// Gives one image after another.
  package struct Iterator: AsyncIteratorProtocol {
    fileprivate var base: Base.AsyncIterator
    private var entries: ArraySlice<FolderWalk.Entry> = []

    fileprivate init(base: Base.AsyncIterator) {
      self.base = base
    }

    package mutating func next() async -> FolderWalk.Entry? {
      await next(isolation: nil)
    }

    package mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(Never) -> FolderWalk.Entry? {
      while entries.isEmpty {
        guard let given = await base.next(isolation: actor) else { return nil }
        entries = given.error == nil ? FolderWalk.entries(at: given.path)[...] : [given]
      }
      return entries.popFirst()
    }
  }
}
