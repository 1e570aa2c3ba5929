/// Work on many inputs at once, as a sequence of what it gives.
///
/// Inputs are taken as they are needed, a few ahead. When the sequence and its iterators are gone,
/// or the task that iterates is cancelled, no further input is begun.
package struct OrderedWork<Input: Sendable, Output: Sendable>: AsyncSequence, Sendable {
  private let run: Run

  /// Starts the work: `jobs` workers, each made by `makeWorker` and used by one task.
  ///
  /// Outputs come in the order of the inputs, or as they are finished.
  package init(
    of inputs: some AsyncSequence<Input, Never> & Sendable, jobs: Int, keepsOrder: Bool = true,
    makeWorker: @escaping @Sendable () -> (Input) async -> Output
  ) {
    // Some room beyond the workers: a large image at the head must not leave the others idle.
    let queue = WorkQueue<Input, Output>(capacity: 8 * Swift.max(1, jobs), keepsOrder: keepsOrder)
    let task = Task {
      await withTaskGroup { group in
        group.addTask {
          for await input in inputs {
            guard await queue.push(input) else { break }
          }
          await queue.close()
        }
        for _ in 0..<Swift.max(1, jobs) {
          group.addTask {
            let work = makeWorker()
            while let job = await queue.take() {
              await queue.put(work(job.input), for: job)
            }
          }
        }
      }
    }
    run = Run(queue: queue, task: task)
  }

  package func makeAsyncIterator() -> Iterator { Iterator(run: run) }

  /// Gives the outputs, each once.
  package struct Iterator: AsyncIteratorProtocol {
    fileprivate let run: Run

    /// The next output; `nil` at the end, or once the task is cancelled.
    package func next() async -> Output? {
      let output = await withTaskCancellationHandler {
        // What is there already is not given either: cancelling ends it here and now.
        Task.isCancelled ? nil : await run.queue.next()
      } onCancel: {
        run.cancel()
      }
      // The end is when the workers are gone too, with what they hold.
      if output == nil, !Task.isCancelled { await run.end() }
      return output
    }

    /// The next output; `nil` at the end, or once the task is cancelled.
    package func next(isolation actor: isolated (any Actor)?) async throws(Never) -> Output? {
      await next()
    }
  }

  /// The work under way; it ends with its last user.
  fileprivate final class Run: Sendable {
    let queue: WorkQueue<Input, Output>
    private let task: Task<Void, Never>

    init(queue: WorkQueue<Input, Output>, task: Task<Void, Never>) {
      self.queue = queue
      self.task = task
    }

    deinit { cancel() }

    func end() async { await task.value }

    func cancel() {
      task.cancel()
      Task { [queue] in await queue.cancel() }
    }
  }
}
