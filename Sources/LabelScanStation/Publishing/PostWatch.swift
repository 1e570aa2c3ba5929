#if Station
  import Foundation
  import Synchronization

  #if canImport(FoundationNetworking)
    import FoundationNetworking
  #endif

  /// Hears what becomes of requests on their way.
  final class PostWatch: NSObject, URLSessionDataDelegate, Sendable {
    /// What a server answered.
    struct Answer: Hashable, Sendable {
      /// The status code.
      var status: Int
      /// After how many seconds the server wishes to be asked again, or `nil`.
      var retryAfter: Int?
    }

    /// What a request gives.
    typealias Outcome = Result<Answer, DeliveryFailure>

    /// One request.
    private struct Pending {
      var continuation: CheckedContinuation<Outcome, Never>
      var received = 0
    }

    /// The most bytes of an answer, of which none is of interest.
    private static let longestAnswer = 64 << 10

    private let pending = Mutex<[Int: Pending]>([:])

    /// Has somebody told what becomes of a request.
    func add(_ task: URLSessionTask, _ continuation: CheckedContinuation<Outcome, Never>) {
      pending.withLock { $0[task.taskIdentifier] = Pending(continuation: continuation) }
    }

    func urlSession(
      _ session: URLSession, task: URLSessionTask,
      willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
      completionHandler: @escaping (URLRequest?) -> Void
    ) {
      completionHandler(nil)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
      let isTooLong = pending.withLock { pending in
        pending[dataTask.taskIdentifier]?.received += data.count
        return (pending[dataTask.taskIdentifier]?.received ?? 0) > Self.longestAnswer
      }
      if isTooLong { dataTask.cancel() }
    }

    func urlSession(
      _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
    ) {
      let entry = pending.withLock { $0.removeValue(forKey: task.taskIdentifier) }
      entry?.continuation.resume(returning: Self.outcome(task.response, error))
    }

    private static func outcome(_ response: URLResponse?, _ error: (any Error)?) -> Outcome {
      guard let response = response as? HTTPURLResponse else {
        // A description may hold the address, and that a secret.
        let code = (error as? URLError)?.code
        return .failure(
          DeliveryFailure(
            code == .timedOut ? "the receiver does not answer" : "the receiver is not reached"))
      }
      let wish = response.value(forHTTPHeaderField: "retry-after").flatMap(Int.init)
      return .success(Answer(status: response.statusCode, retryAfter: wish))
    }
  }
#endif
