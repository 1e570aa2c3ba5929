import LabelScan

/// The images to scan, in order; who finds none waits for the next.
actor ScanQueue {
  /// An image and its place in the order.
  struct Job: Sendable {
    var index: Int
    var entry: FolderWalk.Entry
  }

  private var jobs: [Job] = []
  private var taken = 0
  private var count = 0
  private var isFinished = false
  private var waiting: [CheckedContinuation<Job?, Never>] = []

  /// Adds an image.
  func push(_ entry: FolderWalk.Entry) {
    let job = Job(index: count, entry: entry)
    count += 1
    if waiting.isEmpty {
      jobs.append(job)
    } else {
      waiting.removeFirst().resume(returning: job)
    }
  }

  /// Says that no image follows.
  func finish() {
    isFinished = true
    for continuation in waiting { continuation.resume(returning: nil) }
    waiting = []
  }

  /// The next image, or `nil` at the end.
  func next() async -> Job? {
    if taken < jobs.count {
      let job = jobs[taken]
      taken += 1
      if taken > 1_024 {
        jobs.removeFirst(taken)
        taken = 0
      }
      return job
    }
    if isFinished { return nil }
    return await withCheckedContinuation { waiting.append($0) }
  }
}
