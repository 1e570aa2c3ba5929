import LabelScan
import Testing

/// Inputs handed to workers, their outputs to one consumer.
struct WorkQueueTests {
  /// Pushes 0 to 2, has them done in the order of `done`, and lists what comes out.
  @Test(arguments: [
    (true, [0, 1, 2], [0, 10, 20]), (true, [2, 0, 1], [0, 10, 20]),
    (false, [2, 0, 1], [20, 0, 10]),
  ])
  func `outputs come in order where that is kept`(
    keepsOrder: Bool, done: [Int], outputs: [Int]
  ) async throws {
    let queue = WorkQueue<Int, Int>(capacity: 3, keepsOrder: keepsOrder)
    for input in 0..<3 { #expect(await queue.push(input)) }
    var jobs: [WorkQueue<Int, Int>.Job] = []
    for index in 0..<3 {
      let job = try #require(await queue.take())
      #expect((job.index, job.input) == (index, index))
      jobs.append(job)
    }
    for index in done { await queue.put(jobs[index].input * 10, for: jobs[index]) }
    await queue.close()
    #expect(await queue.take()?.index == nil)
    var found: [Int] = []
    while let output = await queue.next() { found.append(output) }
    #expect(found == outputs)
  }

  @Test func `who has more inputs waits until an output is taken`() async throws {
    let queue = WorkQueue<Int, Int>(capacity: 1, keepsOrder: true)
    #expect(await queue.push(7))
    let second = Task { await queue.push(8) }
    let job = try #require(await queue.take())
    await queue.put(70, for: job)
    #expect(await queue.next() == 70)
    #expect(await second.value)
    #expect(await queue.take()?.input == 8)
  }

  @Test func `cancelling ends everybody's waiting and drops what was not begun`() async {
    let queue = WorkQueue<Int, Int>(capacity: 1, keepsOrder: true)
    #expect(await queue.push(7))
    let source = Task { await queue.push(8) }
    let consumer = Task { await queue.next() }
    await queue.cancel()
    #expect(await !source.value)
    #expect(await consumer.value == nil)
    #expect(await queue.take()?.index == nil)
    #expect(await !queue.push(9))
  }
}
