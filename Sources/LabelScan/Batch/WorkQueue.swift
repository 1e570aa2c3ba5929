/// Hands inputs to workers and their outputs to one consumer.
///
/// It never holds more than `capacity` of both: who has more inputs waits, so that a slow consumer
/// slows the whole way down to the source.
package actor WorkQueue<Input: Sendable, Output: Sendable> {
  /// An input and its place in the order.
  package struct Job: Sendable {
    package let index: Int
    package let input: Input
  }

  private let capacity: Int
  private let keepsOrder: Bool
  private var jobs: [Job] = []
  private var pushed = 0
  private var outputs: [Int: Output] = [:]
  private var finished = 0
  private var delivered = 0
  private var isClosed = false
  private var isCancelled = false
  private var idle: [CheckedContinuation<Job?, Never>] = []
  private var source: CheckedContinuation<Void, Never>?
  private var consumer: CheckedContinuation<Void, Never>?

  package init(capacity: Int, keepsOrder: Bool) {
    self.capacity = max(1, capacity)
    self.keepsOrder = keepsOrder
  }

  /// Adds an input once there is room; `false` where no more are wanted.
  package func push(_ input: Input) async -> Bool {
    while pushed - delivered >= capacity, !isCancelled {
      await withCheckedContinuation { source = $0 }
    }
    guard !isCancelled else { return false }
    let job = Job(index: pushed, input: input)
    pushed += 1
    if idle.isEmpty {
      jobs.append(job)
    } else {
      idle.removeFirst().resume(returning: job)
    }
    return true
  }

  /// Says that no input follows.
  package func close() {
    isClosed = true
    for worker in idle { worker.resume(returning: nil) }
    idle = []
    wakeConsumer()
  }

  /// Drops what no worker has begun, and ends everybody's waiting.
  package func cancel() {
    isCancelled = true
    jobs = []
    close()
    wakeSource()
  }

  /// The next input, or `nil` at the end.
  package func take() async -> Job? {
    if !jobs.isEmpty { return jobs.removeFirst() }
    if isClosed { return nil }
    return await withCheckedContinuation { idle.append($0) }
  }

  /// Adds what a job gave.
  package func put(_ output: Output, for job: Job) {
    outputs[keepsOrder ? job.index : finished] = output
    finished += 1
    wakeConsumer()
  }

  /// The next output, or `nil` at the end.
  package func next() async -> Output? {
    while !isCancelled {
      if let output = outputs.removeValue(forKey: delivered) {
        delivered += 1
        wakeSource()
        return output
      }
      if isClosed, delivered == pushed { return nil }
      await withCheckedContinuation { consumer = $0 }
    }
    return nil
  }

  private func wakeSource() {
    source?.resume()
    source = nil
  }

  private func wakeConsumer() {
    consumer?.resume()
    consumer = nil
  }
}
