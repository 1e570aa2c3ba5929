#if Station
  /// The workers that read images, and the requests that wait for them.
  actor ScanPool {
    private var idle: [ScanWorker]
    private var waiting: [CheckedContinuation<ScanWorker, Never>] = []
    private let most: Int
    /// Requests that are let in.
    private(set) var admitted = 0
    /// Workers.
    let count: Int

    /// Creates workers, and room for as many requests beside theirs.
    init(_ limits: StationLimits, program: String? = nil) {
      count = max(1, limits.workers)
      idle = (0..<count).map { _ in ScanWorker(program: program, limits: limits) }
      most = count + max(0, limits.queue)
    }

    /// Workers that read an image now.
    var busy: Int { count - idle.count }

    /// Runs a request that has images, where there is room for it: its body is not read before.
    nonisolated func admit<Value: Sendable>(
      _ body: @Sendable () async throws(Problem) -> Value
    ) async throws(Problem) -> Value {
      try await enter()
      do throws(Problem) {
        let value = try await body()
        await leave()
        return value
      } catch {
        await leave()
        throw error
      }
    }

    /// Reads an image once a worker is free.
    nonisolated func scan(_ job: ScanJob) async -> ScanAnswer {
      let worker = await take()
      let answer = await worker.scan(job)
      await give(worker)
      return answer
    }

    private func enter() throws(Problem) {
      guard admitted < most else {
        throw Problem(
          503, "station.busy", "As many images wait as the station takes on.", retryAfter: 1)
      }
      admitted += 1
    }

    private func leave() { admitted -= 1 }

    private func take() async -> ScanWorker {
      if let worker = idle.popLast() { return worker }
      return await withCheckedContinuation { waiting.append($0) }
    }

    private func give(_ worker: ScanWorker) {
      if waiting.isEmpty {
        idle.append(worker)
      } else {
        waiting.removeFirst().resume(returning: worker)
      }
    }
  }
#endif
