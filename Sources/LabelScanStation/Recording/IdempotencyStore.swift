#if Station
  import Synchronization

  /// The answers to requests with an idempotency key, so that one sent twice is done once.
  ///
  /// They are kept in memory. After a start of the station the ledger itself knows the key of a label
  /// that is recorded, and answers `known`.
  final class IdempotencyStore: Sendable {
    /// What is known of a key.
    private enum Entry {
      case atWork(fingerprint: Int)
      case done(fingerprint: Int, WebResponse)
    }

    /// Answers that are kept: larger, a request may be sent again later, and takes memory.
    static let most = 2_000

    private struct State {
      var entries: [String: Entry] = [:]
      var order: [String] = []
    }

    private let state = Mutex(State())

    /// Does the work of a key once: the same request again gets the same answer.
    ///
    /// `fingerprint` stands for what the request says; another one with the key is a mistake of the
    /// client's. What fails is forgotten.
    func once(
      _ key: String, fingerprint: Int, _ work: () async throws(Problem) -> WebResponse
    ) async throws(Problem) -> WebResponse {
      if let answer = try begin(key, fingerprint) { return answer }
      do throws(Problem) {
        let response = try await work()
        state.withLock { $0.entries[key] = .done(fingerprint: fingerprint, response) }
        return response
      } catch {
        state.withLock { state in
          state.entries[key] = nil
          state.order.removeAll { $0 == key }
        }
        throw error
      }
    }

    private func begin(_ key: String, _ fingerprint: Int) throws(Problem) -> WebResponse? {
      let known: Result<WebResponse?, Problem> = state.withLock { state in
        switch state.entries[key] {
        case nil:
          state.entries[key] = .atWork(fingerprint: fingerprint)
          state.order.append(key)
          if state.order.count > Self.most {
            let oldest = state.order.removeFirst()
            state.entries[oldest] = nil
          }
          return .success(nil)
        case .done(fingerprint, let response)?: return .success(response)
        case .atWork(fingerprint)?:
          return .failure(
            Problem(
              409, "request.atWork", "The same request is being worked on.", retryAfter: 1))
        default:
          return .failure(
            Problem(
              422, "request.idempotencyKey", "The idempotency key was used for another request."))
        }
      }
      return try known.get()
    }
  }
#endif
