import LabelScan

/// The paths on the command line, and those on standard input in the place of `-`.
struct GivenPaths: AsyncSequence, Sendable {
  let paths: [String]

  func makeAsyncIterator() -> Iterator { Iterator(paths: paths[...]) }

  /// Gives one path after another; one that is not UTF-8 is an error.
  struct Iterator: AsyncIteratorProtocol {
    fileprivate var paths: ArraySlice<String>
    private var lines: LineSource?

    fileprivate init(paths: ArraySlice<String>) {
      self.paths = paths
    }

    mutating func next() async -> FolderWalk.Entry? {
      await next(isolation: nil)
    }

    mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(Never) -> FolderWalk.Entry? {
      while true {
        if let line = await lines?.next() {
          guard let path = String(validating: line.bytes, as: UTF8.self) else {
            return FolderWalk.unnamed(String(decoding: line.bytes, as: UTF8.self))
          }
          return FolderWalk.Entry(path: path)
        }
        guard let path = paths.popFirst() else { return nil }
        lines = path == "-" ? LineSource() : nil
        if path != "-" { return FolderWalk.Entry(path: path) }
      }
    }
  }
}
