import Foundation
import LabelScan
import Synchronization
import Testing

/// Batches: bounded, in order, and over once nobody wants more.
struct BatchTests {
  /// Numbers without an end, and how many were taken.
  private struct Numbers: AsyncSequence, Sendable {
    final class Count: Sendable {
      let taken = Mutex(0)
    }

    let count = Count()

    struct Iterator: AsyncIteratorProtocol {
      let count: Count

      mutating func next() async -> Int? {
        count.taken.withLock {
          $0 += 1
          return $0
        }
      }

      mutating func next(isolation: isolated (any Actor)?) async throws(Never) -> Int? {
        await next()
      }
    }

    func makeAsyncIterator() -> Iterator { Iterator(count: count) }
  }

  private static func stream(_ count: Int) -> AsyncStream<Int> {
    AsyncStream { source in
      for number in 0..<count { source.yield(number) }
      source.finish()
    }
  }

  @Test(arguments: [1, 2, 7], [0, 1, 2, 100])
  func `outputs come in the order of the inputs, each once`(jobs: Int, count: Int) async {
    let work = OrderedWork(of: Self.stream(count), jobs: jobs) {
      { number in
        // The later in its group, the sooner it is done.
        for _ in 0..<(5 - number % 5) { await Task.yield() }
        return number * 2
      }
    }
    var outputs: [Int] = []
    for await output in work { outputs.append(output) }
    #expect(outputs == (0..<count).map { $0 * 2 })
  }

  @Test func `as they are finished, the slow one is last`() async {
    let (gate, open) = AsyncStream<Void>.makeStream()
    let work = OrderedWork(of: Self.stream(5), jobs: 2, keepsOrder: false) {
      { number in
        if number == 0 { for await _ in gate { break } }
        return number
      }
    }
    var outputs: [Int] = []
    for await output in work {
      outputs.append(output)
      if outputs.count == 4 { open.finish() }
    }
    #expect(outputs.last == 0)
    #expect(outputs.sorted() == [0, 1, 2, 3, 4])
  }

  @Test func `a consumer that waits holds the source up`() async {
    let numbers = Numbers()
    let work = OrderedWork(of: numbers, jobs: 2) { { $0 } }
    let iterator = work.makeAsyncIterator()
    for expected in 1...50 { #expect(await iterator.next() == expected) }
    for _ in 0..<1_000 { await Task.yield() }
    // Those given, those at work or waiting (8 a job), and one in hand.
    #expect(numbers.count.taken.withLock(\.self) <= 50 + 16 + 1)
  }

  @Test func `a task that is cancelled ends, and begins nothing more`() async {
    let numbers = Numbers()
    let seen = await Task {
      var seen = 0
      for await _ in OrderedWork(of: numbers, jobs: 3, makeWorker: { { $0 } }) {
        seen += 1
        if seen == 20 { withUnsafeCurrentTask { $0?.cancel() } }
      }
      return seen
    }.value
    #expect(seen == 20)
    await Self.expectEnd(of: numbers)
  }

  @Test func `work that is let go begins nothing more`() async {
    let numbers = Numbers()
    do {
      for await number in OrderedWork(of: numbers, jobs: 3, makeWorker: { { $0 } }) {
        if number == 20 { break }
      }
    }
    await Self.expectEnd(of: numbers)
  }

  /// Expects that a source is soon left alone.
  private static func expectEnd(of numbers: Numbers) async {
    var (before, steady) = (0, 0)
    while steady < 2_000 {
      await Task.yield()
      let taken = numbers.count.taken.withLock(\.self)
      steady = taken == before ? steady + 1 : 0
      before = taken
    }
    #expect(before <= 20 + 24 + 1)
  }

  @Test(arguments: [1, 3])
  func `a folder's photos come in order, as a scanner reads them`(jobs: Int) async throws {
    let folder = TestImages.folder.appending(path: "kinds").path
    var files: [String] = []
    var scanner = LabelScanner()
    let paths = [folder, folder + "/none.png", folder + "/grey8.png"]
    for await result in BatchScanner(jobs: jobs).results(of: paths) {
      files.append(String(result.file.dropFirst(folder.count + 1)))
      let expected = ScanResult(file: result.file) { () throws(ScanError) in
        var expected = try scanner.scan(file: result.file)
        expected.timing = result.image?.timing ?? ScanTiming()
        return expected
      }
      #expect(result == expected)
    }
    #expect(files.count == 54)
    #expect(files.dropLast(2) == files.dropLast(2).sorted()[...])
    #expect(files.suffix(2) == ["none.png", "grey8.png"])
  }
}
