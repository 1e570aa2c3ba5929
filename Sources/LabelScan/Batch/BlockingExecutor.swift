internal import Dispatch

/// A thread of its own for an actor that waits in calls of the system: the threads that all tasks
/// share must not.
package final class BlockingExecutor: SerialExecutor {
  private let queue: DispatchQueue

  /// Creates an executor whose thread is called by a name.
  package init(label: String) {
    queue = DispatchQueue(label: label)
  }

  /// Runs a job when those before it are done.
  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
